import type { LocalDate } from '@autoclub/domain-kit';
import {
  answered,
  type AnswerOf,
  callerOf,
  type GraphContext,
  IdempotencyKey,
  LocalDateScalar,
  mutationAnswer,
  Requires,
} from '@autoclub/subgraph-kit';
import type { UnitOfWork } from '@autoclub/use-cases';
import { Arg, Ctx, Field, InputType, Int, Mutation, Resolver } from 'type-graphql';
import type { OpeningReads } from '../application/ports';
import { resetDay, saveDay } from '../application/save-day';
import { openingDayOf } from './opening-day.resolver';
import { OpeningDay } from './opening-day.type';

@InputType('OpeningWindowInput', { description: 'A time of a day at which cars are worked on.' })
class OpeningWindowInput {
  @Field(() => String, { description: 'When it begins on the wall of the dealer, such as "18:00".' })
  fromTime!: string;

  @Field(() => String, { description: 'When it ends on the wall of the dealer, such as "21:00".' })
  toTime!: string;

  @Field(() => Int, { description: 'How many vehicles at the same moment; 1 to 500.' })
  capacity!: number;

  @Field(() => Boolean, { defaultValue: false, description: 'Whether it is off the peak.' })
  isZeroWait!: boolean;
}

@InputType('OpeningDaySaveInput', { description: 'The hours of one day.' })
class OpeningDaySaveInput {
  @IdempotencyKey()
  idempotencyKey!: string;

  @Field(() => LocalDateScalar, { description: 'The day; today or later.' })
  day!: string;

  @Field(() => String, { description: 'Why it is not as its weekday says; at most 100 characters.' })
  reason!: string;

  @Field(() => [OpeningWindowInput], { description: 'Its times, at most 12; none where it is a holiday.' })
  windows!: OpeningWindowInput[];
}

@InputType('OpeningDayResetInput', { description: 'A day that is as its weekday says again.' })
class OpeningDayResetInput {
  @IdempotencyKey()
  idempotencyKey!: string;

  @Field(() => LocalDateScalar, { description: 'The day; today or later.' })
  day!: string;
}

const description = 'The day as it is now.';
const saveAnswer = mutationAnswer('OpeningDaySave', { openingDay: OpeningDay }, saveDay.refusals, {
  description,
});
const resetAnswer = mutationAnswer('OpeningDayReset', { openingDay: OpeningDay }, resetDay.refusals, {
  description,
});

@Resolver()
export class OpeningDayMutation {
  constructor(
    private readonly runSave: ReturnType<typeof saveDay>,
    private readonly runReset: ReturnType<typeof resetDay>,
    private readonly reads: UnitOfWork<OpeningReads>,
  ) {}

  @Requires('opening-hours:write')
  @Mutation(() => saveAnswer.Payload, {
    description:
      'Sets the hours of one day: a holiday, an evening more, a Sunday that is worked (rulebook SVC-12). ' +
      'What was booked before stays booked.',
  })
  async openingDaySave(
    @Arg('input', () => OpeningDaySaveInput, { description: 'The day.' }) input: OpeningDaySaveInput,
    @Ctx() context: GraphContext,
  ): Promise<AnswerOf<typeof saveAnswer>> {
    const { idempotencyKey, day, ...rest } = input;
    const outcome = await this.runSave(callerOf(context), idempotencyKey, { ...rest, day: day as LocalDate });
    return answered(context, saveAnswer, outcome, async ({ answer }) => ({
      openingDay: await openingDayOf(this.reads, context, answer.day),
    }));
  }

  @Requires('opening-hours:write')
  @Mutation(() => resetAnswer.Payload, {
    description: 'Lets a day be as its weekday says (rulebook SVC-12).',
  })
  async openingDayReset(
    @Arg('input', () => OpeningDayResetInput, { description: 'The day.' }) input: OpeningDayResetInput,
    @Ctx() context: GraphContext,
  ): Promise<AnswerOf<typeof resetAnswer>> {
    const { idempotencyKey, day } = input;
    const outcome = await this.runReset(callerOf(context), idempotencyKey, { day: day as LocalDate });
    return answered(context, resetAnswer, outcome, async ({ answer }) => ({
      openingDay: await openingDayOf(this.reads, context, answer.day),
    }));
  }
}
