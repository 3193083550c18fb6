/** Which items of a list are the first of their kind, and for each item which of these it is like. */
export interface Distinct {
  readonly firsts: readonly number[];
  readonly places: readonly number[];
}

/**
 * Two equal items are the same entity: it is asked for once and its answer counts for both. A page of orders of one
 * customer would otherwise ask for that customer a hundred times.
 */
export function distinct(items: readonly object[]): Distinct {
  const firsts: number[] = [];
  const places: number[] = [];
  const placeOf = new Map<string, number>();
  for (let at = 0; at < items.length; at++) {
    const key = keyOf(items[at] as object);
    let place = placeOf.get(key);
    if (place === undefined) {
      place = firsts.push(at) - 1;
      placeOf.set(key, place);
    }
    places.push(place);
  }
  return { firsts, places };
}

/** Nearly every entity is known by its id alone, for which JSON would take several times as long. */
function keyOf(item: object): string {
  let [typename, id]: unknown[] = [];
  for (const name in item) {
    const value = (item as Readonly<Record<string, unknown>>)[name];
    if (name === '__typename') typename = value;
    else if (name === 'id') id = value;
    else return JSON.stringify(item);
  }
  return typeof id === 'string' ? `${id}\0${String(typename)}` : JSON.stringify(item);
}
