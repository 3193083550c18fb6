import { accepted, defineRefusals, refused } from '@autoclub/domain-kit';
import type { LocalDate, Outcome, RefusalOf } from '@autoclub/domain-kit';
import type { Activity } from './activity';
import type { Registration } from './registration';
import { registrationRefusals } from './registration-refusals';

export const checkInRefusals = defineRefusals({
  ...registrationRefusals.pick('REGISTRATION_ENDED'),
  ACTIVITY_OVER: { zh: '活动已结束或已取消。', en: 'The activity is over or was called off.' },
  CHECK_IN_TOO_EARLY: {
    zh: '活动于 {heldOn} 举行，当日方可签到。',
    en: 'The activity is held on {heldOn}; check-in begins that day.',
  },
  ALREADY_CHECKED_IN: { zh: '已签到，不能重复签到。', en: 'This registration is checked in already.' },
  ON_WAITING_LIST: {
    zh: '仍在候补名单上，没有名额。',
    en: 'This registration is on the waiting list and has no place.',
  },
});

/**
 * Whether a customer can be checked in (rulebook ACT-05): from the business day the activity begins on until it is
 * over, once, and only with a seat. The points for it come from the event and from nothing else.
 */
export function decideCheckIn(
  activity: Activity,
  registration: Registration,
  today: LocalDate,
): Outcome<'CHECKED_IN', RefusalOf<typeof checkInRefusals>> {
  const { no } = checkInRefusals;
  if (activity.state !== 'OPEN' && activity.state !== 'RUNNING')
    return refused(no('ACTIVITY_OVER', ['registrationId']));
  if (today < activity.heldOn)
    return refused(no('CHECK_IN_TOO_EARLY', ['registrationId'], { heldOn: activity.heldOn }));
  switch (registration.state) {
    case 'REGISTERED':
      return accepted('CHECKED_IN');
    case 'CHECKED_IN':
      return refused(no('ALREADY_CHECKED_IN', ['registrationId']));
    case 'WAITING':
      return refused(no('ON_WAITING_LIST', ['registrationId']));
    default:
      return refused(no('REGISTRATION_ENDED', ['registrationId']));
  }
}
