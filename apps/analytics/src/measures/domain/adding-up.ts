/** The value of a measure over all its dimensions. */
export function sumOf(
  parts: readonly { readonly measure: string; readonly value: number }[],
  measure: string,
): number {
  return parts.reduce((sum, part) => (part.measure === measure ? sum + part.value : sum), 0);
}

/**
 * Persons behind a measure over all its dimensions: at least as many as in the largest dimension. One person may be
 * in several, so the sum would promise more people than there are.
 */
export function peopleOf(
  parts: readonly { readonly measure: string; readonly people: number }[],
  measure: string,
): number {
  return parts.reduce((most, part) => (part.measure === measure ? Math.max(most, part.people) : most), 0);
}
