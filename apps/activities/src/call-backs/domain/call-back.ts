import type { LocalDate } from '@autoclub/domain-kit';

/*
 * A call to a customer who stayed away (rulebook ACT-10): what came of it, the reason given, and what the dealer does
 * about it. Churn is analysed by outcome and reason (rulebook ANA-05).
 */

export const CALL_BACK_OUTCOMES = [
  'NOT_REACHED',
  'TOO_EARLY',
  'WILL_COME',
  'SERVICED_ELSEWHERE',
  'CAR_GONE',
  'DECLINED',
] as const;
export type CallBackOutcome = (typeof CALL_BACK_OUTCOMES)[number];

/** Why the car is serviced elsewhere, or the offer was declined. */
export const CALL_BACK_REASONS = ['WEAK_POINT', 'FAR_AWAY', 'NEAR_ANOTHER_STORE', 'PRICE', 'OTHER'] as const;
export type CallBackReason = (typeof CALL_BACK_REASONS)[number];

/** Where the car is serviced now, as far as the customer says. */
export type ServicedAt = 'OWN_REGION' | 'OTHER_REGION' | 'OUTSIDE_NETWORK';

/** What the dealer does about it. */
export type CallBackAction =
  'NONE' | 'KEEP_GIFT' | 'HOME_VISIT' | 'PICK_UP_SERVICE' | 'LONGER_HOURS' | 'APPOINTMENT';

export interface CallBack {
  readonly id: string;
  readonly dealerId: string;
  readonly customerId: string;
  /** The membership in force on the day of the call; null for a customer who is not a member. */
  readonly membershipId: string | null;
  readonly outcome: CallBackOutcome;
  readonly reason: CallBackReason | null;
  readonly servicedAt: ServicedAt | null;
  readonly action: CallBackAction;
  /** The gift that is held since this call or an earlier one; null for none. */
  readonly heldGiftId: string | null;
  /** The day by which the customer is called again, or the action is arranged; null for nothing more. */
  readonly nextContactOn: LocalDate | null;
  readonly calledAt: Date;
  readonly calledOn: LocalDate;
  readonly staffMemberId: string;
  readonly traceId: string;
}
