import {
  commonRefusals,
  defineRefusals,
  InputChecks,
  money,
  quarterOf,
  sumMoney,
} from '@autoclub/domain-kit';
import type { AmountInput, LocalDate, Money, Outcome, Period, RefusalOf } from '@autoclub/domain-kit';
import { dealersCost } from '../../activities';
import type { Costs } from '../../activities';

/*
 * The money of activities (rulebook ACT-03). A club has a budget for the year with a share for each quarter. An
 * activity plans its four costs; what is the dealer's of them must fit into what its quarter has left, or be approved.
 */

/** The club's budget of one year. */
export interface YearBudget {
  readonly dealerId: string;
  readonly year: number;
  /** The shares of the four quarters; their sum is the budget of the year. */
  readonly quarters: readonly [Money, Money, Money, Money];
  readonly setBy: string | null;
  readonly setAt: Date;
}

export const BUDGET_STATES = ['WITHIN_SHARE', 'AWAITING_APPROVAL', 'APPROVED'] as const;
export type BudgetState = (typeof BUDGET_STATES)[number];

/** What an activity may cost. */
export interface ActivityBudget {
  readonly dealerId: string;
  readonly activityId: string;
  readonly costs: Costs;
  readonly state: BudgetState;
  /** By how much the dealer's part is more than its quarter had left when it was asked for. */
  readonly overspent: Money;
  readonly requestedBy: string | null;
  readonly requestedAt: Date;
  readonly approvedBy: string | null;
  readonly approvedAt: Date | null;
}

export const costRefusals = defineRefusals({
  ...commonRefusals.pick('AMOUNT_INVALID', 'AMOUNT_NEGATIVE', 'AMOUNT_OUT_OF_RANGE', 'CURRENCY_MISMATCH'),
  PARTICIPANTS_PAY_TOO_MUCH: {
    zh: '参与者只能分担场地和交通费用 {customers}。',
    en: "Participants can share no more than the customers' own cost of {customers}.",
  },
});

/** The four costs as callers write them. */
export interface CostsInput {
  readonly customers: AmountInput;
  readonly staffAndCars: AmountInput;
  readonly media: AmountInput;
  readonly giftsAndMaterials: AmountInput;
  readonly paidByParticipants?: AmountInput | null | undefined;
}

/** Reads the costs at a field; every fault is named at once. Participants share the first cost at most. */
export function readCosts(
  input: CostsInput,
  field: readonly string[],
): Outcome<Costs, RefusalOf<typeof costRefusals>> {
  const checks = new InputChecks(costRefusals);
  const amount = (name: keyof CostsInput) =>
    checks.amount(input[name] ?? NOTHING, [...field, `${name}Amount`]);
  const costs = {
    customers: amount('customers'),
    staffAndCars: amount('staffAndCars'),
    media: amount('media'),
    giftsAndMaterials: amount('giftsAndMaterials'),
    paidByParticipants: amount('paidByParticipants'),
  };
  const { customers, paidByParticipants } = costs;
  if (customers && paidByParticipants && paidByParticipants.amountMinor > customers.amountMinor)
    checks.refusals.push(
      costRefusals.no('PARTICIPANTS_PAY_TOO_MUCH', [...field, 'paidByParticipantsAmount'], { customers }),
    );
  return checks.complete(costs);
}

const NOTHING: AmountInput = { amount: '0.00', currencyCode: 'CNY' };

/** A budget of the year in four shares; a rest that cannot be divided is the last quarter's. */
export function evenQuarters({ amountMinor, currency }: Money): YearBudget['quarters'] {
  const share = money(Math.floor(amountMinor / 4), currency);
  return [share, share, share, money(amountMinor - 3 * share.amountMinor, currency)];
}

/** The quarter of a day: its days, its year and its place in it, from 0. */
export function quarterPlace(day: LocalDate): {
  readonly period: Period;
  year: number;
  index: 0 | 1 | 2 | 3;
} {
  const index = Math.floor((Number(day.slice(5, 7)) - 1) / 3) as 0 | 1 | 2 | 3;
  return { period: quarterOf(day), year: Number(day.slice(0, 4)), index };
}

/** By how much the dealer's part of these costs is more than the quarter has left; nothing when it fits. */
export function overspentBy(costs: Costs, share: Money, spentByOthers: Money): Money {
  const needed = sumMoney([dealersCost(costs), spentByOthers]).amountMinor;
  return money(Math.max(0, needed - share.amountMinor), share.currency);
}

/** Whether real costs may stand: they fit, or somebody approved at least as much (rulebook ACT-03). */
export function mayStand(costs: Costs, overspent: Money, budget: ActivityBudget | undefined): boolean {
  if (overspent.amountMinor === 0) return true;
  const approved = budget?.state === 'APPROVED' ? dealersCost(budget.costs).amountMinor : 0;
  return dealersCost(costs).amountMinor <= approved;
}
