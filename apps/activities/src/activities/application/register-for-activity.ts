import { accepted, commonRefusals, defineRefusals, refused } from '@autoclub/domain-kit';
import type { Outcome, RefusalOf } from '@autoclub/domain-kit';
import { command } from '@autoclub/use-cases';
import type { Caller } from '@autoclub/use-cases';
import { applicationRefusals, decideRegistration, partySize } from '../domain/registration';
import type { Registration } from '../domain/registration';
import type { ActivityPorts } from './ports';

export interface RegisterInput {
  readonly activityId: string;
  readonly customerId: string;
  readonly companionCount: number;
  /** Whether the party waits when there are too few places; else it is refused. */
  readonly joinsWaitingList?: boolean;
}

export const registerRefusals = defineRefusals({
  ...commonRefusals.pick('ACTIVITY_NOT_FOUND', 'CUSTOMER_NOT_FOUND'),
  ...applicationRefusals.texts,
});

/**
 * Gives a customer a place or puts the party on the waiting list (rulebook ACT-05). The activity's lock makes two
 * desks come one after the other, so the last seat is given once.
 */
export const registerForActivity = command<ActivityPorts>()({
  name: 'activityRegister',
  refusals: registerRefusals,
  work: async (ports, input: RegisterInput, caller) => {
    const registered = await giveAPlace(ports, input, caller);
    if (!registered.ok) return registered;
    return accepted({ answer: { id: registered.value.id }, written: registered.value });
  },
});

/** The same inside the transaction of another command, such as the answer to an invitation. */
export async function giveAPlace(
  { network, activities, registrations, ids }: Omit<ActivityPorts, 'segments' | 'programmes'>,
  input: RegisterInput,
  caller: Caller,
): Promise<Outcome<Registration, RefusalOf<typeof registerRefusals>>> {
  const { companionCount, joinsWaitingList = true } = input;
  const activity = await activities.lock(caller.dealerId, input.activityId);
  if (!activity) return refused(registerRefusals.no('ACTIVITY_NOT_FOUND', ['activityId']));
  const persons = await network.personsOf(caller.dealerId, [input.customerId]);
  const personId = persons.get(input.customerId);
  if (personId === undefined) return refused(registerRefusals.no('CUSTOMER_NOT_FOUND', ['customerId']));
  const membershipId = await network.membershipInForce(caller.dealerId, personId, activity.heldOn);
  const applicant = {
    ...{ companionCount, joinsWaitingList },
    isMember: membershipId !== null,
    isRegistered: (await registrations.ofCustomer(activity, personId)) !== undefined,
    isQueue: (await registrations.waiting(activity)).length > 0,
  };
  const decided = decideRegistration(activity, applicant, caller.now);
  if (!decided.ok) return decided;
  const registration: Registration = {
    id: ids('arg'),
    dealerId: activity.dealerId,
    activityId: activity.id,
    // Under the record that was asked for, so that an un-merge can give the place back (rulebook CONV-8).
    customerId: input.customerId,
    ...{ membershipId, companionCount },
    state: decided.value,
    registeredAt: caller.now,
    checkedInAt: null,
    traceId: caller.traceId,
  };
  await registrations.save([registration]);
  if (decided.value === 'REGISTERED')
    await activities.save({ ...activity, seatsTaken: activity.seatsTaken + partySize(registration) });
  return accepted(registration);
}
