import { readUtf8 } from '@autoclub/import-files';
import { parse } from 'csv-parse/sync';
import { readFileSync } from 'node:fs';

export type FileFormat = 'CSV' | 'NDJSON';

/** Rows of a file as text, each as it stands there; what is malformed is for the graph to judge, row by row. */
export interface FileRows {
  readonly format: FileFormat;
  /** The header line of a CSV file, empty for NDJSON. */
  readonly header: string;
  readonly rows: readonly string[];
}

/** Reads a file of rows; one in another encoding is refused before any of its garbled text is sent. */
export function readFileRows(file: string): FileRows {
  const read = readUtf8(readFileSync(file));
  if ('encoding' in read) throw new Error(`${file}: ${read.message.en}`);
  const { content } = read;
  if (!file.endsWith('.csv')) {
    return { format: 'NDJSON', header: '', rows: content.split('\n').filter((line) => line.trim() !== '') };
  }
  const records = parse(content, {
    raw: true,
    relax_column_count: true,
    relax_quotes: true,
    skip_empty_lines: true,
  });
  const lines = (records as unknown as { raw: string }[]).map(({ raw }) => raw.replace(/[\r\n]+$/, ''));
  return { format: 'CSV', header: lines[0] ?? '', rows: lines.slice(1) };
}

/** Most rows and most characters that one request carries. */
const CHUNK_ROWS = 200;
const CHUNK_CHARACTERS = 180_000;

/** Rows in groups that fit a request, in their order. */
export function chunksOf(rows: readonly string[]): string[][] {
  const chunks: string[][] = [];
  let characters = Infinity;
  for (const row of rows) {
    const last = chunks.at(-1);
    if (last && last.length < CHUNK_ROWS && characters + row.length < CHUNK_CHARACTERS) {
      last.push(row);
      characters += row.length;
    } else {
      chunks.push([row]);
      characters = row.length;
    }
  }
  return chunks;
}

/** The content of one request: the header where the format has one, then the rows. */
export function contentOf({ format, header }: FileRows, rows: readonly string[]): string {
  return (format === 'CSV' ? [header, ...rows] : rows).join('\n');
}
