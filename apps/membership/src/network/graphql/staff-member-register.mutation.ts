import {
  answered,
  IdempotencyKey,
  mutationAnswer,
  platformCallerOf,
  Requires,
  type AnswerOf,
  type GraphContext,
} from '@autoclub/subgraph-kit';
import type { UnitOfWork } from '@autoclub/use-cases';
import { Arg, Ctx, Field, ID, InputType, Mutation, Resolver } from 'type-graphql';
import type { NetworkPorts } from '../application/ports';
import { registerStaffMember } from '../application/register-staff-member';
import type { StaffRole } from '../domain/staff-member';
import { StaffRoleEnum } from './enums';
import type { NetworkLookups } from './network-lookups';
import { presentStaffMember } from './present';
import { StaffMember } from './staff-member.type';

@InputType('StaffMemberRegisterInput', {
  description: 'A member of staff to register, or whose roles changed.',
})
class StaffMemberRegisterInput {
  @IdempotencyKey()
  idempotencyKey!: string;

  @Field(() => String, { description: 'The code of the dealer.' })
  dealerCode!: string;

  @Field(() => String, { description: 'The staff number, unique at the dealer; the person is known by it.' })
  staffNumber!: string;

  @Field(() => String, { description: 'The name; at most 80 characters.' })
  name!: string;

  @Field(() => [StaffRoleEnum], { description: 'At least one role.' })
  roles!: StaffRole[];

  @Field(() => ID, {
    nullable: true,
    description:
      'The customer record of the same person: points on it are decided by others (rulebook PTS-15). Absent leaves what is known; null: the person is no customer.',
  })
  ownCustomerId?: string | null;
}

const staffMemberRegisterAnswer = mutationAnswer(
  'StaffMemberRegister',
  { staffMember: StaffMember },
  registerStaffMember.refusals,
  {
    description: 'The registered member of staff.',
  },
);

@Resolver()
export class StaffMemberRegisterMutation {
  private readonly register;

  constructor(
    unit: UnitOfWork<NetworkPorts>,
    private readonly lookups: NetworkLookups,
  ) {
    this.register = registerStaffMember(unit);
  }

  @Requires('platform:administer')
  @Mutation(() => staffMemberRegisterAnswer.Payload, {
    description:
      'Registers a person under the staff number, or takes over changed roles; the same again changes nothing.',
  })
  async staffMemberRegister(
    @Arg('input', () => StaffMemberRegisterInput, { description: 'What to register.' })
    { idempotencyKey, ...facts }: StaffMemberRegisterInput,
    @Ctx() context: GraphContext,
  ): Promise<AnswerOf<typeof staffMemberRegisterAnswer>> {
    const outcome = await this.register(platformCallerOf(context), idempotencyKey, facts);
    return answered(context, staffMemberRegisterAnswer, outcome, async ({ answer, written }) => ({
      staffMember: written
        ? presentStaffMember(written)
        : await this.lookups.staffMember(context, answer.staffMemberId),
    }));
  }
}
