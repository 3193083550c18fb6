import type { Bilingual, Refusal } from '@autoclub/domain-kit';
import type { RowResult } from '@autoclub/import-files';

export type RowOutcome = 'ACCEPTED' | 'UNCHANGED' | 'REFUSED';

/** Why a row was refused: a rule said no, or the file's reader did and brought its own words. */
export interface RowError extends Refusal {
  readonly message?: Bilingual;
}

/** What became of one row; kept under the idempotency key, so it carries no content of the row. */
export interface RowAnswer {
  readonly rowNumber: number;
  readonly externalNumber: string | null;
  readonly outcome: RowOutcome;
  /** Null when refused, and in a dry run of what would be new. */
  readonly id: string | null;
  readonly errors: readonly RowError[];
  /** Codes of what somebody should know of an accepted row; absent where there is nothing. */
  readonly warnings?: readonly string[];
}

/** What became of a chunk: every row in the order of the file (rulebook SVC-22). */
export interface ImportAnswer {
  readonly rows: readonly RowAnswer[];
}

/** A chunk of a delivered file, read; what is wrong with the file as a whole is the fault of row 0. */
export interface Chunk<Row> {
  readonly idempotencyKey: string;
  /** Only judge, write nothing. */
  readonly isDryRun: boolean;
  readonly format: string;
  readonly content: string;
  readonly rows: readonly RowResult<Row>[];
}
