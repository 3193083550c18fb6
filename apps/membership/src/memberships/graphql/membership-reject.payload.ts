import type { CodedUserError } from '@autoclub/subgraph-kit';
import { Field, ObjectType } from 'type-graphql';
import { keyRefusals, userErrors } from '../../kernel/graph';
import { rejectApplicationRefusals } from '../application/reject-application';
import { membershipTexts } from '../domain/refusals';
import { Membership } from './membership.type';

export const MembershipRejectUserError = userErrors('MembershipReject', membershipTexts, [
  ...rejectApplicationRefusals,
  ...keyRefusals,
]);

@ObjectType('MembershipRejectPayload', { description: 'The membership whose application was rejected.' })
export class MembershipRejectPayload {
  @Field(() => Membership, { nullable: true, description: 'The membership, REJECTED; null when refused.' })
  membership!: Membership | null;

  @Field(() => Boolean, {
    description: 'Whether this is the stored answer to an earlier call with the same key.',
  })
  replayed!: boolean;

  @Field(() => [MembershipRejectUserError], { description: 'Why it was refused; empty when it was not.' })
  userErrors!: CodedUserError[];
}
