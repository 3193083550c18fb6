import type { Refusal } from '@autoclub/domain-kit';
import type { RowResult } from '@autoclub/import-files';
import type { Caller, RowAnswer, RowError } from '@autoclub/use-cases';
import type { ImportFault, ImportRun } from '../domain/import-run';
import type { FileChunk } from './chunks-of-file';
import type { FileImport } from './ports';
import type { ImportUnit } from './units-of-file';

/** What came of a chunk; it is noted together with how far the run is. */
export interface ChunkOutcome {
  readonly lastRow: number;
  readonly acceptedCount: number;
  readonly unchangedCount: number;
  readonly refusedCount: number;
  readonly faults: readonly ImportFault[];
}

/** How a run ends: it has gone through its file, has been stopped in between, or cannot go on. */
export type RunEnd = 'DONE' | 'STOPPED' | { readonly failed: Refusal };

export interface GoThrough {
  readonly run: ImportRun;
  readonly chunks: AsyncIterable<FileChunk>;
  readonly fileImport: FileImport;
  /** The one who asked for the run, at the instant the chunk is entered. */
  readonly caller: () => Caller;
  /** Notes an outcome; false when another process has taken the run over. */
  readonly note: (outcome: ChunkOutcome) => Promise<boolean>;
  readonly stopping: AbortSignal;
}

/** Goes through a file chunk by chunk; while one is being written the next is read. */
export async function goThrough({
  run,
  chunks,
  fileImport,
  caller,
  note,
  stopping,
}: GoThrough): Promise<RunEnd> {
  const upcoming = readAhead(chunks);
  for (let next = await upcoming(); next; next = await upcoming()) {
    if (stopping.aborted) return 'STOPPED';
    const entered = await enter(run, next, fileImport, caller());
    if (!Array.isArray(entered)) return { failed: entered as Refusal };
    if (!(await note(outcomeOf(next, entered as readonly RowAnswer[], fileImport)))) return 'STOPPED';
  }
  return 'DONE';
}

/** Begins to read the next chunk when one is handed out. */
function readAhead(chunks: AsyncIterable<FileChunk>): () => Promise<FileChunk | undefined> {
  const iterator = chunks[Symbol.asyncIterator]();
  const read = () => {
    const reading = iterator.next();
    reading.catch(() => undefined);
    return reading;
  };
  let ahead = read();
  return async () => {
    const { value, done } = await ahead;
    if (done) return undefined;
    ahead = read();
    return value as FileChunk;
  };
}

async function enter(
  { id, fileId, isDryRun }: ImportRun,
  { units, lastRow }: FileChunk,
  fileImport: FileImport,
  caller: Caller,
): Promise<readonly RowAnswer[] | Refusal> {
  const rows = units.map((unit): RowResult<unknown> =>
    'fault' in unit
      ? { rowNumber: unit.rowNumber, faults: [unit.fault] }
      : fileImport.judge(unit.fields, unit.rowNumber),
  );
  const first = units[0]?.rowNumber ?? 0;
  const content = `${fileId} ${first}-${lastRow}`;
  const chunk = { idempotencyKey: `${id} ${first}`, isDryRun, format: 'FILE', content, rows };
  const outcome = await fileImport.enter(caller, chunk);
  return outcome.ok ? outcome.value.answer.rows : (outcome.refusals[0] ?? { code: 'IMPORT_INTERRUPTED' });
}

function outcomeOf(
  { units, lastRow, columnOf }: FileChunk,
  answers: readonly RowAnswer[],
  fileImport: FileImport,
): ChunkOutcome {
  const count = (outcome: RowAnswer['outcome']) => answers.filter((each) => each.outcome === outcome).length;
  const unitOf = new Map(units.map((unit) => [unit.rowNumber, unit]));
  return {
    lastRow,
    acceptedCount: count('ACCEPTED'),
    unchangedCount: count('UNCHANGED'),
    refusedCount: count('REFUSED'),
    faults: answers.flatMap(({ rowNumber, externalNumber, errors }) =>
      errors.map((error) => ({
        ...placeOf(
          error,
          unitOf.get(rowNumber) ?? { rowNumber, lastRow: rowNumber, sumFields: [] },
          columnOf,
        ),
        externalNumber,
        code: error.code,
        ...fileImport.word(error),
      })),
    ),
  };
}

/**
 * The row and the column a refusal is about. Of an order with a row for each line it is the row of that line, and of
 * one with a sum for each kind of line the column of that sum.
 */
function placeOf(
  { field = [] }: RowError,
  { rowNumber: first, lastRow, sumFields }: Pick<ImportUnit, 'rowNumber' | 'lastRow' | 'sumFields'>,
  columnOf: ReadonlyMap<string, string>,
): Pick<ImportFault, 'rowNumber' | 'column'> {
  const line = field[0] === 'lines' && /^\d+$/.test(field[1] ?? '') ? Number(field[1]) : undefined;
  const path = field.join('.');
  if (line === undefined) return { rowNumber: first, column: columnOf.get(path) ?? path };
  const ofLine = field.slice(2).join('.');
  const name = ofLine === 'listAmount' ? (sumFields[line] ?? `lines.${ofLine}`) : `lines.${ofLine}`;
  const rowNumber = first + line <= lastRow ? first + line : first;
  return { rowNumber, column: columnOf.get(name) ?? path };
}
