import { codeEnum, DateTimeScalar, MoneyInput, MoneyType, presentMoney } from '@autoclub/subgraph-kit';
import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import type { Costs } from '../../activities';
import type { ActivityBudget, BudgetState, CostsInput } from '../domain/budget';
import { costFigures } from '../domain/report';
import type { ActivityReport } from '../domain/report';

export const ActivityBudgetStateEnum = codeEnum<BudgetState>(
  'ActivityBudgetState',
  "Whether the budget of an activity fits into its quarter's share (rulebook ACT-03).",
  {
    WITHIN_SHARE: 'It fits.',
    AWAITING_APPROVAL: 'It is more than is left, and waits for an approval.',
    APPROVED: 'It is more than was left, and was approved.',
  },
);

const WORDS = {
  customers: "The customers' own cost: venue and travel.",
  staffAndCars: "The dealer's: staff and company cars.",
  media: "The dealer's: media.",
  gifts: "The dealer's: gifts and materials.",
  paid: 'What participants pay of the first cost.',
};

@ObjectType('ActivityCosts', { description: 'The four costs of an activity (rulebook ACT-03).' })
export class ActivityCostsType {
  @Field(() => MoneyType, { description: WORDS.customers })
  customersAmount!: MoneyType;

  @Field(() => MoneyType, { description: WORDS.staffAndCars })
  staffAndCarsAmount!: MoneyType;

  @Field(() => MoneyType, { description: WORDS.media })
  mediaAmount!: MoneyType;

  @Field(() => MoneyType, { description: WORDS.gifts })
  giftsAndMaterialsAmount!: MoneyType;

  @Field(() => MoneyType, { description: WORDS.paid })
  paidByParticipantsAmount!: MoneyType;
}

@InputType('ActivityCostsInput', { description: 'The four costs of an activity (rulebook ACT-03).' })
export class ActivityCostsInput {
  @Field(() => MoneyInput, { description: WORDS.customers })
  customersAmount!: MoneyInput;

  @Field(() => MoneyInput, { description: WORDS.staffAndCars })
  staffAndCarsAmount!: MoneyInput;

  @Field(() => MoneyInput, { description: WORDS.media })
  mediaAmount!: MoneyInput;

  @Field(() => MoneyInput, { description: WORDS.gifts })
  giftsAndMaterialsAmount!: MoneyInput;

  @Field(() => MoneyInput, { nullable: true, description: `${WORDS.paid} Nothing unless given.` })
  paidByParticipantsAmount?: MoneyInput | null;
}

export function costsInput(input: ActivityCostsInput): CostsInput {
  return {
    customers: input.customersAmount,
    staffAndCars: input.staffAndCarsAmount,
    media: input.mediaAmount,
    giftsAndMaterials: input.giftsAndMaterialsAmount,
    paidByParticipants: input.paidByParticipantsAmount,
  };
}

@ObjectType('ActivityBudget', { description: 'What an activity may cost (rulebook ACT-03).' })
export class ActivityBudgetType {
  @Field(() => ActivityCostsType, { description: 'The planned costs.' })
  costs!: ActivityCostsType;

  @Field(() => ActivityBudgetStateEnum, { description: "Whether it fits into its quarter's share." })
  state!: BudgetState;

  @Field(() => MoneyType, {
    description: 'By how much it is more than was left of the share; 0.00 when it fits.',
  })
  overspentAmount!: MoneyType;

  @Field(() => ID, { nullable: true, description: 'The member of staff who approved it, `stf_…`.' })
  approvedById!: string | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When it was approved.' })
  approvedAt!: Date | null;
}

@ObjectType('ActivityReport', {
  description: 'The report that closes a held activity: form, content and effect (rulebook ACT-13).',
})
export class ActivityReportType {
  @Field(() => String, { description: 'The form it took.' })
  form!: string;

  @Field(() => String, { description: 'What happened.' })
  content!: string;

  @Field(() => String, { description: 'What it achieved.' })
  effect!: string;

  @Field(() => ActivityCostsType, { description: 'What it cost.' })
  costs!: ActivityCostsType;

  @Field(() => MoneyType, { description: 'All costs without what participants paid.' })
  wholeCostAmount!: MoneyType;

  @Field(() => Int, { description: 'People who came, companions included.' })
  headCount!: number;

  @Field(() => MoneyType, {
    nullable: true,
    description: 'The cost of one person who came, rounded half-up to the fen; null when nobody came.',
  })
  costPerHeadAmount!: MoneyType | null;

  @Field(() => DateTimeScalar, { description: 'When it was reported.' })
  reportedAt!: Date;
}

export function presentBudget({ costs, state, overspent, ...budget }: ActivityBudget): ActivityBudgetType {
  const { approvedBy: approvedById, approvedAt } = budget;
  return {
    costs: presentCosts(costs),
    state,
    overspentAmount: presentMoney(overspent),
    approvedById,
    approvedAt,
  };
}

export function presentReport(report: ActivityReport): ActivityReportType {
  const { form, content, effect, costs, heads, reportedAt } = report;
  const { whole, perHead } = costFigures(report);
  return {
    ...{ form, content, effect, costs: presentCosts(costs), headCount: heads, reportedAt },
    wholeCostAmount: presentMoney(whole),
    costPerHeadAmount: perHead && presentMoney(perHead),
  };
}

function presentCosts(costs: Costs): ActivityCostsType {
  return {
    customersAmount: presentMoney(costs.customers),
    staffAndCarsAmount: presentMoney(costs.staffAndCars),
    mediaAmount: presentMoney(costs.media),
    giftsAndMaterialsAmount: presentMoney(costs.giftsAndMaterials),
    paidByParticipantsAmount: presentMoney(costs.paidByParticipants),
  };
}
