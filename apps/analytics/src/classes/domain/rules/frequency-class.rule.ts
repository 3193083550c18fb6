import { addMonths } from '@autoclub/domain-kit';
import type { LocalDate } from '@autoclub/domain-kit';
import { explanation } from '@autoclub/rulebook';
import type { VehicleHistory } from '../customer-history';
import type { ReferenceDay } from '../reference-day';
import type { ClassParams, ClassRule } from './class-rule';

/*
 * Frequency classes (rulebook ANA-02): how often a customer came in the last twelve months, claims and free checks
 * included. The loyal base is class A with those who bought lately and have come in every quarter since.
 */

export const FREQUENCY_CLASSES = ['A', 'B', 'C', 'D'] as const;
export type FrequencyClass = (typeof FREQUENCY_CLASSES)[number];
export type FrequencyFlag = 'POTENTIAL_A';

const QUARTER_MONTHS = 3;

export const frequencyClassRule: ClassRule<FrequencyClass, FrequencyFlag> = {
  ruleSet: 'FREQUENCY',
  name: { zh: '来店频次', en: 'Frequency' },
  classes: FREQUENCY_CLASSES,
  classify(history, day, { params, ruleVersion }) {
    const potential = history.vehicles.some((vehicle) => isPotentialA(vehicle, day));
    const { visitCount } = history;
    const [result, formula] = frequencyOf(visitCount, params);
    const inputs = { asOf: day.on, visitCount };
    return {
      class: result,
      flags: potential ? ['POTENTIAL_A'] : [],
      explanation: explanation(`ANA-02.${result}`, { ruleVersion, formula, inputs, result }),
    };
  },
};

function frequencyOf(visits: number, { frequencyA, frequencyB }: ClassParams): [FrequencyClass, string] {
  if (visits >= frequencyA) return ['A', `${visits} >= ${frequencyA}`];
  if (visits >= frequencyB) return ['B', `${frequencyB} <= ${visits} < ${frequencyA}`];
  return visits >= 1 ? ['C', `1 <= ${visits} < ${frequencyB}`] : ['D', `${visits} = 0`];
}

/**
 * Bought less than a year ago, at least one full quarter has gone by, and the car was seen in each of them. Quarters
 * are counted from the purchase; a car too young for a full quarter has not shown anything yet.
 */
function isPotentialA({ purchasedOn, visitedOn }: VehicleHistory, day: ReferenceDay): boolean {
  if (purchasedOn === null || purchasedOn <= day.potentialAfter || purchasedOn > day.on) return false;
  const quarters = fullQuarters(purchasedOn, day.on);
  return quarters.length > 0 && quarters.every(([from, to]) => visitedOn.some((on) => on >= from && on < to));
}

function fullQuarters(since: LocalDate, upTo: LocalDate): (readonly [LocalDate, LocalDate])[] {
  const quarters: (readonly [LocalDate, LocalDate])[] = [];
  for (let count = 1; ; count++) {
    const to = addMonths(since, count * QUARTER_MONTHS);
    if (to > upTo) return quarters;
    quarters.push([addMonths(since, (count - 1) * QUARTER_MONTHS), to]);
  }
}

/** The base that customer managers pick their rosters from (rulebook ANA-02). */
export function isLoyalBase(frequency: { class: FrequencyClass; flags: readonly FrequencyFlag[] }): boolean {
  return frequency.class === 'A' || frequency.flags.includes('POTENTIAL_A');
}
