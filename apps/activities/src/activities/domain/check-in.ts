import { accepted, refused } from '@autoclub/domain-kit';
import type { LocalDate, Outcome } from '@autoclub/domain-kit';
import type { Activity } from './activity';
import { no } from './refusals';
import type { ActivityRefusal } from './refusals';
import type { Registration } from './registration';

/**
 * Whether somebody can be checked in (rulebook ACT-05): from the business day the activity begins on until it is over,
 * once, and only with a seat. The points for it come from the event and from nothing else.
 */
export function decideCheckIn(
  activity: Activity,
  registration: Registration,
  today: LocalDate,
): Outcome<'CHECKED_IN', ActivityRefusal> {
  const refuse = (refusal: ActivityRefusal) => refused(refusal);
  if (activity.state !== 'OPEN' && activity.state !== 'RUNNING')
    return refuse(no('ACTIVITY_OVER', ['registrationId'], { state: activity.state }));
  if (today < activity.heldOn)
    return refuse(no('CHECK_IN_TOO_EARLY', ['registrationId'], { heldOn: activity.heldOn }));
  switch (registration.state) {
    case 'REGISTERED':
      return accepted('CHECKED_IN');
    case 'CHECKED_IN':
      return refuse(no('ALREADY_CHECKED_IN', ['registrationId']));
    case 'WAITING':
      return refuse(no('ON_WAITING_LIST', ['registrationId']));
    default:
      return refuse(no('REGISTRATION_ENDED', ['registrationId'], { state: registration.state }));
  }
}
