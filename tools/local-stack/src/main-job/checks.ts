import { addYears, type LocalDate } from '@autoclub/domain-kit';

import type { DayFigures, Picture } from './picture';

/** What was there before the order was settled, and the trace it was settled under. */
export interface Expectation {
  before: Picture;
  traceId: string;
  today: LocalDate;
}

/** Points of 950.00 labour (BASIC discount of 5 %) and 249.99 parts: floor(1199.99 / 50). */
export const POINTS = 23;
const POINTS_BEFORE = 78;
const FORMULA = 'floor(1199.99 / 50)';
const CAR_WASHES = 20;

type Check = (now: Picture, expected: Expectation) => boolean;

const entryOf = ({ order }: Picture) => order?.pointsEntries[0];
const membershipOf = ({ customer }: Picture) => customer?.membership;
const changeOf = (now: Picture) => membershipOf(now)?.tierChanges.find(({ toTier }) => toTier === 'SILVER');
const washesOf = (now: Picture) =>
  membershipOf(now)?.entitlements?.find(({ code, tierCode }) => code === 'CAR_WASH' && tierCode === 'SILVER');

/** A figure about persons that each order moves. */
const OF_THE_ORDER = 'POINTS_ISSUED';

/** Figures moved when a number is another one than before, or when what the order moves is hidden in a small group. */
function moved(before: DayFigures | null | undefined, now: DayFigures | null | undefined): boolean {
  const numbers = (figures: DayFigures | null | undefined) =>
    JSON.stringify(figures?.kpis.map((kpi) => kpi.numerator));
  const isHidden =
    now?.kpis.some(({ kpi, isSuppressed }) => kpi.code === OF_THE_ORDER && isSuppressed) ?? false;
  return now !== null && now !== undefined && (isHidden || numbers(before) !== numbers(now));
}

function isOneTrace(now: Picture, { traceId }: Expectation): boolean {
  const traces = [
    now.order?.traceId,
    entryOf(now)?.traceId,
    changeOf(now)?.traceId,
    washesOf(now)?.traceId,
    now.customer?.classes?.traceId,
  ];
  return traces.every((trace) => trace === traceId);
}

/** What one settled order must show everywhere; the names are those of the smoke result. */
export const CHECKS: Readonly<Record<string, Check>> = {
  points: (now) => entryOf(now)?.points === POINTS && now.order?.pointsEntries.length === 1,
  explanation: (now) => {
    const { ruleId, formula, text } = entryOf(now)?.explanation ?? { ruleId: '', formula: '', text: '' };
    return ruleId === 'PTS-02' && `${formula} ${text}`.includes(FORMULA);
  },
  balance: (now) => membershipOf(now)?.pointsAccount?.balance.available === POINTS_BEFORE + POINTS,
  qualifyingPoints: (now) => membershipOf(now)?.qualifyingPoints === POINTS_BEFORE + POINTS,
  tier: (now) =>
    membershipOf(now)?.tier.code === 'SILVER' && changeOf(now)?.causes.includes('POINTS') === true,
  validity: (now, { today }) => {
    const validity = membershipOf(now)?.validity;
    return validity?.from === today && validity.to === addYears(today, 2);
  },
  entitlements: (now) => washesOf(now)?.grantedCount === CAR_WASHES,
  classes: (now) => Boolean(now.customer?.classes?.value.class && now.customer.classes.frequency.class),
  dealerFigures: (now, { before }) => moved(before.customer?.dealer?.figures, now.customer?.dealer?.figures),
  regionFigures: (now, { before }) => moved(before.region?.figures, now.region?.figures),
  oneTrace: isOneTrace,
};

/** Every check with its outcome. */
export function judge(now: Picture, expected: Expectation): Record<string, boolean> {
  return Object.fromEntries(Object.entries(CHECKS).map(([name, check]) => [name, check(now, expected)]));
}

/** The names of the checks that do not hold. */
export function failedOf(checks: Record<string, boolean>): string[] {
  return Object.entries(checks)
    .filter(([, holds]) => !holds)
    .map(([name]) => name);
}
