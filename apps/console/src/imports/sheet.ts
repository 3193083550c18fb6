import { parse } from 'csv-parse/browser/esm/sync';

/** A file of rows as it lies in the browser: what stands above the header, the header, and the rows below. */
export interface Sheet {
  readonly above: readonly (readonly string[])[];
  readonly header: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

/** Above this a file is mended where it came from; a page with more cells would be no help. */
export const MOST_BYTES = 4 * 1_024 * 1_024;

/**
 * Reads a CSV file whose columns the graph has named. Blank rows are left out, so that rows are counted as the graph
 * counts them. Undefined where the header is not found or the text cannot be read.
 */
export function readSheet(text: string, columns: readonly string[], delimiter: string): Sheet | undefined {
  const records = recordsOf(text, delimiter);
  if (!records) return undefined;
  const wanted = columns.map(plain).join('\n');
  const at = records.findIndex((cells) => cells.map(plain).slice(0, columns.length).join('\n') === wanted);
  const header = records[at];
  if (!header) return undefined;
  return { above: records.slice(0, at), header, rows: records.slice(at + 1) };
}

function recordsOf(text: string, delimiter: string): string[][] | undefined {
  try {
    const options = { bom: true, delimiter, relax_column_count: true, skip_records_with_empty_values: true };
    return parse(text, options);
  } catch {
    return undefined;
  }
}

const plain = (name: string): string => name.trim();

/** The cell of a row, counted from one as faults count; undefined where the file has none. */
export function cellAt({ header, rows }: Sheet, rowNumber: number, column: string): string | undefined {
  return rows[rowNumber - 1]?.[columnAt(header, column)];
}

/** Whether the header has this column. */
export function hasColumn({ header }: Sheet, column: string): boolean {
  return columnAt(header, column) >= 0;
}

/** The sheet with a cell changed. */
export function withCell(sheet: Sheet, rowNumber: number, column: string, value: string): Sheet {
  const at = columnAt(sheet.header, column);
  const rows = sheet.rows.map((cells, i) =>
    i === rowNumber - 1
      ? Array.from({ length: Math.max(cells.length, at + 1) }, (_, j) =>
          j === at ? value : (cells[j] ?? ''),
        )
      : cells,
  );
  return at < 0 ? sheet : { ...sheet, rows };
}

/** The sheet as a CSV file again, in UTF-8 with a byte order mark; cells are as they were, also such as begin with `=`. */
export function writeSheet({ above, header, rows }: Sheet): string {
  const lines = [...above, header, ...rows].map((cells) => cells.map(quoted).join(','));
  return `\uFEFF${lines.join('\r\n')}\r\n`;
}

const columnAt = (header: readonly string[], column: string): number =>
  header.findIndex((name) => plain(name) === plain(column));

const quoted = (cell: string): string => (/[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);
