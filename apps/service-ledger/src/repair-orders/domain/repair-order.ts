import type { ExternalRef, LocalDate, Money } from '@autoclub/domain-kit';
import type { Explanation } from '@autoclub/domain-kit';
import type { DocumentWarning } from '../../documents';
import { JOB_KINDS, type JobKind } from '../../workshop';
import type { DiscountApproval } from './discount-approval';
import type { OrderStatus } from './repair-order.transitions';

/**
 * A repair order as the ledger holds it: one settled bill of the workshop with its lines, who pays them, and
 * what was taken off (rulebook SVC-01, SVC-02).
 */
export const ORDER_KINDS = JOB_KINDS;
export type OrderKind = JobKind;

export const LINE_KINDS = ['LABOUR', 'PART', 'BOUTIQUE', 'INSURANCE', 'OTHER'] as const;
export type LineKind = (typeof LINE_KINDS)[number];

export const PAYERS = ['CUSTOMER', 'INSURER', 'WARRANTY', 'CLUB'] as const;
export type Payer = (typeof PAYERS)[number];

/**
 * On what ground a line was reduced: not at all, the member's tier (SVC-02), a coupon (SVC-07), or a manager's
 * approval (SVC-03).
 */
export const DISCOUNT_GROUNDS = ['NONE', 'TIER', 'COUPON', 'APPROVED'] as const;
export type DiscountGround = (typeof DISCOUNT_GROUNDS)[number];

export interface OrderLine {
  readonly id: string;
  readonly kind: LineKind;
  readonly payer: Payer;
  readonly description: string | null;
  /** Who did it; null where nobody was named (rulebook SVC-01). */
  readonly technicianId: string | null;
  readonly list: Money;
  readonly discount: Money;
  readonly discountGround: DiscountGround;
  /** All refunds of this line together; never more than list less discount. */
  readonly refunded: Money;
}

/** Points that paid a part of an order, by the redemption they were spent in (rulebook PTS-07). */
export interface PointsPayment {
  readonly redemptionId: string;
  readonly points: number;
  readonly worthMinor: number;
  /** How many of the points have come back by refunds of the order. */
  readonly returnedPoints: number;
  /** What of the customer's part had been refunded before: those refunds were of money alone. */
  readonly refundedBeforeMinor: number;
}

export interface RepairOrder {
  readonly id: string;
  readonly dealerId: string;
  readonly customerId: string;
  readonly vehicleId: string;
  readonly membershipId: string | null;
  readonly tier: string | null;
  readonly serviceAdvisorId: string | null;
  readonly roNumber: string;
  readonly externalRef: ExternalRef | null;
  readonly revision: number;
  readonly status: OrderStatus;
  readonly kind: OrderKind;
  readonly openedAt: Date;
  readonly settledAt: Date;
  readonly businessDay: LocalDate;
  readonly mileageKm: number | null;
  readonly mileageReason: string | null;
  readonly lines: readonly OrderLine[];
  readonly discountExplanation: Explanation;
  readonly discountApproval: DiscountApproval | null;
  /** Whose car it was when the order was settled; null where it was entered before that was kept. */
  readonly vehicleOwnerId: string | null;
  readonly warnings: readonly DocumentWarning[];
  /** Whose token entered this revision; null for the dealer's system. */
  readonly enteredById: string | null;
  /** The part of what the customer pays that was paid with points; it earns nothing (rulebook PTS-07). */
  readonly paidWithPoints: Money;
  /** The redemptions that paid it, with what has come back of each. */
  readonly pointsPayments: readonly PointsPayment[];
  /**
   * What the dealer system sent, as a digest: distinguishes a repeated delivery from a changed one (rulebook CONV-5).
   */
  readonly fingerprint: string;
  /** Counts the facts about this order; the sequence of its events. */
  readonly version: number;
  readonly traceId: string;
}
