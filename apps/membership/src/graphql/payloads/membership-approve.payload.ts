import { userErrorType, type CodedUserError } from '@autoclub/subgraph-kit';
import { Field, ObjectType } from 'type-graphql';
import { approveApplicationRefusals } from '../../application/approve-application/approve-application';
import { keyRefusals, refusalTexts } from '../refusal-texts';
import { Membership } from '../types/membership.type';

export const MembershipApproveUserError = userErrorType('MembershipApprove', refusalTexts, [
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
