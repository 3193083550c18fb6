import { cutRecords, type CsvLine } from '../csv-lines';
import { ndjsonRow } from '../ndjson';
import type { RawRow } from '../row';
import { delimiterOf } from './delimiter';
import { UnreadableFile } from './file-faults';
import type { DeliveredFile, FilePart, FileReading, FileRow } from './delivered-file';
import { tableHeader } from './table-header';
import { tableRow } from './table-row';
import { type TextEncoding, textOf } from './text-encoding';
import { CsvRecords, linesOf } from './text-lines';

type TextFile = Exclude<DeliveredFile, { format: 'XLSX' }>;

/** Rows that are read before the next ones are; few enough that others are served in between. */
const ROWS_AT_ONCE = 500;

/** Which text file it is, by its first line: one that opens a JSON object is NDJSON, any other is the header of CSV. */
export async function textHeader(path: string, encoding: TextEncoding): Promise<TextFile> {
  for await (const [record] of recordsOf(textOf(path, encoding))) {
    if (record === undefined) continue;
    if (record.trimStart().startsWith('{')) return { format: 'NDJSON', encoding };
    if (record.trimStart().startsWith('[')) throw new UnreadableFile('FILE_KIND_UNKNOWN');
    return { format: 'CSV', encoding, delimiter: delimiterOf(record) };
  }
  throw new UnreadableFile('FILE_EMPTY');
}

/** The rows of a text file, some hundreds at once. */
export async function* readTextRows(
  path: string,
  file: TextFile,
  { isCountOnly = false }: FileReading,
): AsyncGenerator<FilePart> {
  let columns: readonly string[] | undefined = file.format === 'NDJSON' ? [] : undefined;
  let count = 0;
  for await (const records of recordsOf(textOf(path, file.encoding), file.format === 'NDJSON')) {
    let from = 0;
    if (columns === undefined) {
      columns = headerOf(records, file);
      from = 1;
    }
    for (; from < records.length; from += ROWS_AT_ONCE) {
      const some = records.slice(from, from + ROWS_AT_ONCE);
      const rows = isCountOnly ? some.map(() => UNREAD) : rowsOf(some, file, columns);
      const numbered: FileRow[] = rows.map((row, i) => ({ ...row, rowNumber: count + i + 1 }));
      count += numbered.length;
      yield { columns, rows: numbered };
    }
  }
  if (columns) yield { columns, rows: [] };
}

const UNREAD: RawRow = { fields: null };

function headerOf(records: readonly string[], file: TextFile): readonly string[] {
  const [line] = file.format === 'CSV' ? cutRecords(records.slice(0, 1), file.delimiter) : [];
  if (!line || 'fault' in line) throw new UnreadableFile('HEADER_INVALID');
  return tableHeader(line.cells);
}

function rowsOf(records: readonly string[], file: TextFile, columns: readonly string[]): readonly RawRow[] {
  if (file.format === 'NDJSON') return records.map(ndjsonRow);
  return cutRecords(records, file.delimiter).map((line) => rowOf(line, columns));
}

function rowOf(line: CsvLine, columns: readonly string[]): RawRow {
  return 'fault' in line ? line : tableRow(columns, line.cells, false);
}

/** Records as they are complete; of NDJSON each line is one. Lines of nothing but delimiters are none. */
async function* recordsOf(
  pieces: AsyncIterable<string>,
  isNdjson = false,
): AsyncGenerator<readonly string[]> {
  const csv = new CsvRecords();
  for await (const lines of linesOf(pieces)) {
    const some = isNdjson ? lines.filter((line) => line.trim() !== '') : csv.take(lines, false);
    const records = isNdjson ? some : some.filter(hasContent);
    if (records.length > 0) yield records;
  }
  const last = csv.take([], true).filter(hasContent);
  if (last.length > 0) yield last;
}

function hasContent(record: string): boolean {
  return /[^,;\t\s"]/.test(record);
}
