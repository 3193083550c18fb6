import type { CodedUserError } from '@autoclub/subgraph-kit';
import { Field, ObjectType } from 'type-graphql';
import { keyRefusals, userErrors } from '../../kernel/graph';
import { registerStaffMemberRefusals } from '../application/register-staff-member';
import { networkTexts } from '../domain/refusals';
import { StaffMember } from './staff-member.type';

export const StaffMemberRegisterUserError = userErrors('StaffMemberRegister', networkTexts, [
  ...registerStaffMemberRefusals,
  ...keyRefusals,
]);

@ObjectType('StaffMemberRegisterPayload', { description: 'The registered member of staff.' })
export class StaffMemberRegisterPayload {
  @Field(() => StaffMember, { nullable: true, description: 'The member of staff; null when refused.' })
  staffMember!: StaffMember | null;

  @Field(() => Boolean, {
    description: 'Whether this is the stored answer to an earlier call with the same key.',
  })
  replayed!: boolean;

  @Field(() => [StaffMemberRegisterUserError], { description: 'Why it was refused; empty when it was not.' })
  userErrors!: CodedUserError[];
}
