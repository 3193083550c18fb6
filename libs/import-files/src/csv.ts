import { cutCsv } from './csv-lines';
import { nestedFields } from './nested-fields';
import { rowFault, type RawRow, type RowFault } from './row';

const COLUMN_NAME = /^[A-Za-z][A-Za-z0-9]*(\.[A-Za-z][A-Za-z0-9]*)*$/;

/** A CSV file as its rows, or what is wrong with its header: then no row of it can be understood. */
export type CsvContent =
  { readonly rows: readonly RawRow[] } | { readonly headerFaults: readonly RowFault[] };

/**
 * Cuts a CSV file into rows (RFC 4180: quotes, doubled quotes, line breaks inside quotes; LF or CRLF; a byte order
 * mark is dropped). A row that cannot be read is that row's fault and the rest goes on.
 */
export function readCsv(content: string, columns?: readonly string[]): CsvContent {
  const [header, ...lines] = cutCsv(content);
  if (header === undefined) return { rows: [] };
  if ('fault' in header) return { headerFaults: [header.fault] };
  const names = header.cells.map((name) => name.trim());
  const headerFaults = faultsOfHeader(names, columns);
  if (headerFaults.length > 0) return { headerFaults };
  return { rows: lines.map((line) => ('fault' in line ? line : rowOf(names, line.cells))) };
}

function rowOf(names: readonly string[], cells: readonly string[]): RawRow {
  if (cells.length === names.length) return { fields: nestedFields(names, cells) };
  return {
    fault: rowFault(
      'ROW_MALFORMED',
      `此行有 ${cells.length} 列，表头有 ${names.length} 列。`,
      `The row has ${cells.length} cells, the header has ${names.length} columns.`,
    ),
  };
}

function faultsOfHeader(names: readonly string[], columns: readonly string[] | undefined): RowFault[] {
  const faults: RowFault[] = [];
  const add = (name: string, zh: string, en: string) =>
    faults.push(rowFault('HEADER_INVALID', `表头列${zh}。`, `The column ${en}.`, [name]));
  names.forEach((name, i) => {
    if (!COLUMN_NAME.test(name)) add(name.slice(0, 64), '名无效', 'name is not valid');
    else if (names.indexOf(name) !== i) add(name, '重复', 'appears twice');
    else if (names.some((other) => other.startsWith(`${name}.`)))
      add(name, '与其子列冲突', 'clashes with its parts');
    else if (columns && !columns.includes(name)) add(name, '未知', 'is not known');
  });
  for (const column of columns ?? []) if (!names.includes(column)) add(column, '缺失', 'is missing');
  return faults;
}
