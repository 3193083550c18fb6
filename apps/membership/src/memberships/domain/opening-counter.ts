import {
  accepted,
  commonRefusals,
  defineRefusals,
  InputChecks,
  type LocalDate,
  type Outcome,
  refused,
  type RefusalOf,
} from '@autoclub/domain-kit';
import type { OpeningCounterFact, TierFact } from '../../tiers';
import type { Membership } from './membership';

/** A row of `qualifying-points.csv`: what a member's counter stood at in the system of before (rulebook MEM-04, SVC-22). */
export interface CounterRow {
  readonly memberNumber: string;
  /** Points that count towards a tier, whether or not they were spent since. */
  readonly qualifyingPoints: number;
}

/** Far above any member, and far below what a counter can hold. */
const MOST_POINTS = 10_000_000;

export const openingCounterRefusals = defineRefusals({
  ...commonRefusals.pick(
    'TEXT_REQUIRED',
    'TEXT_TOO_LONG',
    'TEXT_INVALID',
    'CODE_INVALID',
    'NUMBER_OUT_OF_RANGE',
  ),
  MEMBER_NUMBER_NOT_FOUND: { zh: '未找到该会员卡号。', en: 'There is no card of this number.' },
  CARD_NOT_IN_FORCE: {
    zh: '该会员卡已失效，不能再带入定级积分。',
    en: 'The card has ended, so nothing is brought along for it.',
  },
  COUNTER_BROUGHT_ALONG_ALREADY: {
    zh: '该会员已带入 {points} 定级积分，不能再次录入其他数值。',
    en: '{points} qualifying points were brought along for this member already; another number is not taken.',
  },
});
type CounterRefusal = RefusalOf<typeof openingCounterRefusals>;

/** Reads a row; a counter of zero has nothing to bring along. */
export function readCounter(row: CounterRow): Outcome<CounterRow, CounterRefusal> {
  const checks = new InputChecks(openingCounterRefusals);
  return checks.complete({
    memberNumber: checks.code(row.memberNumber, ['memberNumber']),
    qualifyingPoints: checks.wholeNumber(row.qualifyingPoints, ['qualifyingPoints'], {
      min: 1,
      max: MOST_POINTS,
    }),
  });
}

/** What was brought along for a member before; undefined for nothing. */
export function openingOf(facts: readonly TierFact[]): OpeningCounterFact | undefined {
  return facts.find((fact) => fact.kind === 'OPENING_COUNTER');
}

/** The counter as a fact of its day, once for each membership. The same row again is null, which means unchanged. */
export function openCounter(
  membership: Pick<Membership, 'status' | 'membershipId'> | undefined,
  known: Pick<OpeningCounterFact, 'qualifyingPoints'> | undefined,
  { qualifyingPoints }: CounterRow,
  today: LocalDate,
): Outcome<OpeningCounterFact | null, CounterRefusal> {
  const { no } = openingCounterRefusals;
  const at = ['memberNumber'];
  if (!membership) return refused(no('MEMBER_NUMBER_NOT_FOUND', at));
  if (known?.qualifyingPoints === qualifyingPoints) return accepted(null);
  if (known) return refused(no('COUNTER_BROUGHT_ALONG_ALREADY', at, { points: known.qualifyingPoints }));
  if (membership.status !== 'ACTIVE') return refused(no('CARD_NOT_IN_FORCE', at));
  const dated = { id: membership.membershipId, sequence: 1, businessDay: today, day: today };
  return accepted({ kind: 'OPENING_COUNTER', ...dated, qualifyingPoints });
}
