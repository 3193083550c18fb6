import type { CodedUserError } from '@autoclub/subgraph-kit';
import { Field, ObjectType } from 'type-graphql';
import { keyRefusals, userErrors } from '../../kernel/graph';
import { submitApplicationRefusals } from '../application/submit-application';
import { membershipTexts } from '../domain/refusals';
import { Membership } from './membership.type';

export const MembershipSubmitUserError = userErrors('MembershipSubmit', membershipTexts, [
  ...submitApplicationRefusals,
  ...keyRefusals,
]);

@ObjectType('MembershipSubmitPayload', { description: 'The membership whose application was handed in.' })
export class MembershipSubmitPayload {
  @Field(() => Membership, { nullable: true, description: 'The membership, SUBMITTED; null when refused.' })
  membership!: Membership | null;

  @Field(() => Boolean, {
    description: 'Whether this is the stored answer to an earlier call with the same key.',
  })
  replayed!: boolean;

  @Field(() => [MembershipSubmitUserError], { description: 'Why it was refused; empty when it was not.' })
  userErrors!: CodedUserError[];
}
