import { addMonths, localDate, money, sumMoney } from '@autoclub/domain-kit';
import { requireDealer } from '@autoclub/identity';
import {
  answered,
  callerOf,
  DateRange,
  MoneyInput,
  MoneyType,
  mutationAnswer,
  presentMoney,
  readerOf,
  Requires,
} from '@autoclub/subgraph-kit';
import type { AnswerOf, GraphContext } from '@autoclub/subgraph-kit';
import type { UnitOfWork } from '@autoclub/use-cases';
import { Arg, Ctx, Field, InputType, Int, Mutation, ObjectType, Query, Resolver } from 'type-graphql';
import { IDEMPOTENCY_KEY } from '../../activities/graph';
import type { BudgetPorts } from '../application/ports';
import { setYearBudget } from '../application/set-year-budget';

@ObjectType('ActivityQuarterBudget', {
  description: "A quarter's share of the club's budget (rulebook ACT-03).",
})
class QuarterBudgetType {
  @Field(() => DateRange, { description: 'The days of the quarter.' })
  period!: DateRange;

  @Field(() => MoneyType, { description: 'Its share of the year.' })
  shareAmount!: MoneyType;

  @Field(() => MoneyType, { description: "The dealer's part of what its activities cost or may cost." })
  spentAmount!: MoneyType;

  @Field(() => MoneyType, { description: 'What is left; below zero where overspending was approved.' })
  leftAmount!: MoneyType;
}

@ObjectType('ActivityYearBudget', {
  description: "The club's budget for the activities of a year (rulebook ACT-03).",
})
class YearBudgetType {
  @Field(() => Int, { description: 'The calendar year.' })
  year!: number;

  @Field(() => MoneyType, { description: 'The whole.' })
  amount!: MoneyType;

  @Field(() => [QuarterBudgetType], { description: 'The four quarters.' })
  quarters!: QuarterBudgetType[];
}

@InputType('ActivityYearBudgetSetInput', { description: "The club's budget of a year." })
class ActivityYearBudgetSetInput {
  @Field(() => String, IDEMPOTENCY_KEY)
  idempotencyKey!: string;

  @Field(() => Int, { description: 'The calendar year, 2000 to 2099.' })
  year!: number;

  @Field(() => MoneyInput, { description: 'The whole.' })
  amount!: MoneyInput;

  @Field(() => [MoneyInput], {
    nullable: true,
    description: 'The shares of the four quarters; equal ones unless given, with the rest in the last.',
  })
  quarterAmounts?: MoneyInput[] | null;
}

const answer = mutationAnswer(
  'ActivityYearBudgetSet',
  { yearBudget: YearBudgetType },
  setYearBudget.refusals,
  {
    description: 'The budget of the year.',
  },
);

@Resolver()
export class YearBudgetMutation {
  private readonly run;

  constructor(private readonly unit: UnitOfWork<BudgetPorts>) {
    this.run = setYearBudget(unit);
  }

  @Requires('budgets:approve')
  @Mutation(() => answer.Payload, {
    description: "Sets the club's budget of a year and the shares of its quarters (rulebook ACT-03).",
  })
  async activityYearBudgetSet(
    @Arg('input', () => ActivityYearBudgetSetInput, { description: 'The budget.' })
    { idempotencyKey, ...input }: ActivityYearBudgetSetInput,
    @Ctx() context: GraphContext,
  ): Promise<AnswerOf<typeof answer>> {
    const outcome = await this.run(callerOf(context), idempotencyKey, input);
    return answered(context, answer, outcome, async ({ answer: { year } }) => ({
      yearBudget: await this.shown(year, context),
    }));
  }

  @Requires('activities:read')
  @Query(() => YearBudgetType, {
    nullable: true,
    description: "The club's budget of a year with what is left of each quarter; null when none was set.",
  })
  activityYearBudget(
    @Arg('year', () => Int, { description: 'The calendar year.' }) year: number,
    @Ctx() context: GraphContext,
  ): Promise<YearBudgetType | null> {
    return this.shown(year, context);
  }

  private shown(year: number, context: GraphContext): Promise<YearBudgetType | null> {
    const dealerId = requireDealer(context.principal);
    return this.unit.read(readerOf(context), async ({ budgets }) => {
      const budget = await budgets.year(dealerId, year);
      if (!budget) return null;
      const quarters: QuarterBudgetType[] = [];
      for (const [index, share] of budget.quarters.entries()) {
        const from = addMonths(localDate(`${year}-01-01`), 3 * index);
        const period = { from, to: addMonths(from, 3) };
        const spent = await budgets.spentIn(dealerId, period, null);
        quarters.push({
          period,
          shareAmount: presentMoney(share),
          spentAmount: presentMoney(spent),
          leftAmount: presentMoney(money(share.amountMinor - spent.amountMinor)),
        });
      }
      return { year, amount: presentMoney(sumMoney(budget.quarters)), quarters };
    });
  }
}
