import type { IdSource, LocalDate, Period } from '@autoclub/domain-kit';
import type { Clearing, SpentElsewhere } from '../domain/clearing';

/** What closing a month works with. */
export interface ClearingWork {
  /** Points of a month that concern a dealer, spent here or granted here, from the books of all. */
  spent(dealerId: string, month: Period): Promise<readonly SpentElsewhere[]>;
  /** Keeps the statement; false where the month is closed already. */
  keep(clearing: Clearing): Promise<boolean>;
  publish(clearing: Clearing): Promise<void>;
  readonly ids: IdSource;
}

/** The month that is closed, and when. */
export interface ClosingMonth {
  readonly dealerId: string;
  readonly month: LocalDate;
  readonly closedOn: LocalDate;
}

/** What can be read of the statements; what the reader's tenant does not cover is absent (rulebook PLT-02). */
export interface ClearingReads {
  /** The latest months, the newest first. */
  latest(limit: number): Promise<Clearing[]>;
}
