/**
 * Spreads a whole over parts in proportion to their weights, in integers: parts sum to the whole, and none
 * exceeds its weight when the whole does not exceed their sum. What rounding leaves goes to the largest
 * remainders, first line first.
 */
export function proportionalShare(whole: number, weights: readonly number[]): number[] {
  const total = weights.reduce((sum, weight) => sum + BigInt(weight), BigInt(0));
  if (!total) return weights.map(() => 0);
  const exact = weights.map((weight) => BigInt(whole) * BigInt(weight));
  const parts = exact.map((product) => Number(product / total));
  const missing = whole - parts.reduce((sum, part) => sum + part, 0);
  const byRemainder = exact
    .map((product, i) => ({ i, remainder: product % total }))
    .sort((a, b) => (a.remainder === b.remainder ? a.i - b.i : a.remainder > b.remainder ? -1 : 1));
  for (const { i } of byRemainder.slice(0, missing)) parts[i] = (parts[i] ?? 0) + 1;
  return parts;
}
