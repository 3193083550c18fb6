import { accepted, refused } from '@autoclub/domain-kit';
import { decideRegistration, partySize } from '../domain/registration';
import type { Registration } from '../domain/registration';
import { no } from '../domain/refusals';
import type { Caller, UseCaseParts } from './ports';

export interface RegisterInput {
  readonly activityId: string;
  readonly customerId: string;
  readonly companionCount: number;
}

/**
 * Gives a customer a place or puts the party on the waiting list (rulebook ACT-05). The activity's lock makes two
 * desks come one after the other, so the last seat is given once.
 */
export function registerForActivity({ commands, ids }: Pick<UseCaseParts, 'commands' | 'ids'>) {
  return (caller: Caller, idempotencyKey: string, input: RegisterInput) =>
    commands.execute({ name: 'activityRegister', caller, idempotencyKey, input }, async (book) => {
      const activity = await book.lockActivity(input.activityId);
      if (!activity) return refused(no('ACTIVITY_NOT_FOUND', ['activityId']));
      if (!(await book.isCustomer(input.customerId)))
        return refused(no('CUSTOMER_NOT_FOUND', ['customerId']));
      const membershipId = await book.membershipInForce(input.customerId, activity.heldOn);
      const applicant = {
        companionCount: input.companionCount,
        isMember: membershipId !== null,
        isRegistered: (await book.registrationOf(activity.id, input.customerId)) !== undefined,
        isQueue: (await book.waiting(activity.id)).length > 0,
      };
      const decided = decideRegistration(activity, applicant, caller.now);
      if (!decided.ok) return decided;
      const registration: Registration = {
        ...input,
        id: ids('arg'),
        dealerId: activity.dealerId,
        membershipId,
        state: decided.value,
        registeredAt: caller.now,
        checkedInAt: null,
        traceId: caller.traceId,
      };
      await book.saveRegistrations([registration]);
      if (decided.value === 'REGISTERED')
        await book.saveActivity({ ...activity, seatsTaken: activity.seatsTaken + partySize(registration) });
      return accepted({ id: registration.id });
    });
}
