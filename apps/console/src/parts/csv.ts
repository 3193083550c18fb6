/** A cell of a table that leaves the page. */
export type CsvCell = string | number | boolean | null | undefined;

/** What spreadsheets take for the start of a formula. */
const FORMULA = /^[=+\-@\t\r]/;
const PLAIN_NUMBER = /^[+-]?\d+(\.\d+)?%?$/;

/**
 * A table as CSV the way spreadsheets open it: UTF-8 with a byte order mark, lines ended by CR LF. A text that a
 * spreadsheet would run as a formula gets an apostrophe in front; numbers stay numbers.
 */
export function csvText(head: readonly string[], rows: readonly (readonly CsvCell[])[]): string {
  const lines = [head, ...rows].map((cells) => cells.map(cellText).join(','));
  return `\uFEFF${lines.join('\r\n')}\r\n`;
}

function cellText(cell: CsvCell): string {
  const text = cell == null ? '' : String(cell);
  const isSafe = typeof cell === 'number' || PLAIN_NUMBER.test(text) || !FORMULA.test(text);
  const kept = isSafe ? text : `'${text}`;
  return /[",\r\n]/.test(kept) ? `"${kept.replaceAll('"', '""')}"` : kept;
}

/** Hands a text to the person as a file. */
export function saveText(name: string, text: string, type = 'text/csv;charset=utf-8'): void {
  saveBlob(name, new Blob([text], { type }));
}

/** Hands what was fetched to the person as a file. */
export function saveBlob(name: string, blob: Blob): void {
  const url = URL.createObjectURL(blob);
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  document.body.append(link);
  link.click();
  link.remove();
  URL.revokeObjectURL(url);
}
