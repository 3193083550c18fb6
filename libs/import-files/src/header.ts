import { rowFault, type RowFault } from './row';

/** The names of the columns, blank where a column has none; or everything that is wrong with them. */
export type Header = { readonly names: readonly string[] } | { readonly faults: readonly RowFault[] };

const COLUMN_NAME = /^[A-Za-z][A-Za-z0-9]*(\.[A-Za-z][A-Za-z0-9]*)*$/;

/**
 * Reads the first line of a CSV file as its header. A line without a single expected column is no header but most
 * likely the first row, so nothing of it is quoted: it may hold the name and phone of a person. Columns that a file may
 * have are neither missed nor unknown.
 */
export function headerOf(
  cells: readonly string[],
  columns?: readonly string[],
  mayHave: readonly string[] = [],
): Header {
  const names = withoutBlankEnd(cells.map((cell) => cell.trim()));
  if (columns && !names.some((name) => columns.includes(name))) return { faults: [noHeader(columns)] };
  const faults = [
    ...names.flatMap((name, i) => faultsOfName(name, i, names, columns && [...columns, ...mayHave])),
    ...(columns ?? []).filter((column) => !names.includes(column)).map(missingColumn),
  ];
  return faults.length > 0 ? { faults } : { names };
}

/** A spreadsheet writes a comma for every column that was ever used. */
function withoutBlankEnd(names: readonly string[]): readonly string[] {
  return names.slice(0, names.findLastIndex((name) => name !== '') + 1);
}

function noHeader(columns: readonly string[]): RowFault {
  return rowFault(
    'HEADER_INVALID',
    `第一行须为表头，列名为：${columns.join('、')}。`,
    `The first line must be the header with the columns ${columns.join(', ')}.`,
  );
}

function missingColumn(column: string): RowFault {
  return rowFault('HEADER_INVALID', `表头缺少列 ${column}。`, `The header lacks the column ${column}.`, [
    column,
  ]);
}

function faultsOfName(
  name: string,
  at: number,
  names: readonly string[],
  columns: readonly string[] | undefined,
): RowFault[] {
  const fault = (zh: string, en: string) => [rowFault('HEADER_INVALID', zh, en, [name])];
  if (name === '') return [];
  if (!COLUMN_NAME.test(name)) return [invalidName(at, name)];
  if (names.indexOf(name) !== at)
    return fault(`表头列 ${name} 重复。`, `The column ${name} stands twice in the header.`);
  if (names.some((other) => other.startsWith(`${name}.`)))
    return fault(`表头列 ${name} 与其子列冲突。`, `The column ${name} clashes with its own parts.`);
  if (columns && !columns.includes(name))
    return fault(`表头列 ${name} 未知。`, `The column ${name} is not known.`);
  return [];
}

/** What is no name at all is named by its place; U+FFFD stands where the bytes of another encoding were read. */
function invalidName(at: number, name: string): RowFault {
  const place = [`#${at + 1}`];
  if (name.includes('\uFFFD'))
    return rowFault(
      'HEADER_INVALID',
      `表头第 ${at + 1} 列无法读取：文件须为 UTF-8 编码。`,
      `Column ${at + 1} of the header cannot be read: the file must be in UTF-8.`,
      place,
    );
  return rowFault(
    'HEADER_INVALID',
    `表头第 ${at + 1} 列的列名无效。`,
    `Column ${at + 1} of the header has no valid name.`,
    place,
  );
}
