import type { IdSource, LocalDate } from '@autoclub/domain-kit';
import type { DeliveredEvent } from '@autoclub/event-contracts';
import type { CustomerBook } from '../../customers';
import type { NetworkBook } from '../../network';
import type { SchemeOn, TierBook } from '../../tiers';
import type { Membership, MembershipStatus } from '../domain/membership';
import type { KnownCard } from '../domain/membership-import';

/** A membership is found by its dealer and its id. */
export interface MembershipKey {
  readonly dealerId: string;
  readonly membershipId: string;
}

export interface HeldMembership {
  readonly membershipId: string;
  readonly customerId: string;
  readonly status: MembershipStatus;
}

/** How memberships are written: when, and under which trace. */
export interface MembershipProvenance {
  readonly appliedOn: LocalDate;
  readonly recordedAt: Date;
  readonly traceId: string;
}

/** Memberships of a dealer; the methods that take lists are one statement for any number. */
export interface MembershipBook {
  /** The membership with its row locked, or undefined when the dealer has none with this id. */
  lock(dealerId: string, membershipId: string): Promise<Membership | undefined>;
  /** Several memberships, of any dealer the transaction may see, locked in one order. */
  lockAll(keys: readonly MembershipKey[]): Promise<Membership[]>;
  /**
   * The running memberships of customers, locked in one order. Their rows wait for a card that is being issued, so that
   * either this transaction sees the card or that one sees what this has written.
   */
  lockRunningOf(
    customers: readonly { readonly dealerId: string; readonly customerId: string }[],
  ): Promise<Membership[]>;
  add(memberships: readonly Membership[], provenance: MembershipProvenance): Promise<void>;
  /** Writes status, application, card, counter and version of locked memberships. */
  save(memberships: readonly Membership[], recordedAt: Date): Promise<void>;
  /** The customers' memberships that are being applied for or run. */
  heldBy(dealerId: string, customerIds: readonly string[]): Promise<HeldMembership[]>;
  knownCards(dealerId: string, memberNumbers: readonly string[]): Promise<KnownCard[]>;
  /** The day from which the membership has run; undefined when the dealer has none that does. */
  activatedOn(dealerId: string, membershipId: string): Promise<LocalDate | undefined>;
  /** The next card number of the dealer that no card has; numbers are never given twice. */
  nextMemberNumber(dealer: { readonly dealerId: string; readonly code: string }): Promise<string>;
  /** Takes back the events that waited for these memberships to run. */
  takeAwaited(keys: readonly MembershipKey[]): Promise<readonly DeliveredEvent[]>;
}

/** What the use cases of memberships work on within one transaction. */
export interface MembershipsPorts {
  readonly network: Pick<NetworkBook, 'dealer' | 'dealers'>;
  readonly customers: Pick<CustomerBook, 'applicant' | 'awaitTurn' | 'customerIds'>;
  readonly tiers: TierBook;
  readonly memberships: MembershipBook;
  readonly schemeOn: SchemeOn;
  readonly ids: IdSource;
}
