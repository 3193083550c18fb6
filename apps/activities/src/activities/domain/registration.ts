import { accepted, commonRefusals, defineRefusals, refused } from '@autoclub/domain-kit';
import type { Outcome, RefusalOf } from '@autoclub/domain-kit';
import { seatsLeft } from './activity';
import type { Activity } from './activity';

/*
 * A customer's place at an activity (rulebook ACT-05): registered when there are seats for the whole party, otherwise
 * on the waiting list, from which people move up in the order they came.
 */

export const REGISTRATION_STATES = ['REGISTERED', 'WAITING', 'CHECKED_IN', 'NO_SHOW', 'CANCELLED'] as const;
export type RegistrationState = (typeof REGISTRATION_STATES)[number];

export interface Registration {
  readonly id: string;
  readonly dealerId: string;
  readonly activityId: string;
  readonly customerId: string;
  /** The membership in force on the day of the activity; null for a customer who is not a member. */
  readonly membershipId: string | null;
  readonly companionCount: number;
  readonly state: RegistrationState;
  readonly registeredAt: Date;
  readonly checkedInAt: Date | null;
  readonly traceId: string;
}

export const MOST_COMPANIONS = 9;

export function partySize({ companionCount }: Pick<Registration, 'companionCount'>): number {
  return 1 + companionCount;
}

export const applicationRefusals = defineRefusals({
  ...commonRefusals.pick('NUMBER_OUT_OF_RANGE'),
  ACTIVITY_NOT_OPEN: { zh: '活动未开放报名。', en: 'The activity is not open for registration.' },
  ALREADY_REGISTERED: {
    zh: '该客户已报名此活动。',
    en: 'The customer is registered for this activity already.',
  },
  MEMBERS_ONLY: {
    zh: '此活动仅限活动当日会籍有效的会员参加。',
    en: 'The activity is for members whose membership is in force on its day.',
  },
  ACTIVITY_FULL: {
    zh: '活动已满，仅剩 {seats} 个名额。',
    en: 'The activity is full: {seats} places are left.',
  },
  PARTY_TOO_LARGE: {
    zh: '人数超过活动的总名额 {capacity}。',
    en: 'The party is larger than the {capacity} places of the activity.',
  },
});

type ApplicationRefusal = RefusalOf<typeof applicationRefusals>;

export interface Applicant {
  readonly companionCount: number;
  readonly isMember: boolean;
  readonly isRegistered: boolean;
  /** Whether others are waiting already; a smaller party never overtakes. */
  readonly isQueue: boolean;
  /** Whether the party would wait; else it is refused where there are too few places. */
  readonly joinsWaitingList?: boolean;
}

/** Whether the party gets seats or waits; the caller holds the lock of the activity. */
export function decideRegistration(
  activity: Activity,
  applicant: Applicant,
  now: Date,
): Outcome<'REGISTERED' | 'WAITING', ApplicationRefusal> {
  const { companionCount } = applicant;
  const { no } = applicationRefusals;
  const refusals: ApplicationRefusal[] = [];
  if (activity.state !== 'OPEN' || now >= activity.endsAt)
    refusals.push(no('ACTIVITY_NOT_OPEN', ['activityId']));
  if (applicant.isRegistered) refusals.push(no('ALREADY_REGISTERED', ['customerId']));
  if (activity.isMembersOnly && !applicant.isMember) refusals.push(no('MEMBERS_ONLY', ['customerId']));
  if (!Number.isInteger(companionCount) || companionCount < 0 || companionCount > MOST_COMPANIONS)
    refusals.push(no('NUMBER_OUT_OF_RANGE', ['companionCount'], { min: 0, max: MOST_COMPANIONS }));
  else if (partySize(applicant) > activity.capacity)
    refusals.push(no('PARTY_TOO_LARGE', ['companionCount'], { capacity: activity.capacity }));
  if (refusals.length > 0) return refused(...refusals);
  const fits = !applicant.isQueue && partySize(applicant) <= seatsLeft(activity);
  if (!fits && applicant.joinsWaitingList === false)
    return refused(
      no('ACTIVITY_FULL', ['activityId'], { seats: applicant.isQueue ? 0 : seatsLeft(activity) }),
    );
  return accepted(fits ? 'REGISTERED' : 'WAITING');
}

/** Who moves up when seats become free: strictly in order, so a large party is not overtaken for ever. */
export function movingUp(waiting: readonly Registration[], freeSeats: number): Registration[] {
  const moved: Registration[] = [];
  for (const registration of waiting) {
    freeSeats -= partySize(registration);
    if (freeSeats < 0) break;
    moved.push(registration);
  }
  return moved;
}
