import type { LocalDate } from '@autoclub/domain-kit';
import type { HoldVehicle } from '../../customers';
import type { DealerRecord, NetworkBook } from '../../network';
import type { HabitCard, HabitCardChange } from '../domain/habits';
import type { KnownCodes } from '../domain/read-habits';

/** By whom and when a card was changed. */
export interface ChangedBy {
  readonly dealerId: string;
  /** The member of staff; null when a system did it. */
  readonly staffMemberId: string | null;
  readonly at: Date;
  readonly traceId: string;
}

/** Habit cards of a dealer. The caller holds the vehicle, so a card changes once at a time. */
export interface HabitCardBook {
  ofVehicle(dealerId: string, vehicleId: string): Promise<HabitCard | undefined>;
  /** Writes the card and what changed, by one statement. */
  keep(change: HabitCardChange, by: ChangedBy): Promise<void>;
}

/** What the use cases of habit cards work on within one transaction. */
export interface HabitCardsPorts {
  readonly network: Pick<NetworkBook, 'dealer'>;
  readonly holdVehicle: HoldVehicle;
  readonly cards: HabitCardBook;
  /** The codes in force at a dealer on a day (rulebook CONV-3). */
  readonly codesOn: (dealer: DealerRecord, day: LocalDate) => KnownCodes;
}
