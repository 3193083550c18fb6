import type { IdSource, LocalDate } from '@autoclub/domain-kit';
import type { Coupon, CouponBooks } from '../../coupons';
import type { AskedPremises, FoundPremises } from '../../documents';
import type { Dealer, DealerBooks } from '../../network';
import type { SettlingJobs } from '../../workshop';
import type { DiscountProgramme } from '../domain/discount-programme';
import type { StandingApproval } from '../domain/discount-approval';
import type { Refund } from '../domain/refund';
import type { RepairOrder } from '../domain/repair-order';

/** The discounts in force for a dealer on a business day (rulebook CONV-3). */
export type Discounts = (dealer: Pick<Dealer, 'id' | 'regionId'>, day: LocalDate) => DiscountProgramme;

/** What a price is judged by. */
export interface QuotePorts {
  premises(asked: AskedPremises): Promise<FoundPremises<RepairOrder>>;
  readonly discounts: Discounts;
  /** The coupons that lines name, under their locks. */
  lockCoupons(ids: readonly string[]): Promise<Coupon[]>;
}

/** What settling needs, one by one or by the chunk. */
export interface SettlePorts
  extends QuotePorts, Pick<CouponBooks, 'writeCoupons'>, Pick<SettlingJobs, 'openJobs' | 'settleJobs'> {
  /** The coupons that these orders have used, under their locks. */
  lockCouponsOf(orderIds: readonly string[]): Promise<Coupon[]>;
  writeOrders(orders: readonly RepairOrder[]): Promise<void>;
  /** What a manager allowed last on this order of this customer. */
  standingApproval(roNumber: string, customerId: string): Promise<StandingApproval | undefined>;
  readonly ids: IdSource;
}

/** What settling many at once needs besides. */
export interface SettleManyPorts extends SettlePorts {
  /** What managers allowed last on these orders, one for each customer of each. */
  standingApprovals(roNumbers: readonly string[]): Promise<StandingApproval[]>;
}

export interface ApprovePorts extends Pick<QuotePorts, 'premises'> {
  writeApproval(approval: StandingApproval): Promise<void>;
  readonly ids: IdSource;
}

export interface ApprovalReads {
  byId(id: string): Promise<StandingApproval | undefined>;
}

export interface RefundPorts extends Pick<DealerBooks, 'dealer'> {
  /** The order under its lock: refunds and amendments of it come one after the other. */
  lockOrder(id: string): Promise<RepairOrder | undefined>;
  writeRefund(order: RepairOrder, refund: Refund): Promise<void>;
  readonly ids: IdSource;
}
