import { accepted, businessDayOf, refused } from '@autoclub/domain-kit';
import { activityAttended } from '@autoclub/event-contracts';
import { decideCheckIn } from '../domain/check-in';
import { no } from '../domain/refusals';
import type { ActivityFact, Caller, UseCaseParts } from './ports';

export interface CheckInInput {
  readonly registrationId: string;
}

/**
 * Notes that somebody has come (rulebook ACT-05). A member's attendance is told once per activity; what it earns is
 * for the points ledger to say. The first to come sets the activity running (rulebook ACT-01).
 */
export function checkIn({ commands }: Pick<UseCaseParts, 'commands'>) {
  return (caller: Caller, idempotencyKey: string, input: CheckInInput) =>
    commands.execute({ name: 'activityCheckIn', caller, idempotencyKey, input }, async (book) => {
      const found = await book.registration(input.registrationId);
      const activity = found && (await book.lockActivity(found.activityId));
      const registration = activity && (await book.registration(input.registrationId));
      const dealer = await book.dealer();
      if (!activity || !registration || !dealer)
        return refused(no('REGISTRATION_NOT_FOUND', ['registrationId']));
      const attendedOn = businessDayOf(caller.now, dealer.timeZone);
      const decided = decideCheckIn(activity, registration, attendedOn);
      if (!decided.ok) return decided;
      const membershipId = await book.membershipInForce(registration.customerId, attendedOn);
      const facts: ActivityFact[] = [];
      if (membershipId !== null) {
        const data = {
          activityId: activity.id,
          registrationId: registration.id,
          dealerId: activity.dealerId,
          membershipId,
          customerId: registration.customerId,
          attendedOn,
          checkedInAt: caller.now.toISOString(),
        };
        facts.push({ contract: activityAttended, data, sequence: activity.sequence + 1 });
      }
      await book.saveRegistrations([
        { ...registration, membershipId, state: decided.value, checkedInAt: caller.now },
      ]);
      await book.saveActivity({ ...activity, state: 'RUNNING', sequence: activity.sequence + facts.length });
      await book.publish(dealer, facts);
      return accepted({ id: registration.id });
    });
}
