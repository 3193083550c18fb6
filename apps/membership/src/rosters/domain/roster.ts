import {
  accepted,
  defineRefusals,
  quarterOf,
  refused,
  type LocalDate,
  type Outcome,
  type Period,
  type RefusalOf,
} from '@autoclub/domain-kit';
import { rosterAfter, type RosterState } from './roster.transitions';

/** The customers of a customer manager for one calendar quarter (rulebook MEM-13). */
export interface Roster {
  readonly rosterId: string;
  readonly dealerId: string;
  readonly managerId: string;
  readonly quarter: Period;
  readonly state: RosterState;
  /** The business day on which its first customer was picked. */
  readonly openedOn: LocalDate;
  readonly frozenOn: LocalDate | null;
  readonly closedOn: LocalDate | null;
  readonly closedCause: RosterClosedCause | null;
  /** How often it was published. */
  readonly version: number;
}

/** Why a roster is over: its quarter is, or its manager left. */
export const ROSTER_CLOSED_CAUSES = ['QUARTER_OVER', 'MANAGER_LEFT'] as const;
export type RosterClosedCause = (typeof ROSTER_CLOSED_CAUSES)[number];

export const quarterRefusals = defineRefusals({
  QUARTER_INVALID: {
    zh: '请填写季度的首日，例如 {from}。',
    en: 'Name the first day of a calendar quarter, such as {from}.',
  },
  QUARTER_OUT_OF_REACH: {
    zh: '只能为 {current} 或 {next} 开始的季度选定客户。',
    en: 'Customers are picked for the quarter from {current} or the one from {next}.',
  },
});

/** The running quarter or the next, by its first day: what is over cannot be picked, and what is far is not known. */
export function readQuarter(
  from: LocalDate,
  today: LocalDate,
): Outcome<Period, RefusalOf<typeof quarterRefusals>> {
  const current = quarterOf(today);
  if (quarterOf(from).from !== from)
    return refused(quarterRefusals.no('QUARTER_INVALID', ['quarterFrom'], { from: current.from }));
  if (from !== current.from && from !== current.to) {
    const reach = { current: current.from, next: current.to };
    return refused(quarterRefusals.no('QUARTER_OUT_OF_REACH', ['quarterFrom'], reach));
  }
  return accepted(quarterOf(from));
}

export const freezeRefusals = defineRefusals({
  ROSTER_FROZEN: {
    zh: '客户名单已于 {frozenOn} 锁定，本季度不能更改。',
    en: 'The roster was frozen on {frozenOn} and cannot change in its quarter.',
  },
  ROSTER_QUARTER_NOT_BEGUN: {
    zh: '该季度自 {from} 起，之前不能锁定。',
    en: 'The quarter begins on {from}; the roster cannot be frozen before.',
  },
});

/** The roster, fixed from the day on; its quarter has begun. */
export function freeze(roster: Roster, on: LocalDate): Outcome<Roster, RefusalOf<typeof freezeRefusals>> {
  const state = rosterAfter(roster.state, 'freeze');
  if (state === undefined)
    return refused(freezeRefusals.no('ROSTER_FROZEN', ['rosterId'], { frozenOn: roster.frozenOn ?? on }));
  if (on < roster.quarter.from) {
    const begins = { from: roster.quarter.from };
    return refused(freezeRefusals.no('ROSTER_QUARTER_NOT_BEGUN', ['rosterId'], begins));
  }
  return accepted({ ...roster, state, frozenOn: on, version: roster.version + 1 });
}

export const closeRefusals = defineRefusals({
  ROSTER_NOT_FROZEN: {
    zh: '只有已锁定的客户名单可以结束。',
    en: 'Only a frozen roster can be closed.',
  },
});

/** The roster, over: its customers can be picked again. */
export function close(
  roster: Roster,
  on: LocalDate,
  closedCause: RosterClosedCause,
): Outcome<Roster, RefusalOf<typeof closeRefusals>> {
  const state = rosterAfter(roster.state, 'close');
  if (state === undefined) return refused(closeRefusals.no('ROSTER_NOT_FROZEN', ['rosterId']));
  return accepted({ ...roster, state, closedOn: on, closedCause, version: roster.version + 1 });
}

/**
 * What the end of a day makes of a roster: it is frozen with the first day of its quarter, or the day after it was
 * opened in a running quarter, and closed when the quarter is over; a missed night can bring both. Empty: nothing.
 */
export function dueSteps(roster: Roster, on: LocalDate): Roster[] {
  const isDueToFreeze = roster.state === 'PICKING' && roster.quarter.from <= on && roster.openedOn < on;
  const frozen = isDueToFreeze ? freeze(roster, on) : accepted(roster);
  if (!frozen.ok) return [];
  const isOver = frozen.value.quarter.to <= on;
  const closed = isOver ? close(frozen.value, on, 'QUARTER_OVER') : undefined;
  return [...(isDueToFreeze ? [frozen.value] : []), ...(closed?.ok ? [closed.value] : [])];
}
