import type { Outcome, Refusal } from '@autoclub/domain-kit';
import {
  type AnswerOf,
  type GraphContext,
  type MutationAnswer,
  type PayloadOf,
  Requires,
  answered,
  callerOf,
  readerOf,
} from '@autoclub/subgraph-kit';
import type { CommandResult, UnitOfWork } from '@autoclub/use-cases';
import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import { adjust } from '../application/adjust';
import { approveAdjustment, rejectAdjustment } from '../application/decide';
import type { AdjustmentPorts, AdjustmentReads } from '../application/ports';
import { reverseAdjustment } from '../application/reverse';
import type { Adjustment } from '../domain/adjustment';
import { adjustAnswer, approveAnswer, rejectAnswer, reverseAnswer } from './adjustment-answers';
import {
  PointsAdjustInput,
  PointsAdjustmentApproveInput,
  PointsAdjustmentRejectInput,
  PointsAdjustmentReverseInput,
} from './adjustment.type';
import { presentAdjustment } from './present';

type Result = Outcome<CommandResult<{ readonly adjustmentId: string }, Adjustment>, Refusal>;

@Resolver()
export class AdjustmentMutations {
  private readonly run;

  constructor(
    unit: UnitOfWork<AdjustmentPorts>,
    private readonly reads: UnitOfWork<AdjustmentReads>,
  ) {
    this.run = {
      adjust: adjust(unit),
      approve: approveAdjustment(unit),
      reject: rejectAdjustment(unit),
      reverse: reverseAdjustment(unit),
    };
  }

  @Requires('points:write')
  @Mutation(() => adjustAnswer.Payload, {
    description:
      'Adjusts points by hand, by your own sign-in. More than one person may move, or what looks like abuse, is held for a second person.',
  })
  async pointsAdjust(
    @Arg('input', () => PointsAdjustInput, { description: 'How many, whose and why.' })
    { idempotencyKey, ...input }: PointsAdjustInput,
    @Ctx() context: GraphContext,
  ): Promise<AnswerOf<typeof adjustAnswer>> {
    return this.answer(
      context,
      adjustAnswer,
      await this.run.adjust(callerOf(context), idempotencyKey, input),
    );
  }

  @Requires('points:write')
  @Mutation(() => approveAnswer.Payload, {
    description: 'Approves a held adjustment, by the own sign-in of another person than the one who asked.',
  })
  async pointsAdjustmentApprove(
    @Arg('input', () => PointsAdjustmentApproveInput, { description: 'Which.' })
    { idempotencyKey, ...input }: PointsAdjustmentApproveInput,
    @Ctx() context: GraphContext,
  ): Promise<AnswerOf<typeof approveAnswer>> {
    const outcome = await this.run.approve(callerOf(context), idempotencyKey, input);
    return this.answer(context, approveAnswer, outcome);
  }

  @Requires('points:write')
  @Mutation(() => rejectAnswer.Payload, {
    description: 'Rejects a held adjustment, by the own sign-in of another person than the one who asked.',
  })
  async pointsAdjustmentReject(
    @Arg('input', () => PointsAdjustmentRejectInput, { description: 'Which, and why not.' })
    { idempotencyKey, ...input }: PointsAdjustmentRejectInput,
    @Ctx() context: GraphContext,
  ): Promise<AnswerOf<typeof rejectAnswer>> {
    const outcome = await this.run.reject(callerOf(context), idempotencyKey, input);
    return this.answer(context, rejectAnswer, outcome);
  }

  @Requires('points:write')
  @Mutation(() => reverseAnswer.Payload, {
    description: 'Takes an adjustment back by an entry of its own, once. A reversal is not reversed.',
  })
  async pointsAdjustmentReverse(
    @Arg('input', () => PointsAdjustmentReverseInput, { description: 'Which, and why.' })
    { idempotencyKey, ...input }: PointsAdjustmentReverseInput,
    @Ctx() context: GraphContext,
  ): Promise<AnswerOf<typeof reverseAnswer>> {
    const outcome = await this.run.reverse(callerOf(context), idempotencyKey, input);
    return this.answer(context, reverseAnswer, outcome);
  }

  private answer(
    context: GraphContext,
    answer: MutationAnswer<(typeof adjustAnswer)['fields']>,
    outcome: Result,
  ): Promise<PayloadOf<(typeof adjustAnswer)['fields']>> {
    return answered(context, answer, outcome, async ({ answer: { adjustmentId }, written }) => {
      const kept = written ?? (await this.kept(context, adjustmentId));
      return { adjustment: kept ? presentAdjustment(kept) : null };
    });
  }

  private async kept(context: GraphContext, adjustmentId: string): Promise<Adjustment | undefined> {
    const [found] = await this.reads.read(readerOf(context), (reads) => reads.byIds([adjustmentId]));
    return found;
  }
}
