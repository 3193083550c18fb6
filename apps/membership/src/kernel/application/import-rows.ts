import type { Refusal } from '@autoclub/domain-kit';

/** A text in both languages, for reasons that a schema worded and no refusal table knows. */
export interface BilingualText {
  readonly zh: string;
  readonly en: string;
}

/** Why a row was refused; reasons of the file's schema bring their own words. */
export interface RowRefusal extends Refusal {
  readonly message?: BilingualText;
}

/** A row of a delivered file as it was read: right in form with its value, or with every reason why not. */
export type ReadRow<T> =
  | { readonly rowNumber: number; readonly value: T }
  | { readonly rowNumber: number; readonly faults: readonly RowRefusal[] };

/** A chunk of a file, read. What is wrong with the file as a whole is the fault of row 0. */
export interface ReadFile<T> {
  readonly idempotencyKey: string;
  /** Only judge, write nothing. */
  readonly isDryRun: boolean;
  readonly format: string;
  readonly content: string;
  readonly rows: readonly ReadRow<T>[];
}

export type RowOutcome = 'ACCEPTED' | 'UNCHANGED' | 'REFUSED';

/** What became of one row; free of personal data, since it is kept for replays. */
export interface RowReport {
  readonly rowNumber: number;
  readonly externalNumber: string | null;
  readonly outcome: RowOutcome;
  readonly id: string | null;
  readonly errors: readonly RowRefusal[];
}

/** What became of a chunk: good rows are kept, bad ones answered with their reasons (rulebook SVC-22). */
export interface ImportReport {
  readonly rows: readonly RowReport[];
}

export const fileRefusals = ['CONTENT_TOO_LONG', 'TOO_MANY_ROWS', 'HEADER_INVALID', 'ROW_MALFORMED'] as const;
export type FileRefusal = Refusal<(typeof fileRefusals)[number]>;

/** Codes that the reader of files gives to single rows. */
export const readingRefusals = [
  'ROW_MALFORMED',
  'FIELD_MISSING',
  'FIELD_TOO_LONG',
  'FIELD_UNKNOWN',
  'FIELD_INVALID',
] as const;

/** What is wrong with the file itself; nothing of it is read then. */
export function wholeFileRefusals(rows: readonly ReadRow<unknown>[]): FileRefusal[] {
  return rows.flatMap((row) =>
    row.rowNumber === 0 && 'faults' in row
      ? row.faults.map(({ code, field = [] }) => fileRefusal(code, field))
      : [],
  );
}

function fileRefusal(code: string, column: readonly string[]): FileRefusal {
  const known = fileRefusals.find((each) => each === code) ?? 'ROW_MALFORMED';
  return { code: known, field: ['content'], facts: { column: column.join('.') } };
}

export function refusedRow(
  rowNumber: number,
  externalNumber: string | null,
  errors: readonly RowRefusal[],
): RowReport {
  return { rowNumber, externalNumber, outcome: 'REFUSED', id: null, errors };
}
