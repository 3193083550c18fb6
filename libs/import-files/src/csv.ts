import { cutCsv, type CsvLine } from './csv-lines';
import { headerOf } from './header';
import { nestedFields } from './nested-fields';
import { rowFault, type RawRow, type RowFault } from './row';

/** A CSV file as its rows, or what is wrong with its header: then no row of it can be understood. */
export type CsvContent =
  { readonly rows: readonly RawRow[] } | { readonly headerFaults: readonly RowFault[] };

/**
 * Cuts a CSV file into rows (RFC 4180: quotes, doubled quotes, line breaks inside quotes; LF or CRLF; a byte order
 * mark is dropped). What a spreadsheet adds by itself is taken as it is meant: lines of blank cells are no rows, and
 * blank columns behind the last name are no columns. A row that cannot be read is that row's fault and the rest goes
 * on.
 */
export function readCsv(
  content: string,
  columns?: readonly string[],
  mayHave?: readonly string[],
): CsvContent {
  const [first, ...lines] = cutCsv(content).filter(isNotBlank);
  if (first === undefined) return { rows: [] };
  if ('fault' in first) return { headerFaults: [{ ...first.fault, code: 'HEADER_INVALID' }] };
  const header = headerOf(first.cells, columns, mayHave);
  if ('faults' in header) return { headerFaults: header.faults };
  return { rows: lines.map((line) => ('fault' in line ? line : rowOf(header.names, line.cells))) };
}

function isNotBlank(line: CsvLine): boolean {
  return 'fault' in line || line.cells.some((cell) => cell.trim() !== '');
}

function rowOf(names: readonly string[], cells: readonly string[]): RawRow {
  const surplus = cells.slice(names.length);
  if (cells.length < names.length || surplus.some((cell) => cell.trim() !== ''))
    return raggedRow(names, cells);
  const nameless = names.findIndex((name, i) => name === '' && cells[i]?.trim() !== '');
  return nameless < 0 ? { fields: nestedFields(names, cells) } : namelessCell(nameless);
}

function raggedRow(names: readonly string[], cells: readonly string[]): RawRow {
  return {
    fault: rowFault(
      'ROW_MALFORMED',
      `此行有 ${cells.length} 列，表头有 ${names.length} 列。`,
      `The row has ${cells.length} cells, the header has ${names.length} columns.`,
    ),
  };
}

function namelessCell(at: number): RawRow {
  return {
    fault: rowFault(
      'ROW_MALFORMED',
      `第 ${at + 1} 列没有列名，却有内容。`,
      `Column ${at + 1} has no name in the header, but the row has something in it.`,
    ),
  };
}
