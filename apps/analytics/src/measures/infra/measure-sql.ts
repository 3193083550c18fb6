import { snakeCase } from '@autoclub/persistence';
import type { Condition, FlowMeasure } from '../application/measure';

/** The parts of SQL that a measure stands for; columns are named after the properties of its facts. */

export function amountOf({ amount }: Pick<FlowMeasure, 'amount'>): string {
  return amount === 'ONE' ? '1' : snakeCase(amount.sumOf);
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
  readonly only: Condition | null;
}): string {
  const isKnown = `${snakeCase(day)} is not null`;
  return only === null ? isKnown : `${isKnown} and ${sqlOf(only)}`;
}

function sqlOf(condition: Condition): string {
  const column = snakeCase(condition.column);
  if ('is' in condition) return `${column} > 0`;
  return `${column} in (${condition.isOneOf.map((value) => `'${value}'`).join(', ')})`;
}
