import type { LocalDate } from '@autoclub/domain-kit';

/** Where a redemption stands (rulebook PTS-07). */
export const REDEMPTION_STATUSES = ['RESERVED', 'CONFIRMED', 'RELEASED', 'REVERSED'] as const;
export type RedemptionStatus = (typeof REDEMPTION_STATUSES)[number];

/** What a redemption can become: decided once, and a confirmed one can be taken back. */
export const redemptionTransitions: Readonly<Record<RedemptionStatus, readonly RedemptionStatus[]>> = {
  RESERVED: ['CONFIRMED', 'RELEASED'],
  CONFIRMED: ['REVERSED'],
  RELEASED: [],
  REVERSED: [],
};

/** What points are spent on; each has its own worth of a point, and a service that does its part. */
export const TARGET_TYPES = ['COUPON', 'SERVICE', 'BOUTIQUE_ITEM', 'ORDER_PAYMENT', 'FEE_OFFSET'] as const;
export type TargetType = (typeof TARGET_TYPES)[number];

export interface RedemptionTarget {
  readonly type: TargetType;
  /** The kind of coupon, the service, or the number of the variant. */
  readonly code: string | null;
  readonly quantity: number;
  readonly vehicleId: string | null;
  readonly repairOrderId: string | null;
}

/** Points of one dealer and what they are worth, in minor units (rulebook PTS-13). */
export interface FundingShare {
  readonly dealerId: string;
  readonly points: number;
  readonly worthMinor: number;
}

export const RELEASE_REASONS = ['REFUSED', 'TIMED_OUT', 'CANCELLED'] as const;
export type ReleaseReason = (typeof RELEASE_REASONS)[number];

/** Points spent, or about to be, for something that somebody gives. */
export interface Redemption {
  readonly redemptionId: string;
  readonly dealerId: string;
  readonly regionId: string;
  readonly customerId: string;
  readonly membershipId: string;
  readonly accountId: string;
  readonly status: RedemptionStatus;
  /** Counts its events. */
  readonly version: number;
  readonly target: RedemptionTarget;
  readonly points: number;
  readonly worthMinor: number;
  readonly funding: readonly FundingShare[];
  readonly requestedBy: string | null;
  readonly reservedAt: Date;
  readonly reservedOn: LocalDate;
  /** By the dealer's clock: from this instant on it can only be released (rulebook PLT-04). */
  readonly expiresAt: Date;
  readonly decidedAt: Date | null;
  readonly decidedOn: LocalDate | null;
  /** The posting that took the points. */
  readonly transactionId: string | null;
  readonly fulfilment: { readonly type: string; readonly id: string } | null;
  readonly release: { readonly reason: ReleaseReason; readonly refusalCode: string | null } | null;
  /** Something was given after the points had been released; the giver takes it back. */
  readonly isGivenLate: boolean;
  /** Points that came back after it was confirmed, by a reversal or by refunds of the order it paid. */
  readonly returnedPoints: number;
  /** How many postings gave points back. */
  readonly returnCount: number;
  readonly reversal: Reversal | null;
  readonly traceId: string;
}

export interface Reversal {
  readonly reasonCode: string;
  readonly by: string | null;
  readonly at: string;
  readonly on: LocalDate;
  readonly transactionId: string;
}

/** Whether the time to decide is over. */
export function isTimedOut(
  { status, expiresAt }: Pick<Redemption, 'status' | 'expiresAt'>,
  now: Date,
): boolean {
  return status === 'RESERVED' && now >= expiresAt;
}

export function mayBecome(redemption: Pick<Redemption, 'status'>, status: RedemptionStatus): boolean {
  return redemptionTransitions[redemption.status].includes(status);
}
