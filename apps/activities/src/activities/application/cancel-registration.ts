import { accepted, refused } from '@autoclub/domain-kit';
import { command } from '@autoclub/use-cases';
import { seatsLeft } from '../domain/activity';
import { movingUp, partySize } from '../domain/registration';
import type { Registration } from '../domain/registration';
import { registrationRefusals as refusals } from '../domain/registration-refusals';
import { lockPlace } from './lock-place';
import type { ActivityPorts } from './ports';

export interface CancelRegistrationInput {
  readonly registrationId: string;
}

/** Gives a place back; those who waited longest move up into the free seats (rulebook ACT-05). */
export const cancelRegistration = command<ActivityPorts>()({
  name: 'activityRegistrationCancel',
  refusals,
  work: async (ports, { registrationId }: CancelRegistrationInput, caller) => {
    const place = await lockPlace(ports, caller.dealerId, registrationId);
    if (!place) return refused(refusals.no('REGISTRATION_NOT_FOUND', ['registrationId']));
    const { activity, registration } = place;
    const { state } = registration;
    if (activity.state !== 'OPEN' || (state !== 'REGISTERED' && state !== 'WAITING'))
      return refused(refusals.no('REGISTRATION_ENDED', ['registrationId']));
    const freed = state === 'REGISTERED' ? partySize(registration) : 0;
    const open = { ...activity, seatsTaken: activity.seatsTaken - freed };
    const waiting = (await ports.registrations.waiting(activity)).filter(({ id }) => id !== registration.id);
    const moved = movingUp(waiting, seatsLeft(open));
    const taken = moved.reduce((seats, one) => seats + partySize(one), 0);
    const cancelled: Registration = { ...registration, state: 'CANCELLED' };
    await ports.registrations.save([
      cancelled,
      ...moved.map((one) => ({ ...one, state: 'REGISTERED' as const })),
    ]);
    await ports.activities.save({ ...open, seatsTaken: open.seatsTaken + taken });
    return accepted({ answer: { id: registration.id }, written: cancelled });
  },
});
