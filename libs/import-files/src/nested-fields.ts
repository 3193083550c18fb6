interface Fields {
  [name: string]: string | Fields;
}

/**
 * The cells of a row as an object: `owner.phone` becomes a field inside `owner`. An empty cell is an absent field, as
 * CSV has no other way to say so; a column without a name is no field. The objects have no prototype, so no column
 * name can reach one.
 */
export function nestedFields(names: readonly string[], cells: readonly string[]): Fields {
  const fields = emptyFields();
  names.forEach((name, i) => {
    const cell = cells[i];
    if (name !== '' && cell !== undefined && cell !== '') place(fields, name.split('.'), cell);
  });
  return fields;
}

function place(fields: Fields, path: readonly string[], cell: string): void {
  const [name, ...rest] = path;
  if (name === undefined) return;
  if (rest.length === 0) {
    fields[name] = cell;
    return;
  }
  const inner = fields[name];
  const target = typeof inner === 'object' ? inner : emptyFields();
  fields[name] = target;
  place(target, rest, cell);
}

function emptyFields(): Fields {
  return Object.create(null) as Fields;
}
