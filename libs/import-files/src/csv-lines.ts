import { parse } from 'csv-parse/sync';
import { rowFault, type RowFault } from './row';

/** A record of a CSV file as its cells, or why it has none. */
export type CsvLine = { readonly cells: readonly string[] } | { readonly fault: RowFault };

/**
 * Cuts CSV into records. A file without a fault is read in one go. The parser cannot go on behind a wrong quote, so a
 * file with one is cut by us first and then read record by record: the wrong record is alone with its fault.
 */
export function cutCsv(content: string): readonly CsvLine[] {
  const text = content.replace(/^\uFEFF/, '');
  return (
    cellsOf(text, ',')?.map((cells) => ({ cells })) ?? recordsOf(text).map((record) => lineOf(record, ','))
  );
}

/** The same for records that are cut already, with what stands between their cells. */
export function cutRecords(records: readonly string[], delimiter: string): readonly CsvLine[] {
  const lines = cellsOf(records.join('\n'), delimiter);
  if (lines?.length === records.length) return lines.map((cells) => ({ cells }));
  return records.map((record) => lineOf(record, delimiter));
}

function cellsOf(text: string, delimiter: string): readonly string[][] | undefined {
  try {
    return parse(text, {
      delimiter,
      relax_column_count: true,
      skip_empty_lines: true,
      record_delimiter: ['\r\n', '\n'],
    });
  } catch {
    // The parser's message quotes the cell, which may hold personal data: it is not passed on.
    return undefined;
  }
}

function lineOf(record: string, delimiter: string): CsvLine {
  const cells = cellsOf(record, delimiter)?.at(0);
  if (cells !== undefined) return { cells };
  return {
    fault: hasOpenQuote(record)
      ? rowFault('ROW_MALFORMED', '引号没有闭合。', 'A quote is opened and never closed.')
      : rowFault('ROW_MALFORMED', '此行的引号有误。', 'A quote of the row is in the wrong place.'),
  };
}

/** Lines of text, joined while a quote is open; a quote that nothing closes keeps its line alone. */
function recordsOf(text: string): readonly string[] {
  const lines = text.split(/\r?\n/);
  const records: string[] = [];
  for (let first = 0; first < lines.length;) {
    const last = endOfRecord(lines, first);
    const record = lines.slice(first, last + 1).join('\n');
    if (record !== '') records.push(record);
    first = last + 1;
  }
  return records;
}

/** A cell may hold a few line breaks; a quote still open after this many lines was never meant to hold them. */
const LONGEST_RECORD_LINES = 20;

function endOfRecord(lines: readonly string[], first: number): number {
  let isOpen = false;
  for (let at = first; at < Math.min(lines.length, first + LONGEST_RECORD_LINES); at++) {
    if (hasOpenQuote(lines[at] ?? '')) isOpen = !isOpen;
    if (!isOpen) return at;
  }
  return first;
}

function hasOpenQuote(text: string): boolean {
  return (text.match(/"/g)?.length ?? 0) % 2 === 1;
}
