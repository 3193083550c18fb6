/** A field that a file of the kind can fill, as the graph says. */
export interface FileField {
  readonly name: string;
  readonly label: string;
  /** All that a header may call it. */
  readonly headers: readonly string[];
  readonly isRequired: boolean;
}

/** A saved mapping, as the graph gives and takes it. */
export interface Mapping {
  readonly columns: readonly {
    readonly column: string;
    readonly field: string;
    readonly words: readonly { readonly from: string; readonly to: string }[];
  }[];
  readonly constants: readonly { readonly field: string; readonly value: string }[];
}

/** What fills each field: a column of the file, a fixed value, or nothing. */
export interface Placement {
  readonly columns: Readonly<Record<string, string>>;
  readonly constants: Readonly<Record<string, string>>;
}

/** Where the fields stand in a file: as was saved, else by the names that a header may use. */
export function placementOf(
  fields: readonly FileField[],
  header: readonly string[],
  saved: Mapping | undefined,
): Placement {
  const byKey = new Map(header.map((name) => [keyOf(name), name]));
  const mapped = new Map(saved?.columns.map(({ field, column }) => [field, column]));
  const taken = new Set([...mapped.values()].map(keyOf));
  const columns: Record<string, string> = {};
  for (const { name, headers } of fields) {
    const own = mapped.get(name);
    const keys = own === undefined ? headers.map(keyOf).filter((key) => !taken.has(key)) : [keyOf(own)];
    const column = keys.map((key) => byKey.get(key)).find((found) => found !== undefined);
    if (column !== undefined) columns[name] = column;
  }
  return {
    columns,
    constants: Object.fromEntries(saved?.constants.map(({ field, value }) => [field, value]) ?? []),
  };
}

/** Fields that every row needs and nothing fills. */
export function unfilled(fields: readonly FileField[], { columns, constants }: Placement): FileField[] {
  return fields.filter(({ name, isRequired }) => isRequired && !columns[name] && !constants[name]);
}

/** The placement as it is saved; what words meant in a column stays while the column is the same. */
export function mappingOf({ columns, constants }: Placement, saved: Mapping | undefined): Mapping {
  return {
    columns: Object.entries(columns).map(([field, column]) => ({
      column,
      field,
      words: saved?.columns.find((each) => each.field === field && each.column === column)?.words ?? [],
    })),
    constants: Object.entries(constants)
      .filter(([field, value]) => value !== '' && !columns[field])
      .map(([field, value]) => ({ field, value })),
  };
}

/** Names are the same whatever their width, case and spaces are, as the graph takes them. */
function keyOf(name: string): string {
  return name.normalize('NFKC').replace(/\s+/g, '').toLowerCase();
}
