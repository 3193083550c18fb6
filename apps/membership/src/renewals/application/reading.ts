import type { LocalDate, Money, Period } from '@autoclub/domain-kit';
import type { PagePart } from '@autoclub/persistence';
import type { Reader } from '@autoclub/use-cases';
import type { Announcement, LapseRecord, PeriodRecord, RefundRecord } from './ports';

/** A period as it is kept, with what of its fee is owed again. */
export type PeriodView = PeriodRecord & { readonly owed: Money };

/** The place of a membership in the list of those that expire. */
export interface Expiring {
  readonly membershipId: string;
  readonly expiresOn: LocalDate;
}

/** What is read of renewals for the graph; those that take ids are one statement. */
export interface RenewalReading {
  periodsOf(reader: Reader, membershipIds: readonly string[]): Promise<PeriodView[]>;
  lapsesOf(reader: Reader, membershipIds: readonly string[]): Promise<LapseRecord[]>;
  refundsOf(reader: Reader, membershipIds: readonly string[]): Promise<RefundRecord[]>;
  announcementsOf(
    reader: Reader,
    dealerIds: readonly string[],
  ): Promise<(Announcement & { readonly dealerId: string })[]>;
  /** Running memberships that expire in the period, the earliest first; one row more than the limit. */
  expiring(reader: Reader, period: Period, part: PagePart): Promise<Expiring[]>;
  expiringCount(reader: Reader, period: Period): Promise<number>;
}
