import { localDate } from '@autoclub/domain-kit';
import { storedMoney } from '../../network';
import type { ClubPeriod, PeriodStep } from '../domain/club-period';
import type { Entry } from '../domain/entry';
import type { ClubPeriodEntity, ClubPeriodStepEntity } from './club.entity';

export function periodFrom(row: ClubPeriodEntity): ClubPeriod {
  const { openingMinor, incomeMinor, expenseMinor, closingMinor, currencyCode, lines, ...rest } = row;
  const inCurrency = (minor: number) => storedMoney(minor, currencyCode);
  return {
    ...rest,
    month: localDate(row.month),
    closedOn: localDate(row.closedOn),
    opening: inCurrency(openingMinor),
    income: inCurrency(incomeMinor),
    expense: inCurrency(expenseMinor),
    closing: inCurrency(closingMinor),
    lines: lines.map(({ amountMinor, ...line }) => ({ ...line, amount: inCurrency(amountMinor) })),
  };
}

export function periodRow({
  opening,
  income,
  expense,
  closing,
  lines,
  ...rest
}: ClubPeriod): ClubPeriodEntity {
  return {
    ...rest,
    openingMinor: opening.amountMinor,
    incomeMinor: income.amountMinor,
    expenseMinor: expense.amountMinor,
    closingMinor: closing.amountMinor,
    currencyCode: opening.currency,
    lines: lines.map(({ amount, ...line }) => ({ ...line, amountMinor: amount.amountMinor })),
  };
}

export function stepFrom({ closingMinor, currencyCode, ...row }: ClubPeriodStepEntity): PeriodStep {
  return { ...row, closing: storedMoney(closingMinor, currencyCode) };
}

export function stepRow({ closing, ...step }: PeriodStep): ClubPeriodStepEntity {
  return { ...step, closingMinor: closing.amountMinor, currencyCode: closing.currency };
}

/** The row of an entry, by column names. */
export function entryRow(
  entry: Entry,
  { now, traceId }: { readonly now: Date; readonly traceId: string },
): Record<string, unknown> {
  return {
    dealer_id: entry.dealerId,
    id: entry.id,
    booked_on: entry.bookedOn,
    side: entry.side,
    category: entry.category,
    department_code: entry.departmentCode,
    burden: entry.burden,
    debit_account: entry.debitAccount,
    credit_account: entry.creditAccount,
    amount_minor: entry.amount.amountMinor,
    currency_code: entry.amount.currency,
    source_type: entry.sourceType,
    source_id: entry.sourceId,
    booked_at: now,
    trace_id: traceId,
  };
}
