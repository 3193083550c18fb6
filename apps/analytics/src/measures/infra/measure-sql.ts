import { snakeCase } from '@autoclub/persistence';
import type { Condition, Conditions, FlowMeasure } from '../application/measure';

/** The parts of SQL that a measure stands for; columns are named after the properties of its facts. */

export function amountOf({ amount }: Pick<FlowMeasure, 'amount'>): string {
  if (amount === 'ONE') return '1';
  return 'sumOf' in amount ? snakeCase(amount.sumOf) : `-${snakeCase(amount.lessSumOf)}`;
}

export function dimensionOf(dimension: string | null): string {
  return dimension === null ? `''` : snakeCase(dimension);
}

/** Rows that count: those that meet the condition, on a day that is known. */
export function conditionOf({
  day,
  only,
}: {
  readonly day: string;
  readonly only: Conditions | null;
}): string {
  const isKnown = `${snakeCase(day)} is not null`;
  const all = only === null ? [] : 'column' in only ? [only] : only;
  return [isKnown, ...all.map(sqlOf)].join(' and ');
}

const TESTS = { POSITIVE: '> 0', TRUE: '', KNOWN: 'is not null' };

function sqlOf(condition: Condition): string {
  const column = snakeCase(condition.column);
  if ('is' in condition) return `${column} ${TESTS[condition.is]}`;
  return `${column} in (${condition.isOneOf.map((value) => `'${value}'`).join(', ')})`;
}
