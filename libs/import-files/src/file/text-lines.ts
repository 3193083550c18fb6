import { FILE_LIMITS, UnreadableFile } from './file-faults';

/**
 * The lines of a text that comes in pieces, without their ends (LF, CRLF, or CR of old). A line without an end is never
 * kept beyond its limit: a file of one line costs no more memory than any other.
 */
export async function* linesOf(pieces: AsyncIterable<string>): AsyncGenerator<readonly string[]> {
  let rest = '';
  for await (const piece of pieces) {
    const lines = (rest + piece).split(/\r\n|\n|\r(?!\n|$)/);
    rest = lines.pop() ?? '';
    for (const line of [...lines, rest]) refuseLongOne(line);
    yield lines;
  }
  if (rest !== '') yield [rest.replace(/\r$/, '')];
}

function refuseLongOne(line: string): void {
  if (line.length > FILE_LIMITS.lineCharacters) throw new UnreadableFile('LINE_TOO_LONG');
}

/** A cell may hold a few line breaks; a quote still open after this many lines was never meant to hold them. */
const LONGEST_RECORD_LINES = 20;

/** Joins lines of CSV while a quote is open; a quote that nothing closes keeps its line alone. Blank ones are dropped. */
export class CsvRecords {
  private waiting: string[] = [];

  /** The records that are complete with these lines. */
  take(lines: readonly string[], isEnd: boolean): string[] {
    const all = [...this.waiting, ...lines];
    const records: string[] = [];
    let first = 0;
    while (first < all.length) {
      const last = endOfRecord(all, first, isEnd);
      if (last === undefined) break;
      const record = first === last ? (all[first] ?? '') : all.slice(first, last + 1).join('\n');
      if (record.trim() !== '') records.push(record);
      first = last + 1;
    }
    this.waiting = all.slice(first);
    return records;
  }
}

/** Undefined while the lines that would close the record may still come. */
function endOfRecord(lines: readonly string[], first: number, isEnd: boolean): number | undefined {
  let isOpen = false;
  const limit = first + LONGEST_RECORD_LINES;
  for (let at = first; at < Math.min(lines.length, limit); at++) {
    if (hasOddQuotes(lines[at] ?? '')) isOpen = !isOpen;
    if (!isOpen) return at;
  }
  return lines.length >= limit || isEnd ? first : undefined;
}

function hasOddQuotes(line: string): boolean {
  let isOdd = false;
  for (let at = line.indexOf('"'); at >= 0; at = line.indexOf('"', at + 1)) isOdd = !isOdd;
  return isOdd;
}
