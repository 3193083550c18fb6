import { snakeCase } from '@autoclub/persistence';
import type { Condition, Conditions, FlowMeasure } from '../application/measure';

/** The parts of SQL that a measure stands for; columns are named after the properties of its facts. */

export function amountOf({ amount }: Pick<FlowMeasure, 'amount'>): string {
  if (amount === 'ONE') return '1';
  return 'sumOf' in amount ? snakeCase(amount.sumOf) : `-${snakeCase(amount.lessSumOf)}`;
}

export function dimensionOf(dimension: string | null, row?: string): string {
  return dimension === null ? `''` : columnOf(dimension, row);
}

function columnOf(property: string, row?: string): string {
  return row === undefined ? snakeCase(property) : `${row}.${snakeCase(property)}`;
}

/** Rows that count: those that meet the condition, on a day that is known; `row` names them, where a name is needed. */
export function conditionOf(
  { day, only }: { readonly day: string; readonly only: Conditions | null },
  row?: string,
): string {
  const isKnown = `${columnOf(day, row)} is not null`;
  const all = only === null ? [] : 'column' in only ? [only] : only;
  return [isKnown, ...all.map((condition) => sqlOf(condition, row))].join(' and ');
}

const TESTS = { POSITIVE: '> 0', TRUE: '', KNOWN: 'is not null' };

function sqlOf(condition: Condition, row?: string): string {
  const column = columnOf(condition.column, row);
  if ('is' in condition) return `${column} ${TESTS[condition.is]}`;
  return `${column} in (${condition.isOneOf.map((value) => `'${value}'`).join(', ')})`;
}
