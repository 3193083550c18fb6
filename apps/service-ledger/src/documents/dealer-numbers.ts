import type { NumberedRecord, RecordKey } from './premises';

/** From the numbers of the dealer system to our ids. */
export function byNumber(records: readonly NumberedRecord[]): ReadonlyMap<string, string> {
  return new Map(records.flatMap(({ id, number }) => (number === null ? [] : [[number, id]])));
}

/** Each number once, as keys to look up. */
export function numberKeys(numbers: readonly (string | null | undefined)[]): RecordKey[] {
  const distinct = new Set(numbers.filter((number): number is string => Boolean(number)));
  return [...distinct].map((number) => ({ number }));
}
