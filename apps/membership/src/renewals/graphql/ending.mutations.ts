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
import {
  documentsOf,
  Membership,
  MembershipDocumentInput,
  type MembershipLookups,
} from '../../memberships/graph';
import { leaveClub } from '../application/leave-club';
import type { RenewalsPorts } from '../application/ports';
import { refundMembership } from '../application/refund-joining';

@InputType('MembershipLeaveInput', { description: 'A member who leaves and takes the stored value back.' })
class MembershipLeaveInput {
  @IdempotencyKey()
  idempotencyKey!: string;

  @Field(() => ID, { description: 'The membership.' })
  membershipId!: string;

  @Field(() => String, {
    nullable: true,
    description: 'The number of the receipt for the stored value that is given back, where there is some.',
  })
  receiptNumber?: string | null;
}

@InputType('MembershipRefundInput', { description: 'A fee of joining to be given back (rulebook MEM-07).' })
class MembershipRefundInput {
  @IdempotencyKey()
  idempotencyKey!: string;

  @Field(() => ID, { description: 'The membership.' })
  membershipId!: string;

  @Field(() => ID, { description: 'The first service since joining, which was found unsatisfactory.' })
  repairOrderId!: string;

  @Field(() => [MembershipDocumentInput], { description: 'The original documents that were shown.' })
  documents!: MembershipDocumentInput[];
}

const membership = shown(Membership, 'The membership that has ended; null when refused.');
const leaveAnswer = mutationAnswer('MembershipLeave', { membership }, leaveClub.refusals, {
  description: 'The membership that has lapsed.',
});
const refundAnswer = mutationAnswer('MembershipRefund', { membership }, refundMembership.refusals, {
  description: 'The membership that was refunded.',
});

/** Ends memberships before their time. */
@Resolver()
export class EndingMutations {
  private readonly leave;
  private readonly refund;

  constructor(
    unit: UnitOfWork<RenewalsPorts>,
    private readonly lookups: MembershipLookups,
  ) {
    this.leave = leaveClub(unit);
    this.refund = refundMembership(unit);
  }

  @Requires('memberships:write')
  @Mutation(() => leaveAnswer.Payload, {
    description:
      'A member leaves a club of stored value: all of it is given back and the card is void from today (rulebook MEM-08).',
  })
  async membershipLeave(
    @Arg('input', () => MembershipLeaveInput, { description: 'Who.' })
    { idempotencyKey, membershipId, receiptNumber }: MembershipLeaveInput,
    @Ctx() context: GraphContext,
  ): Promise<AnswerOf<typeof leaveAnswer>> {
    const input = { membershipId, receiptNumber: receiptNumber ?? null };
    const outcome = await this.leave(callerOf(context), idempotencyKey, input);
    return answered(context, leaveAnswer, outcome, async ({ answer }) => ({
      membership: await this.lookups.membership(context, answer.membershipId),
    }));
  }

  @Requires('memberships:approve')
  @Mutation(() => refundAnswer.Payload, {
    description:
      'Gives the fee of a paid joining back in full, within 30 days, when the first service disappointed; the points go back as well (rulebook MEM-07).',
  })
  async membershipRefund(
    @Arg('input', () => MembershipRefundInput, { description: 'Which one, and the documents shown.' })
    { idempotencyKey, documents, ...input }: MembershipRefundInput,
    @Ctx() context: GraphContext,
  ): Promise<AnswerOf<typeof refundAnswer>> {
    const asked = { ...input, documents: documentsOf(documents) };
    const outcome = await this.refund(callerOf(context), idempotencyKey, asked);
    return answered(context, refundAnswer, outcome, async ({ answer }) => ({
      membership: await this.lookups.membership(context, answer.membershipId),
    }));
  }
}
