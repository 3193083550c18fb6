import type { LocalDate } from '@autoclub/domain-kit';
import type { Reader } from '@autoclub/use-cases';
import type { TierScheme } from '../domain/tier';
import type { TierMove } from '../domain/tier-standing';

/** The tiers in force for a dealer on a business day (rulebook CONV-3). */
export type SchemeOn = (
  dealer: { readonly regionId: string; readonly dealerId: string },
  day: LocalDate,
) => TierScheme;

/** A change of tier as it is kept. */
export interface TierChangeRecord extends TierMove {
  readonly tierChangeId: string;
  readonly membershipId: string;
  readonly dealerId: string;
  readonly traceId: string;
}

/** Changes of tier within one transaction. */
export interface TierBook {
  addTierChanges(changes: readonly TierChangeRecord[], recordedAt: Date): Promise<void>;
}

/** What is read of tiers for the graph. */
export interface TierReading {
  tierChangesOf(reader: Reader, membershipIds: readonly string[]): Promise<TierChangeRecord[]>;
}
