import type { LocalDate, TierFact } from '@autoclub/domain-kit';

/** A fact about the tier of a membership, by the event that brought it. */
export interface KnownTierFact extends TierFact {
  /** The tier change, or `activation` for the fact a membership begins with. */
  readonly factId: string;
  readonly traceId: string;
  readonly eventId: string;
}

/**
 * What this service knows of a membership: a set of facts, each saying which tier counts from which day. The
 * tier of a day follows from the set alone, so neither the order nor the repetition of the events that
 * brought them matters.
 */
export interface Membership {
  readonly id: string;
  readonly customerId: string;
  readonly dealerId: string;
  /** Null while only a tier change has arrived and the activation has not. */
  readonly activatedOn: LocalDate | null;
  readonly facts: readonly KnownTierFact[];
}
