import { accepted, addMonths, type LocalDate, type Money, type Outcome, refused } from '@autoclub/domain-kit';
import type { PeriodLine, PeriodSums } from './entry';
import { type CloseRefusal, closePeriodRefusals, type ReopenRefusal, reopenRefusals } from './refusals';

export const PERIOD_STATUSES = ['CLOSED', 'REOPENED'] as const;
export type PeriodStatus = (typeof PERIOD_STATUSES)[number];

/** A month of the club's accounts as it was closed last (rulebook SVC-18). */
export interface ClubPeriod extends PeriodSums {
  readonly id: string;
  readonly dealerId: string;
  /** The first day of the month. */
  readonly month: LocalDate;
  readonly status: PeriodStatus;
  /** Counts up when it is closed again. */
  readonly revision: number;
  readonly lines: readonly PeriodLine[];
  readonly closedOn: LocalDate;
  readonly closedById: string | null;
  readonly version: number;
  readonly traceId: string;
}

/** Every closing and reopening with its reason; nothing of it is ever changed. */
export interface PeriodStep {
  readonly id: string;
  readonly dealerId: string;
  readonly clubPeriodId: string;
  readonly kind: 'CLOSED' | 'REOPENED';
  readonly revision: number;
  readonly closing: Money;
  readonly reason: string | null;
  readonly steppedAt: Date;
  readonly steppedById: string | null;
  readonly traceId: string;
}

export interface CloseAsked {
  readonly month: LocalDate;
  readonly today: LocalDate;
  /** Carried over from before the first period. */
  readonly opening: Money | null;
}

/** What a period begins with, if it may be closed: months are closed one after the other, and only when they are over. */
export function judgeClose(
  { month, today, opening }: CloseAsked,
  known: ClubPeriod | undefined,
  /** The last month that was ever closed, reopened ones as well. */
  last: ClubPeriod | undefined,
): Outcome<Money | null, CloseRefusal> {
  const { no } = closePeriodRefusals;
  if (today < addMonths(month, 1)) return refused(no('PERIOD_NOT_OVER', ['month']));
  if (known?.status === 'CLOSED') return refused(no('PERIOD_CLOSED_ALREADY', ['month']));
  if (opening && last) return refused(no('OPENING_KNOWN', ['openingAmount']));
  if (known) return accepted(known.opening);
  if (!last) return accepted(opening);
  const next = last.status === 'REOPENED' ? last.month : addMonths(last.month, 1);
  return next === month
    ? accepted(last.closing)
    : refused(no('PERIOD_OUT_OF_ORDER', ['month'], { month: next }));
}

/** A closed month is opened again by name and with a reason, and only while no later one rests on it. */
export function judgeReopen(
  known: ClubPeriod | undefined,
  last: ClubPeriod | undefined,
  byId: string | null,
): Outcome<ClubPeriod, ReopenRefusal> {
  const { no } = reopenRefusals;
  if (!known) return refused(no('PERIOD_NOT_FOUND', ['month']));
  if (byId === null) return refused(no('REOPENER_UNNAMED', []));
  if (known.status !== 'CLOSED') return refused(no('PERIOD_OPEN', ['month']));
  if (last && last.month > known.month)
    return refused(no('LATER_PERIOD_CLOSED', ['month'], { month: last.month }));
  return accepted({ ...known, status: 'REOPENED', version: known.version + 1 });
}
