import type { LocalDate, LocalTime } from '@autoclub/domain-kit';
import type { Cause } from '@autoclub/messaging';
import type { Tx } from '@autoclub/persistence';

/** A value that is kept as JSON between two portions of a run. */
export type Cursor = string | number | { readonly [name: string]: Cursor } | readonly Cursor[] | null;

/** One run of a job: for one dealer and one of its business days, and never twice (rulebook CONV-5). */
export interface JobRun {
  readonly dealerId: string;
  /** The zone of the dealer's days. */
  readonly timeZone: string;
  readonly businessDay: LocalDate;
  /** The instant the run was due at, on the dealer's clock; a missed night that is caught up has its own. */
  readonly dueAt: Date;
  /** What the dealer's clock shows now (rulebook PLT-04). */
  readonly now: Date;
  /** Where the portion before has stopped; null for the first one. */
  readonly cursor: Cursor;
  /** What events of this run give as their cause. */
  readonly cause: Cause;
}

/** What one portion came to: the run is done, or there is more to do from the cursor on. */
export type Portion =
  | { readonly isDone: true; readonly count: number }
  | { readonly isDone: false; readonly count: number; readonly cursor: Cursor; readonly totalCount?: number };

/** The last portion of a run, which has done so many of whatever the job counts. */
export function done(count = 0): Portion {
  return { isDone: true, count };
}

/** A portion after which there is more; `totalCount` is how many there will be in the end, where that is known. */
export function more(cursor: Cursor, count: number, totalCount?: number): Portion {
  return { isDone: false, cursor, count, totalCount };
}

/**
 * Work that is done for every dealer at a time of its day. A run is keyed by job, dealer and business day, so it is
 * safe to start it twice, to miss it and to have several copies of the service.
 */
export interface Job {
  /** `expire-points`; unique in the service, and the key of its runs: it never changes. */
  readonly name: string;
  /** When it is due, on the wall of the dealer. */
  readonly at: LocalTime;
  /** Which of its days it is due on, such as the first of a month; every day unless given. */
  readonly isDue?: (day: LocalDate) => boolean;
  /**
   * After missed days: `EACH_DAY` runs for every one of them in order (expiry, month ends), `LATEST_DAY` for the last
   * one alone (reminders that would be too late).
   */
  readonly catchUp: 'EACH_DAY' | 'LATEST_DAY';
  /**
   * Does one portion in the transaction it is given, whose tenant is the dealer. What it writes and that it has done
   * so are committed together: a portion that is cut off by a crash has never been. Keep it to some seconds.
   */
  run(run: JobRun, tx: Tx): Promise<Portion>;
}
