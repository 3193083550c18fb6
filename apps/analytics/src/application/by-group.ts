/** Collects rows under the key of their group, in the order they came. */
export function byGroup<Row, Value = Row>(
  rows: readonly Row[],
  groupOf: (row: Row) => string,
  valueOf: (row: Row) => Value,
): Map<string, Value[]> {
  const groups = new Map<string, Value[]>();
  for (const row of rows) {
    const values = groups.get(groupOf(row));
    if (values) values.push(valueOf(row));
    else groups.set(groupOf(row), [valueOf(row)]);
  }
  return groups;
}
