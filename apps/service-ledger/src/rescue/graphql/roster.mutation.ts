import type { LocalDate, Period } from '@autoclub/domain-kit';
import {
  answered,
  type AnswerOf,
  callerOf,
  DateRange,
  DateRangeInput,
  type GraphContext,
  IdempotencyKey,
  LocalDateScalar,
  mutationAnswer,
  Requires,
  shown,
} from '@autoclub/subgraph-kit';
import { Arg, Ctx, Field, ID, InputType, Mutation, Resolver } from 'type-graphql';
import { planRoster } from '../application/plan-roster';

@InputType('WallTimeInput', { description: 'An instant as the wall of the dealer shows it.' })
class WallTimeInput {
  @Field(() => LocalDateScalar, { description: 'The business day.' })
  day!: LocalDate;

  @Field(() => String, {
    description: 'The time of day from 00:00 to 23:59; midnight belongs to the next day.',
  })
  time!: string;
}

@InputType('RescueShiftInput', { description: "Somebody's duty." })
class RescueShiftInput {
  @Field(() => ID, { description: 'Who.' })
  staffMemberId!: string;

  @Field(() => WallTimeInput, { description: 'When it begins; on one of the planned days.' })
  from!: WallTimeInput;

  @Field(() => WallTimeInput, { description: 'When it ends; may lie beyond the planned days.' })
  to!: WallTimeInput;
}

@InputType('RescueRosterPlanInput', { description: 'Who is on duty for rescues on some days.' })
class RescueRosterPlanInput {
  @IdempotencyKey()
  idempotencyKey!: string;

  @Field(() => DateRangeInput, { description: 'The days that are planned, from today on; at most 62.' })
  days!: DateRangeInput;

  @Field(() => [RescueShiftInput], { description: 'All duties that begin on these days; at most 500.' })
  shifts!: RescueShiftInput[];
}

const answer = mutationAnswer(
  'RescueRosterPlan',
  { days: shown(DateRange, 'The days that are planned now; null when refused.') },
  planRoster.refusals,
  { description: 'The roster that was planned.' },
);

@Resolver()
export class RescueRosterMutation {
  constructor(private readonly run: ReturnType<typeof planRoster>) {}

  @Requires('rosters:manage')
  @Mutation(() => answer.Payload, {
    description:
      'Plans who is on duty for rescues; a roster with an uncovered minute is refused (rulebook SVC-14).',
  })
  async rescueRosterPlan(
    @Arg('input', () => RescueRosterPlanInput, { description: 'The roster.' }) input: RescueRosterPlanInput,
    @Ctx() context: GraphContext,
  ): Promise<AnswerOf<typeof answer>> {
    const { idempotencyKey, days, shifts } = input;
    const outcome = await this.run(callerOf(context), idempotencyKey, { days: days as Period, shifts });
    return answered(context, answer, outcome, (result) => ({ days: result.answer }));
  }
}
