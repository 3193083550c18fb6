import { isTooSmall, type SmallestGroup } from '../../measures';
import type { CustomerClasses } from './customer-classes';
import type { FrequencyClass } from './rules/frequency-class.rule';
import type { ValueClass } from './rules/value-class.rule';

/*
 * How customers moved between classes from one day to another (rulebook ANA-12). Each rule set has a matrix of its own:
 * they label the same customer independently.
 */

export interface MatrixCell<Class extends string> {
  /** The class on the former day; null: the customer was not known then. */
  readonly before: Class | null;
  readonly now: Class;
  readonly customerCount: number;
}

export interface ClassMatrix {
  readonly value: readonly MatrixCell<ValueClass>[];
  readonly frequency: readonly MatrixCell<FrequencyClass>[];
}

type Labelled = Pick<CustomerClasses, 'customerId' | 'value' | 'frequency'>;

/** The cells that hold somebody, of customers who are known now, by their classes. */
export function classMatrix(before: readonly Labelled[], now: readonly Labelled[]): ClassMatrix {
  const known = new Map(before.map((each) => [each.customerId, each]));
  return {
    value: cells(now.map((each) => [known.get(each.customerId)?.value.class ?? null, each.value.class])),
    frequency: cells(
      now.map((each) => [known.get(each.customerId)?.frequency.class ?? null, each.frequency.class]),
    ),
  };
}

function cells<Class extends string>(
  pairs: readonly (readonly [before: Class | null, now: Class])[],
): MatrixCell<Class>[] {
  const found = new Map<string, MatrixCell<Class>>();
  for (const [before, now] of pairs) {
    const key = `${before} ${now}`;
    found.set(key, { before, now, customerCount: (found.get(key)?.customerCount ?? 0) + 1 });
  }
  return [...found].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, cell]) => cell);
}

/** Above the dealer a matrix is shown as a whole or not at all: its margins are the mixes of the two days (ANA-08). */
export function isShown({ value, frequency }: ClassMatrix, smallest: SmallestGroup): boolean {
  return ![...value, ...frequency].some(({ customerCount }) => isTooSmall(customerCount, smallest));
}
