import { accepted, businessDayOf, commonRefusals, defineRefusals, refused } from '@autoclub/domain-kit';
import { command } from '@autoclub/use-cases';
import type { Activity, CancelReason } from '../domain/activity';
import { canBecome } from '../domain/activity.transitions';
import { NO_COSTS } from '../domain/closing';
import { closedFact, homeOf } from './activity-facts';
import type { ActivityPorts } from './ports';

export interface CancelActivityInput {
  readonly activityId: string;
  readonly reason?: CancelReason;
}

const refusals = defineRefusals({
  ...commonRefusals.pick('ACTIVITY_NOT_FOUND', 'DEALER_NOT_FOUND'),
  CANNOT_BE_CANCELLED: {
    zh: '活动已开始或已结束，不能取消。',
    en: 'The activity has begun or is over and cannot be called off.',
  },
});

/** Cancels an activity before the first check-in; it gives no points (rulebook ACT-13). */
export const cancelActivity = command<ActivityPorts>()({
  name: 'activityCancel',
  refusals,
  work: async (
    { activities, network, programmes },
    { activityId, reason = 'OTHER' }: CancelActivityInput,
    caller,
  ) => {
    const activity = await activities.lock(caller.dealerId, activityId);
    if (!activity) return refused(refusals.no('ACTIVITY_NOT_FOUND', ['activityId']));
    if (!canBecome(activity.state, 'CANCELLED'))
      return refused(refusals.no('CANNOT_BE_CANCELLED', ['activityId']));
    const dealer = await network.dealer(caller.dealerId);
    if (!dealer) return refused(refusals.no('DEALER_NOT_FOUND'));
    const closedOn = businessDayOf(caller.now, dealer.timeZone);
    const cancelled: Activity = {
      ...activity,
      ...{ state: 'CANCELLED', cancelReason: reason, closedOn },
      sequence: activity.sequence + 1,
    };
    await activities.save(cancelled);
    const { largeCoverageRate } = programmes.inForce(homeOf(activity), activity.heldOn).values.activities;
    const attendance = await activities.attendance(activity);
    const ended = { closedOn, attendance, costs: NO_COSTS, budget: null, largeCoverageRate };
    const fact = closedFact(cancelled, { outcome: 'CANCELLED', ...ended });
    return accepted({ answer: { id: activity.id }, written: cancelled, facts: [fact] });
  },
});
