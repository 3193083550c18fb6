import { accepted, commonRefusals, defineRefusals, refused } from '@autoclub/domain-kit';
import { command } from '@autoclub/use-cases';
import { applicationRefusals, decideRegistration, partySize } from '../domain/registration';
import type { Registration } from '../domain/registration';
import type { ActivityPorts } from './ports';

export interface RegisterInput {
  readonly activityId: string;
  readonly customerId: string;
  readonly companionCount: number;
}

const refusals = defineRefusals({
  ...commonRefusals.pick('ACTIVITY_NOT_FOUND', 'CUSTOMER_NOT_FOUND'),
  ...applicationRefusals.texts,
});

/**
 * Gives a customer a place or puts the party on the waiting list (rulebook ACT-05). The activity's lock makes two
 * desks come one after the other, so the last seat is given once.
 */
export const registerForActivity = command<ActivityPorts>()({
  name: 'activityRegister',
  refusals,
  work: async ({ network, activities, registrations, ids }, input: RegisterInput, caller) => {
    const { customerId, companionCount } = input;
    const activity = await activities.lock(caller.dealerId, input.activityId);
    if (!activity) return refused(refusals.no('ACTIVITY_NOT_FOUND', ['activityId']));
    if (!(await network.isCustomer(caller.dealerId, customerId)))
      return refused(refusals.no('CUSTOMER_NOT_FOUND', ['customerId']));
    const membershipId = await network.membershipInForce(caller.dealerId, customerId, activity.heldOn);
    const applicant = {
      companionCount,
      isMember: membershipId !== null,
      isRegistered: (await registrations.ofCustomer(activity, customerId)) !== undefined,
      isQueue: (await registrations.waiting(activity)).length > 0,
    };
    const decided = decideRegistration(activity, applicant, caller.now);
    if (!decided.ok) return decided;
    const registration: Registration = {
      id: ids('arg'),
      dealerId: activity.dealerId,
      activityId: activity.id,
      customerId,
      membershipId,
      companionCount,
      state: decided.value,
      registeredAt: caller.now,
      checkedInAt: null,
      traceId: caller.traceId,
    };
    await registrations.save([registration]);
    if (decided.value === 'REGISTERED')
      await activities.save({ ...activity, seatsTaken: activity.seatsTaken + partySize(registration) });
    return accepted({ answer: { id: registration.id }, written: registration });
  },
});
