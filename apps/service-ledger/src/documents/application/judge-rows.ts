import { accepted, type Outcome, type Refusal } from '@autoclub/domain-kit';
import type { RowFault, RowResult } from '@autoclub/import-files';

export type RowOutcome = 'ACCEPTED' | 'UNCHANGED' | 'REFUSED';

/** Why a row was refused: its text could not be read, or the ledger said no. */
export type RowError = RowFault | Refusal;

/**
 * What became of one row (rulebook SVC-22). Kept under the idempotency key, so it carries no content of the
 * row.
 */
export interface RowAnswer {
  readonly rowNumber: number;
  readonly externalNumber: string | null;
  readonly outcome: RowOutcome;
  readonly id: string | null;
  readonly errors: readonly RowError[];
}

/** How rows of one kind become documents. */
export interface RowSteps<Row, Draft> {
  numberOf(row: Row): string;
  /** From the numbers of the dealer system to our ids, and from texts to amounts. */
  read(row: Row): Outcome<Draft, Refusal>;
  /** Rows are judged in this order, whatever the order of the file. */
  compare(a: Draft, b: Draft): number;
  decide(draft: Draft): Outcome<{ readonly isUnchanged: boolean; readonly id: string }, Refusal>;
  /** What a field of the document, or a part of its path, is called in a row. */
  readonly columnOf: Readonly<Record<string, string>>;
}

/**
 * Judges every row by itself: good ones are kept, bad ones are answered with every reason. Rows come back in
 * order.
 */
export function judgeRows<Row, Draft>(
  rows: readonly RowResult<Row>[],
  steps: RowSteps<Row, Draft>,
): RowAnswer[] {
  const answers: RowAnswer[] = [];
  const drafts: { rowNumber: number; externalNumber: string; draft: Draft }[] = [];
  for (const row of rows) {
    if (!('value' in row)) {
      answers.push({ ...refusedRow(row.rowNumber, null), errors: row.faults });
      continue;
    }
    const externalNumber = steps.numberOf(row.value);
    const read = steps.read(row.value);
    if (read.ok) drafts.push({ rowNumber: row.rowNumber, externalNumber, draft: read.value });
    else answers.push(withReasons(refusedRow(row.rowNumber, externalNumber), read.refusals, steps.columnOf));
  }
  drafts.sort((a, b) => steps.compare(a.draft, b.draft) || a.rowNumber - b.rowNumber);
  for (const { rowNumber, externalNumber, draft } of drafts)
    answers.push(judged(rowNumber, externalNumber, steps.decide(draft), steps.columnOf));
  return answers.sort((a, b) => a.rowNumber - b.rowNumber);
}

function judged(
  rowNumber: number,
  externalNumber: string,
  decided: Outcome<{ readonly isUnchanged: boolean; readonly id: string }, Refusal>,
  columnOf: Readonly<Record<string, string>>,
): RowAnswer {
  const row = refusedRow(rowNumber, externalNumber);
  if (!decided.ok) return withReasons(row, decided.refusals, columnOf);
  const { isUnchanged, id } = decided.value;
  return { ...row, outcome: isUnchanged ? 'UNCHANGED' : 'ACCEPTED', id };
}

function refusedRow(rowNumber: number, externalNumber: string | null): RowAnswer {
  return { rowNumber, externalNumber, outcome: 'REFUSED', id: null, errors: [] };
}

function withReasons(
  row: RowAnswer,
  refusals: readonly Refusal[],
  columnOf: Readonly<Record<string, string>>,
): RowAnswer {
  const errors = refusals.map((refusal) => ({
    ...refusal,
    field: columnPath(refusal.field ?? [], columnOf),
  }));
  return { ...row, errors };
}

function columnPath(field: readonly string[], columnOf: Readonly<Record<string, string>>): string[] {
  const column = columnOf[field.join('.')];
  return column === undefined ? field.map((part) => columnOf[part] ?? part) : [column];
}

/** Sending an old file again is safe: a revision that was amended meanwhile changes nothing. */
export function supersededAsUnchanged(
  decided: Outcome<never, Refusal>,
  id: string | undefined,
): Outcome<{ isUnchanged: boolean; id: string }, Refusal> {
  const isSuperseded = !decided.ok && decided.refusals.every(({ code }) => code === 'REVISION_OUTDATED');
  return isSuperseded && id !== undefined ? accepted({ isUnchanged: true, id }) : decided;
}

/** Whether the books do not know a number, and then the refusal that says so. */
export function resolved(id: string | undefined, refusal: Refusal): Refusal[] {
  return id === undefined ? [refusal] : [];
}
