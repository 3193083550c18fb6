import type { LocalDate, Money } from '@autoclub/domain-kit';

/** What this service gives for points (rulebook PTS-07). */
export const TARGETS = ['COUPON', 'SERVICE', 'ORDER_PAYMENT'] as const;
export type Target = (typeof TARGETS)[number];

/**
 * Where the part of this service in a redemption stands. `NOT_ASKED`: the points were free again before the
 * reservation arrived, so nothing is given for it. `KEPT`: it was to be taken back, but the customer has used it.
 */
export const FULFILMENT_STATUSES = ['FULFILLED', 'REFUSED', 'TAKEN_BACK', 'KEPT', 'NOT_ASKED'] as const;
export type FulfilmentStatus = (typeof FULFILMENT_STATUSES)[number];

/** Where a fulfilment may go from each status. */
export const FULFILMENT_TRANSITIONS: Readonly<Record<FulfilmentStatus, readonly FulfilmentStatus[]>> = {
  FULFILLED: ['TAKEN_BACK', 'KEPT'],
  REFUSED: [],
  TAKEN_BACK: [],
  KEPT: [],
  NOT_ASKED: [],
};

/** Why nothing is given for points. */
export const REFUSAL_REASONS = [
  'REDEMPTION_TIMED_OUT',
  'COUPON_KIND_UNKNOWN',
  'SERVICE_NOT_OFFERED',
  'QUANTITY_TOO_LARGE',
  'REPAIR_ORDER_NOT_FOUND',
  'PAYMENT_EXCEEDS_PAYABLE',
  'PAYMENT_CURRENCY_MISMATCH',
] as const;
export type RefusalReason = (typeof REFUSAL_REASONS)[number];

/** The part of this service in a redemption of points, with the reason of its last step. */
export interface Fulfilment {
  readonly redemptionId: string;
  readonly dealerId: string;
  readonly customerId: string;
  readonly membershipId: string;
  readonly targetType: Target;
  readonly worth: Money;
  readonly status: FulfilmentStatus;
  /** What was given; null where nothing was. */
  readonly given: { readonly type: 'COUPON' | 'REPAIR_ORDER'; readonly id: string } | null;
  /** Why it was refused or taken back; null while it is given. */
  readonly reasonCode: string | null;
  readonly decidedAt: Date;
  readonly decidedOn: LocalDate;
  readonly traceId: string;
}

/** So many coupons one redemption gives at most. */
export const MOST_AT_ONCE = 20;
