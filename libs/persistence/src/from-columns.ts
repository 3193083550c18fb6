/** A row of plain SQL under the names of its entity: `starts_at` is `startsAt`. The opposite of `snakeCase`. */
export function fromColumns<Entity>(row: object): Entity {
  const named = Object.entries(row).map(([column, value]) => [
    column.replace(/_([a-z0-9])/g, (_, letter: string) => letter.toUpperCase()),
    value as unknown,
  ]);
  return Object.fromEntries(named) as Entity;
}
