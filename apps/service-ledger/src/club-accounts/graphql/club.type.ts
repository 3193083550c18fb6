import {
  codeEnum,
  connection,
  DateRange,
  DateTimeScalar,
  LocalDateScalar,
  MoneyType,
} from '@autoclub/subgraph-kit';
import { Field, ID, Int, ObjectType } from 'type-graphql';
import { StaffMember } from '../../network/graph';
import type { PeriodStatus, PeriodStep } from '../domain/club-period';
import type { Burden, Category, Side } from '../domain/entry';

export const ClubSideEnum = codeEnum<Side>(
  'ClubSide',
  'Which way money of the club goes (rulebook SVC-18).',
  {
    INCOME: 'The club earns it.',
    EXPENSE: 'The club spends it.',
  },
);

export const ClubCategoryEnum = codeEnum<Category>('ClubCategory', 'What the club earns and spends.', {
  ANNUAL_FEES: 'Fees of members, less those given back.',
  OTHER_INCOME: 'What partners and sponsors pay.',
  LABOUR_DISCOUNTS: "The members' discount on labour.",
  FREE_SERVICES: 'Benefits of a membership year that were used.',
  POINTS_FOR_SERVICES: 'Services and payments of orders for points.',
  POINTS_FOR_GOODS: 'Goods for points.',
  ACTIVITIES: 'Activities, less what participants paid.',
  GIFTS: 'Coupons that were used, but not those for points.',
  REWARDS: 'What staff get for renewals that were signed.',
});

export const ClubBurdenEnum = codeEnum<Burden>('ClubBurden', 'Who bears a line of the accounts.', {
  OWN: 'The club itself.',
  OTHER_DEPARTMENT: 'Another department, with which it is settled.',
});

export const ClubPeriodStatusEnum = codeEnum<PeriodStatus>(
  'ClubPeriodStatus',
  'Where a month of the accounts stands.',
  {
    CLOSED: 'Nothing in it changes any more.',
    REOPENED: 'It was opened again, by name and with a reason.',
  },
);

export const ClubPeriodStepKindEnum = codeEnum<PeriodStep['kind']>(
  'ClubPeriodStepKind',
  'What was done with a month of the accounts.',
  { CLOSED: 'It was closed.', REOPENED: 'It was opened again.' },
);

@ObjectType('ClubPeriodLine', {
  description: 'Everything of one category that is settled with one department.',
})
export class ClubPeriodLine {
  @Field(() => ClubSideEnum, { description: 'Income or expense.' })
  side!: Side;

  @Field(() => ClubCategoryEnum, { description: 'What for.' })
  category!: Category;

  @Field(() => String, { description: 'The department it is settled with, such as "SERVICE".' })
  departmentCode!: string;

  @Field(() => ClubBurdenEnum, { description: 'Who bears it.' })
  burden!: Burden;

  @Field(() => MoneyType, {
    description: 'At transfer prices; free labour at the wage and not at list price.',
  })
  amount!: MoneyType;

  @Field(() => Int, { description: 'How many facts it sums.' })
  itemCount!: number;
}

@ObjectType('ClubAccountBalance', { description: 'What an account moved in a period: debits less credits.' })
export class ClubAccountBalance {
  @Field(() => String, { description: 'The account, such as "EXPENSE:GIFTS" or "DEPARTMENT:SERVICE".' })
  account!: string;

  @Field(() => MoneyType, { description: 'Debits less credits; all accounts together are nothing.' })
  amount!: MoneyType;
}

@ObjectType('ClubPeriodStep', { description: 'A closing or reopening; nothing of it is ever changed.' })
export class ClubPeriodStep {
  @Field(() => ClubPeriodStepKindEnum, { description: 'What was done.' })
  kind!: PeriodStep['kind'];

  @Field(() => Int, { description: 'The closing it is about, counted from 1.' })
  revision!: number;

  @Field(() => MoneyType, { description: 'What was left then.' })
  closingAmount!: MoneyType;

  @Field(() => String, { nullable: true, description: 'Why it was opened again; null for a closing.' })
  reason!: string | null;

  @Field(() => DateTimeScalar, { description: 'When.' })
  steppedAt!: Date;

  @Field(() => StaffMember, { nullable: true, description: 'Who; null for the system of the dealer.' })
  steppedBy!: StaffMember | null;
}

@ObjectType('ClubPeriod', {
  description: "A month of the club's accounts as it was closed last (rulebook SVC-18).",
})
export class ClubPeriod {
  @Field(() => ID, { description: 'Opaque id, prefix "clp".' })
  id!: string;

  @Field(() => DateRange, { description: 'The days of the month.' })
  days!: DateRange;

  @Field(() => ClubPeriodStatusEnum, { description: 'Where it stands.' })
  status!: PeriodStatus;

  @Field(() => Int, { description: 'How often it was closed.' })
  revision!: number;

  @Field(() => MoneyType, { description: 'Carried over.' })
  openingAmount!: MoneyType;

  @Field(() => MoneyType, { description: 'All income.' })
  incomeAmount!: MoneyType;

  @Field(() => MoneyType, { description: 'All expense.' })
  expenseAmount!: MoneyType;

  @Field(() => MoneyType, { description: 'Opening and income less expense.' })
  closingAmount!: MoneyType;

  @Field(() => [ClubPeriodLine], { description: 'Every line, by category and department.' })
  lines!: ClubPeriodLine[];

  @Field(() => [ClubAccountBalance], { description: 'What each account moved; together they are nothing.' })
  accounts?: ClubAccountBalance[];

  @Field(() => [ClubPeriodStep], { description: 'Every closing and reopening, the first first.' })
  steps?: ClubPeriodStep[];

  @Field(() => LocalDateScalar, { description: 'The business day it was closed last.' })
  closedOn!: string;

  @Field(() => StaffMember, { nullable: true, description: 'Who closed it last; null for the system.' })
  closedBy!: StaffMember | null;
}

export const ClubPeriodConnection = connection(ClubPeriod, 'ClubPeriod');

@ObjectType('ClubCategoryAmount', { description: 'An amount of one category.' })
export class ClubCategoryAmount {
  @Field(() => ClubCategoryEnum, { description: 'What for.' })
  category!: Category;

  @Field(() => MoneyType, { description: 'How much.' })
  amount!: MoneyType;
}

@ObjectType('ClubFeeSimulation', {
  description: 'What fee would cover what the club spent on some days (rulebook SVC-18).',
})
export class ClubFeeSimulation {
  @Field(() => MoneyType, { description: 'What was spent, at transfer prices.' })
  expenseAmount!: MoneyType;

  @Field(() => [ClubCategoryAmount], { description: 'The same by category.' })
  expenses!: ClubCategoryAmount[];

  @Field(() => MoneyType, { description: 'Fees that were paid.' })
  feeAmount!: MoneyType;

  @Field(() => MoneyType, { description: 'Income beside fees.' })
  otherIncomeAmount!: MoneyType;

  @Field(() => Int, { description: 'Memberships that paid a fee on these days.' })
  payingCount!: number;

  @Field(() => MoneyType, {
    nullable: true,
    description:
      'The fee each of them would have to pay so that nothing is lost, up to the fen; null where nobody pays.',
  })
  coveringFeeAmount!: MoneyType | null;

  @Field(() => Boolean, { description: 'Whether fees and other income cover the expense as they are.' })
  isCovered!: boolean;
}

@ObjectType('ClubWorkload', {
  description: "What the club's members asked of somebody, and what they brought there (rulebook SVC-19).",
})
export class ClubWorkload {
  @Field(() => String, { description: 'The department.' })
  departmentCode!: string;

  @Field(() => StaffMember, { nullable: true, description: 'Who; null where nobody was named.' })
  staffMember!: StaffMember | null;

  @Field(() => Int, { description: 'Appointments booked for members.' })
  bookingCount!: number;

  @Field(() => Int, { description: 'Benefits that were given.' })
  freeServiceCount!: number;

  @Field(() => Int, { description: 'Coupons for points that were accepted.' })
  redemptionCount!: number;

  @Field(() => Int, { description: 'Other coupons that were accepted.' })
  couponCount!: number;

  @Field(() => MoneyType, { description: 'What all of it was worth, at list prices.' })
  givenAmount!: MoneyType;

  @Field(() => Int, { description: 'Orders of members that were settled.' })
  orderCount!: number;

  @Field(() => MoneyType, { description: 'What those orders brought, less refunds.' })
  broughtAmount!: MoneyType;

  @Field(() => Int, { description: "Lines of labour on members' orders that the technician did." })
  labourLineCount!: number;

  @Field(() => MoneyType, { description: 'What that labour is at list prices.' })
  labourAmount!: MoneyType;
}
