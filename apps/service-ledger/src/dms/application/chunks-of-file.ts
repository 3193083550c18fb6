import type { FilePart } from '@autoclub/import-files';
import { placeFields } from '../domain/column-mapping';
import { IMPORT_FIELDS } from '../domain/import-kind';
import type { ImportRun } from '../domain/import-run';
import type { FileImport } from './ports';
import { cellReader, type ReadingOf } from './read-cells';
import { objectReader } from './read-objects';
import { type ImportUnit, UnitsOfFile } from './units-of-file';

/** Records that are entered by one transaction: large enough to be quick, small enough to hold locks for a moment. */
export const UNITS_AT_ONCE = 250;

/** Records of a file that are entered together, and the last row that is in them. */
export interface FileChunk {
  readonly units: readonly ImportUnit[];
  readonly lastRow: number;
  readonly columnOf: ReadonlyMap<string, string>;
}

/** What is known before the first row is read. */
export interface ChunksOf {
  readonly run: ImportRun;
  readonly timeZone: string;
  readonly codes: FileImport['codes'];
  readonly isNdjson: boolean;
}

/**
 * The records of a file behind those that are done, in the same chunks whenever it is read: a chunk that was entered by
 * a process that died before it could say so is recognised by its key.
 */
export async function* chunksOf(
  parts: AsyncIterable<FilePart>,
  { run, timeZone, codes, isNdjson }: ChunksOf,
): AsyncGenerator<FileChunk> {
  const { kind, doneCount, mapping } = run;
  const units = new UnitsOfFile(isNdjson ? null : IMPORT_FIELDS[kind].groupedBy);
  let reading: (Pick<ReadingOf, 'placed'> & { read: ReturnType<typeof cellReader> }) | undefined;
  let waiting: ImportUnit[] = [];
  const chunk = (some: readonly ImportUnit[]): FileChunk => ({
    units: some,
    lastRow: some.at(-1)?.lastRow ?? 0,
    columnOf: reading?.placed.columnOf ?? new Map(),
  });
  const keep = (found: readonly ImportUnit[]) =>
    waiting.push(...found.filter(({ lastRow }) => lastRow > doneCount));
  for await (const { columns, rows } of parts) {
    reading ??= readerOf({ columns, kind, mapping, timeZone, codes, isNdjson });
    const { read } = reading;
    for (const row of rows) keep(units.take(row, read));
    while (waiting.length >= UNITS_AT_ONCE) {
      yield chunk(waiting.slice(0, UNITS_AT_ONCE));
      waiting = waiting.slice(UNITS_AT_ONCE);
    }
  }
  keep(units.end());
  if (waiting.length > 0) yield chunk(waiting);
}

type ReaderParts = Omit<ReadingOf, 'placed'> &
  Pick<ImportRun, 'mapping'> & { readonly columns: readonly string[]; readonly isNdjson: boolean };

function readerOf({ columns, kind, mapping, isNdjson, ...rest }: ReaderParts) {
  const header = isNdjson ? mapping.columns.map(({ column }) => column) : columns;
  const placed = placeFields(kind, header, mapping);
  const reading = { kind, placed, ...rest };
  return { placed, read: isNdjson ? objectReader(reading) : cellReader(reading) };
}
