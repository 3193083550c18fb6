import type { IdSource, LocalDate } from '@autoclub/domain-kit';
import type { CouponBooks, CouponDefinition } from '../../coupons';
import type { Dealer, DealerBooks } from '../../network';
import type { RepairOrder } from '../../repair-orders';
import type { ServiceBooks } from '../../service-catalogue';
import type { Fulfilment } from '../domain/fulfilment';

/** What giving something for points works on, all of it in one transaction. */
export interface RedemptionPorts
  extends
    Pick<DealerBooks, 'dealer'>,
    Pick<CouponBooks, 'writeCoupons' | 'lockIssuedFor'>,
    Pick<ServiceBooks, 'lockService'> {
  fulfilment(redemptionId: string): Promise<Fulfilment | undefined>;
  writeFulfilment(fulfilment: Fulfilment): Promise<void>;
  lockOrder(id: string): Promise<RepairOrder | undefined>;
  writePointsPayment(order: RepairOrder): Promise<void>;
  /** The coupon of a code in the programme of the day. */
  couponOf(dealer: Dealer, day: LocalDate, code: string): CouponDefinition | undefined;
  /** How long a service that was paid with points can be had. */
  serviceValidMonths(dealer: Dealer, day: LocalDate): number;
  readonly ids: IdSource;
}

/** What the graph looks up. */
export interface FulfilmentReads {
  byIds(redemptionIds: readonly string[]): Promise<Fulfilment[]>;
}
