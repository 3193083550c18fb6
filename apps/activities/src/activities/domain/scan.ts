import { accepted, businessDayOf, commonRefusals, defineRefusals, refused } from '@autoclub/domain-kit';
import type { Outcome, RefusalOf } from '@autoclub/domain-kit';
import { seatsLeft } from './activity';
import type { Activity } from './activity';
import { checkInRefusals } from './check-in';
import type { Registration } from './registration';
import { applicationRefusals } from './registration';
import { registrationRefusals } from './registration-refusals';

/*
 * A list of check-ins that was scanned off line at the door and is sent later (rulebook ACT-05). Each is judged by its
 * own time, also when the activity was held meanwhile and the absent are noted, until the report closes it.
 */

export const scanRefusals = defineRefusals({
  ...commonRefusals.pick('CUSTOMER_NOT_FOUND'),
  ...registrationRefusals.pick('REGISTRATION_NOT_FOUND', 'REGISTRATION_ENDED'),
  ...checkInRefusals.pick('ACTIVITY_OVER', 'CHECK_IN_TOO_EARLY', 'ON_WAITING_LIST'),
  ...applicationRefusals.pick('MEMBERS_ONLY', 'ACTIVITY_FULL'),
  SCAN_OF_NOBODY: {
    zh: '请指明报名或客户，二者只能选一。',
    en: 'Name either the registration or the customer who was scanned.',
  },
  SCAN_IN_FUTURE: { zh: '扫码时间不能晚于现在。', en: 'The time of the scan must not be in the future.' },
  SCAN_AFTER_END: {
    zh: '扫码时间晚于活动结束时间。',
    en: 'The scan was made after the activity had ended.',
  },
  NOT_REGISTERED: {
    zh: '该客户没有报名，此活动只接受已报名的客户。',
    en: 'The customer is not registered, and the activity is for those who are.',
  },
});

export type ScanRefusal = RefusalOf<typeof scanRefusals>;

/** What is known of a scan. */
export interface Scanned {
  readonly scannedAt: Date;
  /** The place that was scanned or that the customer has; undefined for nobody's. */
  readonly registration: Registration | undefined;
  /** Whether the customer is a member on the day of the scan. */
  readonly isMember: boolean;
}

/** Whether somebody scanned comes in: with the place there is, with a new one, or checked in before. */
export function decideScan(
  activity: Activity,
  { scannedAt, registration, isMember }: Scanned,
  { now, timeZone }: { readonly now: Date; readonly timeZone: string },
): Outcome<'CHECKED_IN' | 'WALKED_IN' | 'UNCHANGED', ScanRefusal> {
  const { no } = scanRefusals;
  if (registration?.state === 'CHECKED_IN') return accepted('UNCHANGED');
  if (!['OPEN', 'RUNNING', 'HELD'].includes(activity.state)) return refused(no('ACTIVITY_OVER'));
  if (scannedAt > now) return refused(no('SCAN_IN_FUTURE', ['scannedAt']));
  if (scannedAt >= activity.endsAt) return refused(no('SCAN_AFTER_END', ['scannedAt']));
  if (businessDayOf(scannedAt, timeZone) < activity.heldOn)
    return refused(no('CHECK_IN_TOO_EARLY', ['scannedAt'], { heldOn: activity.heldOn }));
  switch (registration?.state) {
    case 'REGISTERED':
    case 'NO_SHOW':
      return accepted('CHECKED_IN');
    case 'WAITING':
      return refused(no('ON_WAITING_LIST', ['registrationId']));
    case 'CANCELLED':
      return refused(no('REGISTRATION_ENDED', ['registrationId']));
    default:
      return walkIn(activity, isMember);
  }
}

function walkIn(activity: Activity, isMember: boolean): Outcome<'WALKED_IN', ScanRefusal> {
  const { no } = scanRefusals;
  if (activity.requiresRegistration) return refused(no('NOT_REGISTERED', ['customerId']));
  if (activity.isMembersOnly && !isMember) return refused(no('MEMBERS_ONLY', ['customerId']));
  return seatsLeft(activity) < 1
    ? refused(no('ACTIVITY_FULL', ['customerId'], { seats: 0 }))
    : accepted('WALKED_IN');
}
