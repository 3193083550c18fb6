import type { LocalDate } from '@autoclub/domain-kit';
import type { ActivityState } from './activity.transitions';

/*
 * An activity of a dealer's club (rulebook ACT-01): in the store or outside, for a number of people. The seats taken
 * are kept on it and changed under its lock, so that it cannot be overbooked.
 */

export const ACTIVITY_KINDS = ['IN_STORE', 'OUTSIDE'] as const;
export type ActivityKind = (typeof ACTIVITY_KINDS)[number];

export interface Activity {
  readonly id: string;
  readonly dealerId: string;
  readonly kind: ActivityKind;
  readonly titleZh: string;
  readonly titleEn: string;
  readonly isMembersOnly: boolean;
  readonly capacity: number;
  readonly seatsTaken: number;
  readonly startsAt: Date;
  readonly endsAt: Date;
  /** The business day it begins on, in the dealer's zone. */
  readonly heldOn: LocalDate;
  readonly state: ActivityState;
  /** Counts up with every event of the activity. */
  readonly sequence: number;
  readonly publishedAt: Date;
  readonly traceId: string;
}

export function seatsLeft({ capacity, seatsTaken }: Pick<Activity, 'capacity' | 'seatsTaken'>): number {
  return capacity - seatsTaken;
}
