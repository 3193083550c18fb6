import {
  answered,
  type AnswerOf,
  callerOf,
  type GraphContext,
  IdempotencyKey,
  mutationAnswer,
  Requires,
  shown,
} from '@autoclub/subgraph-kit';
import { Arg, Ctx, Field, ID, InputType, Mutation, Resolver } from 'type-graphql';
import { endLate } from '../application/end-late-discount';
import type { Ending } from '../domain/late-discount';
import { LateDiscount, LateDiscountEndingEnum } from './late-discount.type';
import type { LateDiscountLookups } from './lookups';
import { presentLateDiscount } from './present';

@InputType('LateDiscountEndInput', { description: 'How a late discount ends.' })
class LateDiscountEndInput {
  @IdempotencyKey()
  idempotencyKey!: string;

  @Field(() => ID, { description: 'Which one; it must be open.' })
  lateDiscountId!: string;

  @Field(() => LateDiscountEndingEnum, { description: 'Compensated or dismissed.' })
  ending!: Ending;

  @Field(() => String, {
    nullable: true,
    description:
      'The act that made it good, as the dealer names it, such as the number of a refund or a coupon; 1–64 characters. ' +
      'Needed for what is compensated, without meaning for what is dismissed.',
  })
  compensatedBy?: string | null;

  @Field(() => String, { description: 'What was agreed, or why nothing is given; 1–500 characters.' })
  reason!: string;
}

const answer = mutationAnswer(
  'LateDiscountEnd',
  { lateDiscount: shown(LateDiscount, 'The late discount; null when refused.') },
  endLate.refusals,
  { description: 'The late discount with its end.' },
);

@Resolver()
export class LateDiscountEndMutation {
  constructor(
    private readonly run: ReturnType<typeof endLate>,
    private readonly lookups: LateDiscountLookups,
  ) {}

  @Requires('discounts:approve')
  @Mutation(() => answer.Payload, {
    description:
      'Ends a late discount, by the own token of a manager: something was given in its place, or a reason says why not ' +
      '(rulebook SVC-21). A later fact by which more is owed opens it again.',
  })
  async lateDiscountEnd(
    @Arg('input', () => LateDiscountEndInput, { description: 'Which one, and how.' })
    input: LateDiscountEndInput,
    @Ctx() context: GraphContext,
  ): Promise<AnswerOf<typeof answer>> {
    const { idempotencyKey, ...wanted } = input;
    const outcome = await this.run(callerOf(context), idempotencyKey, wanted);
    return answered(context, answer, outcome, async ({ answer: { lateDiscountId }, written }) => {
      const entry = written ?? (await this.lookups.entry(context, lateDiscountId));
      return { lateDiscount: entry && presentLateDiscount(entry, context.language) };
    });
  }
}
