/** A row as PostgreSQL names its columns. */
export type Row = Readonly<Record<string, unknown>>;

/** Only the fields of the domain, by the names of the domain. */
export function pick<T>(row: Row, names: readonly (keyof T & string)[]): T {
  const value: Record<string, unknown> = {};
  for (const name of names) value[name] = row[name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)];
  return value as T;
}
