import type { IdSource, LocalDate } from '@autoclub/domain-kit';
import type { ProgrammeScope } from '@autoclub/programme-config';
import type { CustomerBook, IdentityHash } from '../../customers';
import type { MembershipBook } from '../../memberships';
import type { NetworkBook } from '../../network';
import type { Alike, Introduced } from '../domain/introduction';
import type { Referral } from '../domain/referral';

/** Whose purchases may concern referrals. */
export interface BuyerKey {
  readonly dealerId: string;
  readonly customerId: string;
}

/** A referral with the customer who was found to be the introduced person. */
export interface ReferralOfBuyer {
  readonly referral: Referral;
  readonly customerId: string;
}

/** By what somebody may be a customer already. */
export interface AlikeBy extends Pick<Introduced, 'phone' | 'vin'> {
  readonly identityHash: string | null;
}

/** Referrals of dealers, and who is claimed in a region; the methods that take lists are one statement. */
export interface ReferralBook {
  /** Customers of the dealer with the same phone number, identity, or car, now or before; of merged ones the survivor. */
  alike(dealerId: string, person: AlikeBy): Promise<Alike[]>;
  /** Whether one of the marks belongs to a referral of the region that is open or confirmed. */
  isClaimed(regionId: string, marks: readonly string[]): Promise<boolean>;
  add(
    referral: Referral,
    by: {
      readonly regionId: string;
      readonly marks: readonly string[];
      readonly introducedBy: string | null;
      readonly traceId: string;
      readonly recordedAt: Date;
    },
  ): Promise<void>;
  lock(dealerId: string, referralId: string): Promise<Referral | undefined>;
  /** Referrals of which one of the customers may be the introduced person, with their rows locked. */
  ofBuyers(buyers: readonly BuyerKey[]): Promise<ReferralOfBuyer[]>;
  /** Open referrals of a dealer that expired before the day, with their rows locked; at most so many. */
  overdue(dealerId: string, today: LocalDate, limit: number): Promise<Referral[]>;
  /** Writes what was decided; who was introduced by a referral that does not count can be introduced again. */
  save(referrals: readonly Referral[]): Promise<void>;
  /** Those of the referrals whose person another referral of the region claims by now. */
  claimedByOthers(referralIds: readonly string[]): Promise<ReadonlySet<string>>;
}

/** What the use cases of referrals work on within one transaction. */
export interface ReferralsPorts {
  readonly network: Pick<NetworkBook, 'dealer' | 'dealers'>;
  readonly customers: CustomerBook;
  readonly memberships: Pick<MembershipBook, 'lock'>;
  readonly referrals: ReferralBook;
  readonly identityHash: IdentityHash;
  readonly referralDaysOn: (dealer: ProgrammeScope, day: LocalDate) => number;
  readonly ids: IdSource;
}
