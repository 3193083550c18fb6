import { keyOf } from '../domain/column-mapping';
import { IMPORT_FIELDS, type ImportField } from '../domain/import-kind';
import { byWord, type Cells, type ReadingOf, readText } from './read-cells';

/**
 * Reads rows of NDJSON, which have their fields by name already: those of a mapping are renamed, texts are read as
 * cells are, and whatever nobody knows stays, for the row's schema to refuse by name.
 */
export function objectReader(reading: ReadingOf): (fields: Cells) => Cells {
  const { kind, placed } = reading;
  const all = IMPORT_FIELDS[kind].fields;
  const ofRow = all.filter(({ name }) => !name.includes('.'));
  const ofLine = all
    .filter(({ name }) => name.startsWith('lines.'))
    .map((field) => ({ ...field, short: field.name.slice('lines.'.length) }));
  const values = valueReader(reading);
  const renamed = [...placed.columnOf].filter(([name, column]) => name !== column && !name.includes('.'));
  return (fields) => {
    const row: Record<string, unknown> = { ...fields };
    for (const [name, column] of renamed)
      if (row[column] !== undefined) {
        row[name] = row[column];
        Reflect.deleteProperty(row, column);
      }
    for (const field of ofRow) {
      row[field.name] = values(field, row[field.name] ?? placed.constants.get(field.name));
      if (row[field.name] === undefined) Reflect.deleteProperty(row, field.name);
    }
    if (Array.isArray(row['lines'])) row['lines'] = row['lines'].map((line) => lineOf(line, ofLine, values));
    return row;
  };
}

type ValueReader = (field: ImportField, value: unknown) => unknown;

function valueReader({ placed, timeZone, codes }: ReadingOf): ValueReader {
  const known = new Map([...codes].map(([name, list]) => [name, byWord(list)]));
  return ({ name, shape }, value) => {
    if (typeof value !== 'string') return value;
    const meant = placed.wordsOf.get(name)?.get(keyOf(value)) ?? value;
    return shape === 'CODE'
      ? (known.get(name)?.get(keyOf(meant)) ?? meant)
      : readText(shape, meant, timeZone);
  };
}

function lineOf(
  line: unknown,
  fields: readonly (ImportField & { readonly short: string })[],
  values: ValueReader,
): unknown {
  if (typeof line !== 'object' || line === null || Array.isArray(line)) return line;
  const read: Record<string, unknown> = { ...line };
  for (const field of fields)
    if (typeof read[field.short] === 'string') read[field.short] = values(field, read[field.short]);
  return read;
}
