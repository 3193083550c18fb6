import { accepted, businessDayOf, commonRefusals, defineRefusals, refused } from '@autoclub/domain-kit';
import { command } from '@autoclub/use-cases';
import { checkInRefusals, decideCheckIn } from '../domain/check-in';
import type { Registration } from '../domain/registration';
import { registrationRefusals } from '../domain/registration-refusals';
import { attendedFact } from './attended-fact';
import { lockPlace } from './lock-place';
import type { ActivityPorts } from './ports';

export interface CheckInInput {
  readonly registrationId: string;
}

const refusals = defineRefusals({
  ...commonRefusals.pick('DEALER_NOT_FOUND'),
  ...registrationRefusals.texts,
  ...checkInRefusals.texts,
});

/**
 * Records that a customer has come (rulebook ACT-05). A member's attendance is published once per activity; what it
 * earns is for the points ledger to say. The first to come sets the activity running (rulebook ACT-01).
 */
export const checkIn = command<ActivityPorts>()({
  name: 'activityCheckIn',
  refusals,
  work: async (ports, { registrationId }: CheckInInput, caller) => {
    const { network, activities, registrations } = ports;
    const place = await lockPlace(ports, caller.dealerId, registrationId);
    if (!place) return refused(refusals.no('REGISTRATION_NOT_FOUND', ['registrationId']));
    const dealer = await network.dealer(caller.dealerId);
    if (!dealer) return refused(refusals.no('DEALER_NOT_FOUND'));
    const attendedOn = businessDayOf(caller.now, dealer.timeZone);
    const decided = decideCheckIn(place.activity, place.registration, attendedOn);
    if (!decided.ok) return decided;
    const { customerId } = place.registration;
    const membershipId = await network.membershipInForce(caller.dealerId, customerId, attendedOn);
    const registration: Registration = {
      ...place.registration,
      membershipId,
      state: decided.value,
      checkedInAt: caller.now,
    };
    const facts =
      membershipId === null
        ? []
        : [
            attendedFact(registration, {
              membershipId,
              attendedOn,
              dealer,
              sequence: place.activity.sequence + 1,
            }),
          ];
    const sequence = place.activity.sequence + facts.length;
    await registrations.save([registration]);
    await activities.save({
      ...place.activity,
      ...{ state: 'RUNNING', sequence },
      attendedCount: place.activity.attendedCount + 1,
      attendedMemberCount: place.activity.attendedMemberCount + facts.length,
    });
    return accepted({ answer: { id: registration.id }, written: registration, facts });
  },
});
