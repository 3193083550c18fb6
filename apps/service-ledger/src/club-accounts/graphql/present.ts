import { addMonths, formatRate, type Money, money, subtractMoney } from '@autoclub/domain-kit';
import { type Language, presentMoney } from '@autoclub/subgraph-kit';
import type { ListedCard, Workload } from '../application/ports';
import type { ClubPeriod as PeriodState, PeriodStep } from '../domain/club-period';
import { coveringFee } from '../domain/covering-fee';
import { type Category, type PeriodLine, sumsOf } from '../domain/entry';
import type { ServiceStatement as StatementState } from '../domain/service-statement';
import type { ClubFeeSimulation, ClubPeriod, ClubPeriodStep, ClubWorkload } from './club.type';
import type { CompensationCandidate, ServiceStatement } from './statement.type';

export function presentPeriod(period: PeriodState): ClubPeriod {
  const { id, month, status, revision, closedOn, closedById, lines } = period;
  return {
    id,
    status,
    revision,
    closedOn,
    days: { from: month, to: addMonths(month, 1) },
    openingAmount: presentMoney(period.opening),
    incomeAmount: presentMoney(period.income),
    expenseAmount: presentMoney(period.expense),
    closingAmount: presentMoney(period.closing),
    lines: lines.map(({ amount, ...line }) => ({ ...line, amount: presentMoney(amount) })),
    closedBy: keyOf(closedById),
  };
}

export function presentStep({
  kind,
  revision,
  closing,
  reason,
  steppedAt,
  steppedById,
}: PeriodStep): ClubPeriodStep {
  return {
    kind,
    revision,
    reason,
    steppedAt,
    closingAmount: presentMoney(closing),
    steppedBy: keyOf(steppedById),
  };
}

/** What the sums of some days say about the fee. */
export function presentSimulation(
  lines: readonly PeriodLine[],
  payingCount: number,
  nothing: Money,
): ClubFeeSimulation {
  const { income, expense } = sumsOf(nothing, lines);
  const fees = lines.find(({ category }) => category === 'ANNUAL_FEES')?.amount ?? nothing;
  const otherIncome = subtractMoney(income, fees);
  const fee = coveringFee({ expense, otherIncome, payingCount });
  return {
    expenseAmount: presentMoney(expense),
    expenses: byCategory(
      lines.filter(({ side }) => side === 'EXPENSE').map(({ category, amount }) => [category, amount]),
    ),
    feeAmount: presentMoney(fees),
    otherIncomeAmount: presentMoney(otherIncome),
    payingCount,
    coveringFeeAmount: fee && presentMoney(fee),
    isCovered: income.amountMinor >= expense.amountMinor,
  };
}

export function presentStatement(statement: StatementState, language: Language): ServiceStatement {
  const { membershipId, days, value, fee, ratioBp, activities } = statement;
  return {
    membership: { id: membershipId },
    days,
    valueAmount: presentMoney(value),
    values: byCategory([...statement.byCategory]),
    activities: activities.map(({ activityId, attendedOn, title, value: share }) => ({
      activityId,
      attendedOn,
      title: title && title[language],
      valueAmount: share && presentMoney(share),
    })),
    feeAmount: presentMoney(fee),
    ratio: formatRate(ratioBp),
  };
}

export function presentCandidate({
  membershipId,
  customerId,
  days,
  value,
  fee,
}: ListedCard): CompensationCandidate {
  return {
    membership: { id: membershipId },
    customer: { id: customerId },
    endsOn: days.to,
    valueAmount: presentMoney(value),
    feeAmount: presentMoney(fee),
    lackingAmount: presentMoney(subtractMoney(fee, value)),
  };
}

export function presentWorkload(
  { staffMemberId, givenMinor, broughtMinor, labourMinor, ...counts }: Workload,
  { currency }: Money,
): ClubWorkload {
  return {
    ...counts,
    staffMember: keyOf(staffMemberId),
    givenAmount: presentMoney(money(givenMinor, currency)),
    broughtAmount: presentMoney(money(broughtMinor, currency)),
    labourAmount: presentMoney(money(labourMinor, currency)),
  };
}

function byCategory(amounts: readonly (readonly [Category, Money])[]) {
  return amounts.map(([category, amount]) => ({ category, amount: presentMoney(amount) }));
}

function keyOf(id: string | null): { id: string } | null {
  return id === null ? null : { id };
}
