import { commonRefusals, defineRefusals, type FieldPath, type RefusalOf } from '@autoclub/domain-kit';
import { IMPORT_FIELDS, type ImportField, type ImportKind } from './import-kind';

/** Which column of a system's files fills which field, and what the system's words mean. */
export interface ColumnMapping {
  readonly columns: readonly MappedColumn[];
  /** Values of fields that no column has, such as the payer of a system that bills customers only. */
  readonly constants: readonly { readonly field: string; readonly value: string }[];
}

export interface MappedColumn {
  readonly column: string;
  readonly field: string;
  readonly words: readonly { readonly from: string; readonly to: string }[];
}

/** Where nothing is saved, columns are found by the names and labels of the fields. */
export const NO_MAPPING: ColumnMapping = { columns: [], constants: [] };

export const mappingRefusals = defineRefusals({
  ...commonRefusals.pick('TEXT_REQUIRED', 'TEXT_TOO_LONG', 'TEXT_INVALID'),
  MAPPING_TOO_LONG: {
    zh: '列映射最多 {max} 列，每列最多 {max} 个取值。',
    en: 'A mapping has at most {max} columns, and {max} words a column.',
  },
  FIELD_UNKNOWN: { zh: '没有名为 {field} 的字段。', en: 'There is no field called {field}.' },
  FIELD_NAMED_TWICE: {
    zh: '字段 {field} 只能映射一次。',
    en: 'The field {field} can be filled by one column only.',
  },
});
export type MappingRefusal = RefusalOf<typeof mappingRefusals>;

export const MOST_MAPPED = 100;

/** What is wrong with a mapping for files of a kind. */
export function mappingFaults(kind: ImportKind, mapping: ColumnMapping): readonly MappingRefusal[] {
  const { no } = mappingRefusals;
  if (isTooLong(mapping)) return [no('MAPPING_TOO_LONG', ['columns'], { max: MOST_MAPPED })];
  const names = new Set(IMPORT_FIELDS[kind].fields.map(({ name }) => name));
  const seen = new Set<string>();
  const ofField = (field: string, at: FieldPath): MappingRefusal[] => {
    if (!names.has(field)) return [no('FIELD_UNKNOWN', at, { field })];
    if (seen.has(field)) return [no('FIELD_NAMED_TWICE', at, { field })];
    seen.add(field);
    return [];
  };
  return [
    ...mapping.columns.flatMap(({ field }, i) => ofField(field, ['columns', i, 'field'])),
    ...mapping.constants.flatMap(({ field }, i) => ofField(field, ['constants', i, 'field'])),
  ];
}

function isTooLong({ columns, constants }: ColumnMapping): boolean {
  return [columns, constants, ...columns.map(({ words }) => words)].some((list) => list.length > MOST_MAPPED);
}

/** Where the fields of a file stand: the column of each, its words, and the values of those without a column. */
export interface PlacedFields {
  readonly columnOf: ReadonlyMap<string, string>;
  readonly wordsOf: ReadonlyMap<string, ReadonlyMap<string, string>>;
  readonly constants: ReadonlyMap<string, string>;
  /** Labels of fields that are needed and that nothing fills. */
  readonly missing: readonly ImportField[];
}

/** Finds the column of each field in a header: as mapped, else by the field's name or label in either language. */
export function placeFields(
  kind: ImportKind,
  header: readonly string[],
  { columns, constants }: ColumnMapping,
): PlacedFields {
  const byKey = new Map(header.map((name) => [keyOf(name), name]));
  const mapped = new Map(columns.map((each) => [each.field, each]));
  const fixed = new Map(constants.map(({ field, value }) => [field, value]));
  const columnOf = new Map<string, string>();
  const taken = new Set(columns.map(({ column }) => keyOf(column)));
  for (const { name, label } of IMPORT_FIELDS[kind].fields) {
    const own = mapped.get(name);
    const keys = own ? [own.column] : [name, label.zh, label.en].filter((key) => !taken.has(keyOf(key)));
    const column = keys.map((key) => byKey.get(keyOf(key))).find((found) => found !== undefined);
    if (column !== undefined) columnOf.set(name, column);
  }
  return {
    columnOf,
    wordsOf: new Map(
      columns.map(({ field, words }) => [field, new Map(words.map(({ from, to }) => [keyOf(from), to]))]),
    ),
    constants: fixed,
    missing: IMPORT_FIELDS[kind].fields.filter(
      ({ name, isRequired }) => isRequired && !columnOf.has(name) && !fixed.has(name),
    ),
  };
}

/** Names and words are the same whatever their width, case and spaces are. */
export function keyOf(name: string): string {
  return name.normalize('NFKC').replace(/\s+/g, '').toLowerCase();
}
