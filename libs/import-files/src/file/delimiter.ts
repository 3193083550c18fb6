/** What may stand between two cells of a CSV file. */
export const DELIMITERS = [',', ';', '\t'] as const;
export type Delimiter = (typeof DELIMITERS)[number];

/** The delimiter of a file by its header: what stands in it most often, outside quotes; a comma where none does. */
export function delimiterOf(header: string): Delimiter {
  const bare = header.replace(/"[^"]*"/g, '');
  const times = (delimiter: string) => bare.split(delimiter).length - 1;
  return DELIMITERS.reduce((best, other) => (times(other) > times(best) ? other : best), ',' as Delimiter);
}
