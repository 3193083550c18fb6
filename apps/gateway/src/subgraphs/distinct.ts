/** The items of a list without repeats, as JSON, and for each item of the list which of them it is. */
export interface Distinct {
  readonly texts: readonly string[];
  /** Where in the list each of them stands first. */
  readonly firsts: readonly number[];
  readonly places: readonly number[];
}

/**
 * Two items with the same JSON text are the same entity: it is asked for once and its answer counts for both. A page of
 * orders of one customer would otherwise ask for that customer a hundred times.
 */
export function distinct(items: readonly unknown[]): Distinct {
  const texts: string[] = [];
  const firsts: number[] = [];
  const placeOf = new Map<string, number>();
  const places = items.map((item, at) => {
    const text = JSON.stringify(item);
    const known = placeOf.get(text);
    if (known !== undefined) return known;
    placeOf.set(text, texts.length);
    firsts.push(at);
    return texts.push(text) - 1;
  });
  return { texts, firsts, places };
}
