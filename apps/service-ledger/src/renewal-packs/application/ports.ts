import type { IdSource, LocalDate, Money } from '@autoclub/domain-kit';
import type { CouponBooks, Coupons } from '../../coupons';
import type { Dealer, DealerBooks } from '../../network';
import type { RepairOrder } from '../../repair-orders';
import type { RenewalPack } from '../domain/renewal-pack';
import type { RenewalProgramme } from '../domain/renewal-programme';

/** The packs in force for a dealer on a business day (rulebook CONV-3). */
export type Renewals = (dealer: Dealer, day: LocalDate) => RenewalProgramme;

/** Packs, and the coupons that they give, of one dealer inside one transaction. */
export interface RenewalPackPorts
  extends Pick<DealerBooks, 'dealer'>, Pick<CouponBooks, 'lockIssuedFor' | 'writeCoupons'> {
  /** Under its lock: two packs for one order come one after the other. */
  lockOrder(id: string): Promise<RepairOrder | undefined>;
  hasPack(repairOrderId: string): Promise<boolean>;
  /** Under its lock. */
  lockPack(id: string): Promise<RenewalPack | undefined>;
  writePack(pack: RenewalPack): Promise<void>;
  readonly renewals: Renewals;
  readonly coupons: Coupons;
  readonly ids: IdSource;
}

/** Part of a list, newest first; a place holds the values of that order. */
export interface Page {
  readonly limit: number;
  readonly backward: boolean;
  readonly after: readonly (string | number)[] | undefined;
  readonly before: readonly (string | number)[] | undefined;
}

export interface PackFilter {
  readonly customerId?: string;
  readonly isCancelled?: boolean;
  /** Days of signing `[from, to)`. */
  readonly signedFrom?: LocalDate;
  readonly signedTo?: LocalDate;
}

/** An accident repair that is large enough for a pack, and the pack that was signed for it. */
export interface Claim {
  readonly repairOrderId: string;
  readonly customerId: string;
  readonly vehicleId: string;
  readonly serviceAdvisorId: string | null;
  readonly businessDay: LocalDate;
  readonly settledAt: Date;
  readonly amount: Money;
  readonly renewalPackId: string | null;
}

export interface ClaimFilter {
  readonly leastMinor: number;
  readonly isSigned?: boolean;
  readonly serviceAdvisorId?: string;
  readonly settledFrom?: LocalDate;
  readonly settledTo?: LocalDate;
}

/** What the graph looks up, each in one statement for any number of keys; rows of others are not there. */
export interface RenewalPackReads extends Pick<DealerBooks, 'dealer'> {
  byIds(ids: readonly string[]): Promise<RenewalPack[]>;
  ofCustomers(customerIds: readonly string[]): Promise<Map<string, RenewalPack[]>>;
  packs(filter: PackFilter, page: Page): Promise<RenewalPack[]>;
  claims(filter: ClaimFilter, page: Page): Promise<Claim[]>;
  claimsByIds(repairOrderIds: readonly string[]): Promise<Claim[]>;
}
