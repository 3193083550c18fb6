import { type LocalDate, type Outcome, type RefusalOf, accepted, refused } from '@autoclub/domain-kit';
import { decisionRefusals } from './refusals';

/** Why a second person has to decide (rulebook PTS-08, PTS-15). */
export const HOLD_REASONS = ['ABOVE_LIMIT', 'MANY_CREDITS', 'SHARED_PHONE', 'OWN_CARD'] as const;
export type HoldReason = (typeof HOLD_REASONS)[number];

export const ADJUSTMENT_STATES = ['PENDING', 'POSTED', 'REJECTED'] as const;
export type AdjustmentState = (typeof ADJUSTMENT_STATES)[number];

/** A correction of a balance by hand: asked for by one person and, where it is held, decided by another. */
export interface Adjustment {
  readonly adjustmentId: string;
  readonly dealerId: string;
  readonly membershipId: string;
  readonly customerId: string;
  /** Signed: positive credits the member. */
  readonly points: number;
  readonly reason: string;
  /** The adjustment that this one takes back. */
  readonly reversesAdjustmentId: string | null;
  readonly state: AdjustmentState;
  readonly holdReasons: readonly HoldReason[];
  readonly requestedBy: string;
  readonly requestedOn: LocalDate;
  readonly requestedAt: Date;
  readonly decidedBy: string | null;
  readonly decidedAt: Date | null;
  readonly decisionReason: string | null;
  /** The posting, once there is one. */
  readonly transactionId: string | null;
  readonly traceId: string;
}

/** The numbers that decide what is held. */
export interface AdjustmentNumbers {
  readonly adjustmentApprovalPoints: number;
  readonly staffCreditsPerDay: number;
  readonly cardsPerPhone: number;
}

/** What is known when an adjustment is asked for. */
export interface AdjustmentFacts {
  readonly points: number;
  /** Credits the same person has asked for on the day, this one not among them. */
  readonly creditsBefore: number;
  /** Customers of the dealer that have the phone of this one, this one among them. */
  readonly customersOnPhone: number;
  readonly isOwnCard: boolean;
}

/**
 * Why an adjustment waits for a second person (rulebook PTS-08): more points than one person may move, and of credits
 * what looks like abuse (rulebook PTS-15). Nothing: it is posted at once.
 */
export function holdReasonsOf(
  { points, creditsBefore, customersOnPhone, isOwnCard }: AdjustmentFacts,
  { adjustmentApprovalPoints, staffCreditsPerDay, cardsPerPhone }: AdjustmentNumbers,
): HoldReason[] {
  const isCredit = points > 0;
  const reasons: readonly (readonly [HoldReason, boolean])[] = [
    ['ABOVE_LIMIT', Math.abs(points) > adjustmentApprovalPoints],
    ['MANY_CREDITS', isCredit && creditsBefore >= staffCreditsPerDay],
    ['SHARED_PHONE', isCredit && customersOnPhone > cardsPerPhone],
    ['OWN_CARD', isCredit && isOwnCard],
  ];
  return reasons.filter(([, holds]) => holds).map(([reason]) => reason);
}

/** Who decides, and what they say. */
export interface Decision {
  readonly isApproved: boolean;
  readonly decidedBy: string;
  /** Whether the card is the decider's own. */
  readonly isOwnCard: boolean;
  readonly reason: string | null;
  readonly at: Date;
}

/** A second person decides, once: never the one who asked, nor about their own card (rulebook PTS-08, PTS-15). */
export function decided(
  adjustment: Adjustment,
  { isApproved, decidedBy, isOwnCard, reason, at }: Decision,
): Outcome<Adjustment, RefusalOf<typeof decisionRefusals>> {
  const { no } = decisionRefusals;
  if (adjustment.state !== 'PENDING') return refused(no('ADJUSTMENT_ALREADY_DECIDED', ['adjustmentId']));
  if (decidedBy === adjustment.requestedBy) return refused(no('APPROVER_IS_REQUESTER', ['adjustmentId']));
  if (isOwnCard) return refused(no('APPROVER_OWNS_CARD', ['adjustmentId']));
  return accepted({
    ...adjustment,
    state: isApproved ? 'POSTED' : 'REJECTED',
    decidedBy,
    decidedAt: at,
    decisionReason: reason,
  });
}
