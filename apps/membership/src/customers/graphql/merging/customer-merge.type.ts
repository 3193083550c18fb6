import { codeEnum, ExternalRefType, LocalDateScalar } from '@autoclub/subgraph-kit';
import { Field, ID, ObjectType } from 'type-graphql';
import type { MatchGround } from '../../domain/merging/merge';
import { Customer } from '../customer.type';

export const MatchGroundEnum = codeEnum<MatchGround>(
  'CustomerMatchGround',
  'By what records are recognised as one person.',
  {
    PHONE: 'The same phone number.',
    IDENTITY_REFERENCE: 'The same identity document.',
    VIN: 'The same car, now or before.',
    PLATE: 'The same licence plate.',
    STAFF: 'The word of the staff.',
  },
);

@ObjectType('CustomerMerge', {
  description: 'A record that was merged into this one, with the number it has in the system of the dealer.',
})
export class CustomerMerge {
  @Field(() => ID, { description: 'Opaque id, prefix "mrg".' })
  id!: string;

  @Field(() => ID, { description: 'The merged record; asked for, it is answered by the one that stays.' })
  mergedId!: string;

  @Field(() => ExternalRefType, { nullable: true, description: 'Its number in the system of the dealer.' })
  externalRef!: ExternalRefType | null;

  @Field(() => [MatchGroundEnum], { description: 'By what the two were recognised.' })
  matchedBy!: readonly MatchGround[];

  @Field(() => LocalDateScalar, { description: 'The business day of the merge.' })
  mergedOn!: string;

  @Field(() => ID, { nullable: true, description: 'The member of staff who merged them.' })
  staffMemberId!: string | null;
}

@ObjectType('CustomerCandidate', {
  description: 'A customer who may be the person that is about to be entered.',
})
export class CustomerCandidate {
  @Field(() => Customer, { nullable: true, description: 'The customer.' })
  customer!: Customer | null;

  @Field(() => [MatchGroundEnum], { description: 'In what they are alike.' })
  matchedBy!: readonly MatchGround[];
}
