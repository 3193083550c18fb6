import { addDays, businessDayOf } from '@autoclub/domain-kit';
import type { BasisPoints, LocalDate } from '@autoclub/domain-kit';
import type { ActivityState } from './activity.transitions';

/*
 * An activity of a dealer's club (rulebook ACT-01): in the store or outside, for a number of people. The seats taken
 * are kept on it and changed under its lock, so that it cannot be overbooked.
 */

export const ACTIVITY_KINDS = ['IN_STORE', 'OUTSIDE'] as const;
export type ActivityKind = (typeof ACTIVITY_KINDS)[number];

/** The forms of the two kinds (rulebook ACT-01). */
export const ACTIVITY_FORMATS = {
  IN_STORE: ['LECTURE', 'PRODUCT_PROMOTION', 'SMALL_PARTY'],
  OUTSIDE: ['SELF_DRIVE_TOUR', 'OUTING', 'EXPERIENCE', 'THANKS_PARTY'],
} as const satisfies Readonly<Record<ActivityKind, readonly string[]>>;
export type ActivityFormat = (typeof ACTIVITY_FORMATS)[ActivityKind][number];

/** The promotions of which each quarter has one at least (rulebook ACT-02). */
export const PROMOTIONS = ['IN_STORE', 'BOUTIQUE', 'MAINTENANCE'] as const;
export type Promotion = (typeof PROMOTIONS)[number];

export const CANCEL_REASONS = ['WEATHER', 'TOO_FEW_GUESTS', 'BUDGET', 'OTHER'] as const;
export type CancelReason = (typeof CANCEL_REASONS)[number];

export interface Activity {
  readonly id: string;
  readonly dealerId: string;
  readonly regionId: string;
  readonly kind: ActivityKind;
  /** Null for an activity of before there were forms. */
  readonly format: ActivityFormat | null;
  /** The promotion that it is as well. */
  readonly promotion: Promotion | null;
  /** Whom it is for; at most one of the two (rulebook ACT-04). */
  readonly segmentId: string | null;
  readonly traitCode: string | null;
  readonly titleZh: string;
  readonly titleEn: string;
  readonly isMembersOnly: boolean;
  /** Whether only those may be checked in who registered before. */
  readonly requiresRegistration: boolean;
  readonly capacity: number;
  readonly seatsTaken: number;
  readonly invitedCount: number;
  /** Customers who came, without their companions. */
  readonly attendedCount: number;
  readonly attendedMemberCount: number;
  /** Members of the club on its day; null until it was held. */
  readonly memberCount: number | null;
  readonly startsAt: Date;
  readonly endsAt: Date;
  /** The business day it begins on, in the dealer's zone. */
  readonly heldOn: LocalDate;
  readonly state: ActivityState;
  /** Why it was cancelled. */
  readonly cancelReason: CancelReason | null;
  /** The business day on which it was reported and closed, or cancelled. */
  readonly closedOn: LocalDate | null;
  /** Counts up with every event of the activity. */
  readonly sequence: number;
  readonly publishedAt: Date;
  readonly traceId: string;
}

export function seatsLeft({ capacity, seatsTaken }: Pick<Activity, 'capacity' | 'seatsTaken'>): number {
  return capacity - seatsTaken;
}

/** Whether it counts as one of the large ones of a year: so many of the members came (rulebook ACT-02). */
export function isLarge(
  { attendedMemberCount, memberCount }: Pick<Activity, 'attendedMemberCount' | 'memberCount'>,
  largeCoverageRate: BasisPoints,
): boolean {
  return (
    memberCount !== null && memberCount > 0 && attendedMemberCount * 10_000 >= largeCoverageRate * memberCount
  );
}

/** Whether that many people would make it a large one, before anybody has come; says who invites (rulebook ACT-04). */
export function isMeantToBeLarge(
  capacity: number,
  memberCount: number,
  largeCoverageRate: BasisPoints,
): boolean {
  return memberCount > 0 && capacity * 10_000 >= largeCoverageRate * memberCount;
}

/** The day until which the report of a held activity is due (rulebook ACT-13). */
export function reportDueOn(
  { endsAt }: Pick<Activity, 'endsAt'>,
  timeZone: string,
  withinDays: number,
): LocalDate {
  return addDays(businessDayOf(endsAt, timeZone), withinDays);
}
