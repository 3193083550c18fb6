import { accepted, refused } from '@autoclub/domain-kit';
import { seatsLeft } from '../domain/activity';
import { movingUp, partySize } from '../domain/registration';
import { no } from '../domain/refusals';
import type { Caller, UseCaseParts } from './ports';

export interface CancelRegistrationInput {
  readonly registrationId: string;
}

/** Gives a place back; those who waited longest move up into the free seats (rulebook ACT-05). */
export function cancelRegistration({ commands }: Pick<UseCaseParts, 'commands'>) {
  return (caller: Caller, idempotencyKey: string, input: CancelRegistrationInput) =>
    commands.execute({ name: 'activityRegistrationCancel', caller, idempotencyKey, input }, async (book) => {
      const found = await book.registration(input.registrationId);
      const activity = found && (await book.lockActivity(found.activityId));
      const registration = activity && (await book.registration(input.registrationId));
      if (!activity || !registration) return refused(no('REGISTRATION_NOT_FOUND', ['registrationId']));
      const { state } = registration;
      if (activity.state !== 'OPEN' || (state !== 'REGISTERED' && state !== 'WAITING'))
        return refused(no('REGISTRATION_ENDED', ['registrationId'], { state }));
      const freed = state === 'REGISTERED' ? partySize(registration) : 0;
      const open = { ...activity, seatsTaken: activity.seatsTaken - freed };
      const waiting = (await book.waiting(activity.id)).filter((one) => one.id !== registration.id);
      const moved = movingUp(waiting, seatsLeft(open));
      const taken = moved.reduce((seats, one) => seats + partySize(one), 0);
      await book.saveRegistrations([
        { ...registration, state: 'CANCELLED' },
        ...moved.map((one) => ({ ...one, state: 'REGISTERED' as const })),
      ]);
      await book.saveActivity({ ...open, seatsTaken: open.seatsTaken + taken });
      return accepted({ id: registration.id });
    });
}
