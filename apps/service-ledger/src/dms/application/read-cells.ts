import type { Bilingual } from '@autoclub/domain-kit';
import { tidyAmount, tidyDay, tidyFlag, tidyInstant, tidyWhole } from '@autoclub/import-files';
import { keyOf, type PlacedFields } from '../domain/column-mapping';
import { type FieldShape, IMPORT_FIELDS, type ImportField, type ImportKind } from '../domain/import-kind';

/** The codes of a field and what people call them: `定期保养` is `PERIODIC_MAINTENANCE`. */
export type CodeWords = Readonly<Record<string, Bilingual>>;

/** What cells are read by, besides where they stand. */
export interface ReadingOf {
  readonly kind: ImportKind;
  readonly placed: PlacedFields;
  /** Times without a zone are on the wall of the dealer. */
  readonly timeZone: string;
  /** The codes a field can have, by the field's name. */
  readonly codes: ReadonlyMap<string, CodeWords>;
}

export type Cells = Readonly<Record<string, unknown>>;

/** Reads the cells of a row into fields, one level deep: `lines.kind` stays one name here. */
export function cellReader({ kind, placed, timeZone, codes }: ReadingOf): (cells: Cells) => Cells {
  const codeOf = new Map<string, ReadonlyMap<string, string>>();
  for (const [name, values] of codes) codeOf.set(name, byWord(values));
  const readers = IMPORT_FIELDS[kind].fields.flatMap(
    (field) => readerOf(field, placed, codeOf.get(field.name), timeZone) ?? [],
  );
  return (cells) => {
    const fields: Record<string, unknown> = {};
    for (const { name, read } of readers) {
      const value = read(cells);
      if (value !== undefined) fields[name] = value;
    }
    return fields;
  };
}

/** Codes by themselves and by their words. */
export function byWord(codes: CodeWords): ReadonlyMap<string, string> {
  return new Map(
    Object.entries(codes).flatMap(([code, { zh, en }]) =>
      [code, zh, en].map((word) => [keyOf(word), code] as const),
    ),
  );
}

function readerOf(
  { name, shape }: ImportField,
  { columnOf, wordsOf, constants }: PlacedFields,
  codes: ReadonlyMap<string, string> | undefined,
  timeZone: string,
) {
  const column = columnOf.get(name);
  const fixed = constants.get(name);
  if (column === undefined && fixed === undefined) return undefined;
  const words = wordsOf.get(name);
  return {
    name,
    read: (cells: Cells): unknown => {
      const cell = (column === undefined ? undefined : cells[column]) ?? fixed;
      if (typeof cell !== 'string') return cell;
      const meant = words?.get(keyOf(cell)) ?? cell;
      return shape === 'CODE' ? (codes?.get(keyOf(meant)) ?? meant) : readText(shape, meant, timeZone);
    },
  };
}

/** A text as what its field wants; what it cannot be stays, for the row's own schema to refuse. */
export function readText(shape: FieldShape, text: string, timeZone: string): unknown {
  switch (shape) {
    case 'AMOUNT':
      return tidyAmount(text);
    case 'DAY':
      return tidyDay(text);
    case 'INSTANT':
      return tidyInstant(text, timeZone);
    case 'FLAG':
      return tidyFlag(text);
    case 'WHOLE': {
      const digits = tidyWhole(text);
      return /^\d{1,15}$/.test(digits) ? Number(digits) : text;
    }
    default:
      return text;
  }
}
