import {
  answered,
  callerOf,
  IdempotencyKey,
  mutationAnswer,
  Requires,
  shown,
  type AnswerOf,
  type GraphContext,
} from '@autoclub/subgraph-kit';
import type { UnitOfWork } from '@autoclub/use-cases';
import { Arg, Ctx, Field, ID, InputType, Mutation, Resolver } from 'type-graphql';
import { rejectApplication } from '../application/reject-application';
import type { MembershipsPorts } from '../application/ports';
import type { MembershipLookups } from './membership-lookups';
import { Membership } from './membership.type';

@InputType('MembershipRejectInput', { description: 'An application to reject.' })
class MembershipRejectInput {
  @IdempotencyKey()
  idempotencyKey!: string;

  @Field(() => ID, { description: 'The membership whose application it is.' })
  membershipId!: string;

  @Field(() => String, { description: 'The reason the applicant is given; at most 500 characters.' })
  reason!: string;
}

const membershipRejectAnswer = mutationAnswer(
  'MembershipReject',
  { membership: shown(Membership, 'The membership, REJECTED; null when refused.') },
  rejectApplication.refusals,
  { description: 'The membership whose application was rejected.' },
);

@Resolver()
export class MembershipRejectMutation {
  private readonly reject;

  constructor(
    unit: UnitOfWork<MembershipsPorts>,
    private readonly lookups: MembershipLookups,
  ) {
    this.reject = rejectApplication(unit);
  }

  @Requires('memberships:approve')
  @Mutation(() => membershipRejectAnswer.Payload, {
    description: 'Rejects an application with its reason; the customer may apply again (rulebook MEM-01).',
  })
  async membershipReject(
    @Arg('input', () => MembershipRejectInput, { description: 'Which one, and why.' })
    { idempotencyKey, ...input }: MembershipRejectInput,
    @Ctx() context: GraphContext,
  ): Promise<AnswerOf<typeof membershipRejectAnswer>> {
    const outcome = await this.reject(callerOf(context), idempotencyKey, { ...input });
    return answered(context, membershipRejectAnswer, outcome, async ({ answer }) => ({
      membership: await this.lookups.membership(context, answer.membershipId),
    }));
  }
}
