import type { IdSource, LocalDate } from '@autoclub/domain-kit';
import type { AskedPremises, FoundPremises } from '../../documents';
import type { Dealer, DealerBooks } from '../../network';
import type { Coupon, Reference } from '../domain/coupon';
import type { CouponChoice } from '../domain/coupon-choice';
import type { CouponProgramme } from '../domain/coupon-definition';

/** The coupons in force for a dealer on a business day (rulebook CONV-3). */
export type Coupons = (dealer: Dealer, day: LocalDate) => CouponProgramme;

/** The coupons of one dealer inside one transaction. */
export interface CouponBooks {
  /** Under their locks, in the order of their ids: two uses of a coupon come one after the other. */
  lockCoupons(ids: readonly string[]): Promise<Coupon[]>;
  /** Under their locks: those that were used on these records. */
  lockUsedFor(type: string, ids: readonly string[]): Promise<Coupon[]>;
  /** Under their locks: those that were issued for this. */
  lockIssuedFor(origin: Reference): Promise<Coupon[]>;
  /** New ones and changed ones. */
  writeCoupons(coupons: readonly Coupon[]): Promise<void>;
}

/** What commands about one coupon need. */
export interface ChangePorts extends CouponBooks, Pick<DealerBooks, 'dealer'> {}

export interface IssuePorts extends CouponBooks {
  premises(asked: AskedPremises): Promise<FoundPremises<never>>;
  readonly coupons: Coupons;
  readonly ids: IdSource;
}

export interface ChoicePorts extends CouponBooks, Pick<DealerBooks, 'dealer'> {
  lockChoice(id: string): Promise<CouponChoice | undefined>;
  writeChoice(choice: CouponChoice): Promise<void>;
  readonly coupons: Coupons;
  readonly ids: IdSource;
}

/** A coupon with the zone of its dealer, by which its date is looked at. */
export interface ShownCoupon {
  readonly coupon: Coupon;
  readonly timeZone: string;
}

/** Part of a list of coupons; a place holds the values of a coupon. */
export interface Page {
  readonly limit: number;
  readonly backward: boolean;
  readonly after: readonly (string | number)[] | undefined;
  readonly before: readonly (string | number)[] | undefined;
}

/** What the graph looks up, each in one statement for any number of keys; rows of others are not there. */
export interface CouponReads {
  byIds(ids: readonly string[]): Promise<ShownCoupon[]>;
  byNumber(couponNumber: string): Promise<ShownCoupon | undefined>;
  ofCustomers(customerIds: readonly string[], page: Page): Promise<Map<string, ShownCoupon[]>>;
  usedFor(type: string, ids: readonly string[]): Promise<Map<string, ShownCoupon[]>>;
  choicesByIds(ids: readonly string[]): Promise<CouponChoice[]>;
  choicesOf(customerIds: readonly string[]): Promise<Map<string, CouponChoice[]>>;
  dealer(): Promise<Dealer | undefined>;
}
