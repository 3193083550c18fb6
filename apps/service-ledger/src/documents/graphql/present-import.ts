import { accepted, type Outcome, refused, type Refusal } from '@autoclub/domain-kit';
import type { RowFault, RowResult } from '@autoclub/import-files';
import {
  type CodedUserError,
  type Language,
  presentRefusals,
  refusalMessage,
  type RefusalTable,
} from '@autoclub/subgraph-kit';
import type { ClassType } from 'type-graphql';
import type { CommandRefusal } from '../application/command';
import type { ImportAnswer, ImportRequest } from '../application/import-rows';
import type { RowAnswer, RowError } from '../application/judge-rows';
import type { ChunkInput } from './import.input';
import { FILE_TEXTS } from './import.payload';

/** How the refusals of a chunk and those of its rows are shown. */
interface ErrorTypes {
  readonly chunk: ClassType<CodedUserError>;
  readonly row: ClassType<CodedUserError>;
  readonly rowTexts: RefusalTable;
}

interface PresentedRow extends Omit<RowAnswer, 'errors'> {
  errors: CodedUserError[];
}

interface PresentedImport {
  acceptedCount: number;
  unchangedCount: number;
  refusedCount: number;
  rows: PresentedRow[];
  refusedRows: PresentedRow[];
  replayed: boolean;
  userErrors: CodedUserError[];
}

/** A chunk to import, unless its content as a whole is wrong. */
export function requestOf<Row>(
  { idempotencyKey, isDryRun, format, content }: ChunkInput,
  rows: readonly RowResult<Row>[],
): Outcome<ImportRequest<Row>, CommandRefusal> {
  return fileRefusals(rows) ?? accepted({ idempotencyKey, input: { format, content }, isDryRun, rows });
}

function fileRefusals(rows: readonly RowResult<unknown>[]): Outcome<never, Refusal> | undefined {
  const [first] = rows;
  if (!first || first.rowNumber !== 0 || !('faults' in first)) return undefined;
  return refused(...first.faults.map(({ code }) => ({ code, field: ['content'] })));
}

/** What became of a chunk, with reasons in the caller's language. */
export function presentImport(
  outcome: Outcome<ImportAnswer, CommandRefusal>,
  language: Language,
  types: ErrorTypes,
): PresentedImport {
  const answers = outcome.ok ? outcome.value.value : [];
  const rows = answers.map((row) => ({
    ...row,
    errors: row.errors.map((error) => presentError(error, language, types)),
  }));
  const of = (wanted: RowAnswer['outcome']) => rows.filter((row) => row.outcome === wanted);
  const refusedRows = of('REFUSED');
  return {
    acceptedCount: of('ACCEPTED').length,
    unchangedCount: of('UNCHANGED').length,
    refusedCount: refusedRows.length,
    rows,
    refusedRows,
    replayed: outcome.ok && outcome.value.replayed,
    userErrors: outcome.ok
      ? []
      : presentRefusals(outcome.refusals, FILE_TEXTS as RefusalTable, language, types.chunk),
  };
}

/** A fault of the file reader has its own words; a refusal of a rule has those of the table. */
function presentError(error: RowError, language: Language, { row, rowTexts }: ErrorTypes): CodedUserError {
  const message = isFault(error) ? error.message[language] : refusalMessage(error, rowTexts, language);
  return Object.assign(new row(), { code: error.code, field: [...(error.field ?? [])], message });
}

function isFault(error: RowError): error is RowFault {
  return 'message' in error;
}
