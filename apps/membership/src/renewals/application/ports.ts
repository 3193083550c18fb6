import type { LocalDate, Money } from '@autoclub/domain-kit';
import type { ProgrammeScope } from '@autoclub/programme-config';
import type { MembershipBook } from '../../memberships';
import type { NetworkBook } from '../../network';
import type { SchemeOn } from '../../tiers';
import type { WalletsPorts } from '../../wallets';
import type { CardPeriod } from '../domain/card-period';
import type { JoiningRefund } from '../domain/joining-refund';
import type { Lapse } from '../domain/lapse';
import type { PointsOffset } from '../domain/points-offset';
import type { DatedTerms } from '../domain/renewal-terms';

/** How something about a card is written: whose it is, by whom it was done and under which trace. */
export interface CardProvenance {
  readonly dealerId: string;
  readonly membershipId: string;
  /** The member of staff; null for a system and for what falls due by itself. */
  readonly madeBy: string | null;
  readonly traceId: string;
  readonly recordedAt: Date;
}

export interface PeriodRecord extends CardPeriod, CardProvenance {
  readonly renewalId: string;
}

export interface LapseRecord extends Lapse, CardProvenance {
  readonly lapseId: string;
}

export interface RefundRecord extends JoiningRefund, CardProvenance {}

/** A change, by its first day, and the day on which the members of a dealer were informed of it (rulebook MEM-05). */
export interface Announcement {
  readonly effectiveOn: LocalDate;
  readonly announcedOn: LocalDate;
}

/** Periods, lapses, refunds and offsets of cards; the methods that take lists are one statement for any number. */
export interface RenewalBook {
  addPeriods(periods: readonly PeriodRecord[]): Promise<void>;
  addLapses(lapses: readonly LapseRecord[]): Promise<void>;
  addRefund(refund: RefundRecord): Promise<void>;
  /** The latest lapse of a membership. */
  lastLapse(
    dealerId: string,
    membershipId: string,
  ): Promise<Pick<Lapse, 'lapsedOn' | 'returnUntil'> | undefined>;
  /** The days on which changes were announced, by releases or by the dealer, by the first day of the change. */
  announcements(dealerId: string): Promise<ReadonlyMap<string, LocalDate>>;
  /** Keeps an announcement; false when it was kept before. */
  announce(change: Announcement, by: Omit<CardProvenance, 'membershipId'>): Promise<boolean>;
  /** The orders of the first day on which the member had service since joining. */
  firstServices(dealerId: string, membershipId: string): Promise<string[]>;
  /** Running memberships that may have something due on the day, in the order of their ids, after one of them. */
  dueMemberships(
    dealerId: string,
    due: {
      readonly expiredBy: LocalDate;
      /** Wallets that have been empty since this day or earlier are due as well. */
      readonly emptySince: LocalDate | null;
      readonly after: string;
      readonly limit: number;
    },
  ): Promise<string[]>;
  /** Since when the wallets of memberships have been empty, with their rows locked; one without a wallet is left out. */
  emptySince(dealerId: string, membershipIds: readonly string[]): Promise<Map<string, LocalDate | null>>;
  offset(dealerId: string, redemptionId: string): Promise<PointsOffset | undefined>;
  openOffset(dealerId: string, membershipId: string): Promise<PointsOffset | undefined>;
  keepOffset(offset: PointsOffset): Promise<void>;
  /** The period that was settled with the points is owed their worth again. */
  owe(dealerId: string, redemptionId: string, amount: Money): Promise<void>;
}

/** The terms of a tier at a dealer, newest first, from what is in force on the day on back to the first. */
export type TermsHistoryOn = (dealer: ProgrammeScope, tier: string, day: LocalDate) => readonly DatedTerms[];

/** What the use cases of renewals work on within one transaction. */
export interface RenewalsPorts extends Omit<WalletsPorts, 'memberships' | 'network'> {
  readonly network: Pick<NetworkBook, 'dealer' | 'dealers'>;
  readonly memberships: Pick<MembershipBook, 'lock' | 'lockAll' | 'save' | 'heldBy'>;
  readonly renewals: RenewalBook;
  readonly termsHistoryOn: TermsHistoryOn;
  readonly refundDaysOn: (
    dealer: ProgrammeScope,
    day: LocalDate,
  ) => { readonly refundDays: number; readonly version: string };
  readonly schemeOn: SchemeOn;
}
