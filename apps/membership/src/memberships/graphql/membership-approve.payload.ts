import type { CodedUserError } from '@autoclub/subgraph-kit';
import { Field, ObjectType } from 'type-graphql';
import { keyRefusals, userErrors } from '../../kernel/graph';
import { approveApplicationRefusals } from '../application/approve-application';
import { membershipTexts } from '../domain/refusals';
import { Membership } from './membership.type';

export const MembershipApproveUserError = userErrors('MembershipApprove', membershipTexts, [
  ...approveApplicationRefusals,
  ...keyRefusals,
]);

@ObjectType('MembershipApprovePayload', { description: 'The membership that runs now.' })
export class MembershipApprovePayload {
  @Field(() => Membership, {
    nullable: true,
    description: 'The membership, ACTIVE, with its card; null when refused.',
  })
  membership!: Membership | null;

  @Field(() => Boolean, {
    description: 'Whether this is the stored answer to an earlier call with the same key.',
  })
  replayed!: boolean;

  @Field(() => [MembershipApproveUserError], { description: 'Why it was refused; empty when it was not.' })
  userErrors!: CodedUserError[];
}
