import { type Outcome, refused } from '@autoclub/domain-kit';
import type { RowFault, RowResult } from '@autoclub/import-files';
import { type CodedUserError, type Language, presentRefusals, refusalMessage } from '@autoclub/subgraph-kit';
import type { ClassType } from 'type-graphql';
import type { RowAnswer, RowError } from '../application/import-rows/judge-rows';
import type { CommandRefusal, Executed } from '../application/ports';
import { refusalTexts } from './refusal-texts';

interface ErrorClasses {
  readonly chunk: ClassType<CodedUserError>;
  readonly row: ClassType<CodedUserError>;
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

/**
 * What is wrong with a file as a whole, as refusals of its content; undefined when its rows can be judged.
 */
export function fileRefusals(
  rows: readonly RowResult<unknown>[],
): Outcome<never, CommandRefusal> | undefined {
  const [first] = rows;
  if (!first || first.rowNumber !== 0 || !('faults' in first)) return undefined;
  return refused(
    ...first.faults.map(({ code }) => ({ code, field: ['content'] }) as unknown as CommandRefusal),
  );
}

/** What became of a chunk, with reasons in the caller's language. */
export function presentImport(
  outcome: Outcome<Executed<RowAnswer[]>, CommandRefusal>,
  language: Language,
  classes: ErrorClasses,
): PresentedImport {
  const answers = outcome.ok ? outcome.value.value : [];
  const rows = answers.map((row) => ({
    ...row,
    errors: row.errors.map((error) => presentError(error, language, classes.row)),
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
    userErrors: outcome.ok ? [] : presentRefusals(outcome.refusals, refusalTexts, language, classes.chunk),
  };
}

/** A fault of the file reader has its own words; a refusal of the ledger has those of the table. */
function presentError(
  error: RowError,
  language: Language,
  RowErrorClass: ClassType<CodedUserError>,
): CodedUserError {
  const message = isFault(error) ? error.message[language] : refusalMessage(error, refusalTexts, language);
  return Object.assign(new RowErrorClass(), { code: error.code, field: [...(error.field ?? [])], message });
}

function isFault(error: RowError): error is RowFault {
  return 'message' in error;
}
