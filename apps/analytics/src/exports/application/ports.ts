import type { FigureRow, FiguresExport } from '../domain/figures-export';

/** What is asked for, as it is kept; the same key with another wish is refused. */
export interface NewExport extends FiguresExport {
  readonly idempotencyKey: string;
}

/** Exports of all accounts, each step in a transaction of its own. */
export interface ExportBook {
  /** Keeps a wish unless the account has one with the key; returns the kept one. Null: too many are under way. */
  request(wish: NewExport): Promise<{ readonly kept: FiguresExport; readonly isNew: boolean } | null>;
  find(asker: string, ids: readonly string[]): Promise<FiguresExport[]>;
  fileOf(asker: string, id: string): Promise<Buffer | null>;
  /** Takes the one that waits longest, or one whose process has died; null when there is none. */
  take(): Promise<FiguresExport | null>;
  note(id: string, doneCount: number, totalCount: number): Promise<void>;
  finish(id: string, rows: readonly FigureRow[], file: Buffer): Promise<void>;
  /** Gives one back to be tried again; after the third time it has failed. */
  giveBack(id: string): Promise<void>;
  /** Lets go of what is older than it is kept for. */
  forget(now: Date): Promise<void>;
}
