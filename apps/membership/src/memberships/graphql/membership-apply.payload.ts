import type { CodedUserError } from '@autoclub/subgraph-kit';
import { Field, ObjectType } from 'type-graphql';
import { keyRefusals, userErrors } from '../../kernel/graph';
import { applyForMembershipRefusals } from '../application/apply-for-membership';
import { membershipTexts } from '../domain/refusals';
import { Membership } from './membership.type';

export const MembershipApplyUserError = userErrors('MembershipApply', membershipTexts, [
  'AMOUNT_INVALID',
  ...applyForMembershipRefusals,
  ...keyRefusals,
]);

@ObjectType('MembershipApplyPayload', { description: 'The membership whose application was opened.' })
export class MembershipApplyPayload {
  @Field(() => Membership, {
    nullable: true,
    description: 'The membership, DRAFT or SUBMITTED; null when refused.',
  })
  membership!: Membership | null;

  @Field(() => Boolean, {
    description: 'Whether this is the stored answer to an earlier call with the same key.',
  })
  replayed!: boolean;

  @Field(() => [MembershipApplyUserError], { description: 'Why it was refused; empty when it was not.' })
  userErrors!: CodedUserError[];
}
