import { userErrorType, type CodedUserError } from '@autoclub/subgraph-kit';
import { Field, ObjectType } from 'type-graphql';
import { rejectApplicationRefusals } from '../../application/reject-application/reject-application';
import { keyRefusals, refusalTexts } from '../refusal-texts';
import { Membership } from '../types/membership.type';

export const MembershipRejectUserError = userErrorType('MembershipReject', refusalTexts, [
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
