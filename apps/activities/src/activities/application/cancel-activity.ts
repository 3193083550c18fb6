import { accepted, commonRefusals, defineRefusals, refused } from '@autoclub/domain-kit';
import { command } from '@autoclub/use-cases';
import type { Activity } from '../domain/activity';
import { canBecome } from '../domain/activity.transitions';
import type { ActivityPorts } from './ports';

export interface CancelActivityInput {
  readonly activityId: string;
}

const refusals = defineRefusals({
  ...commonRefusals.pick('ACTIVITY_NOT_FOUND'),
  CANNOT_BE_CANCELLED: {
    zh: '活动已开始或已结束，不能取消。',
    en: 'The activity has begun or is over and cannot be called off.',
  },
});

/** Cancels an activity before the first check-in; it gives no points (rulebook ACT-13). */
export const cancelActivity = command<ActivityPorts>()({
  name: 'activityCancel',
  refusals,
  work: async ({ activities }, { activityId }: CancelActivityInput, caller) => {
    const activity = await activities.lock(caller.dealerId, activityId);
    if (!activity) return refused(refusals.no('ACTIVITY_NOT_FOUND', ['activityId']));
    if (!canBecome(activity.state, 'CANCELLED'))
      return refused(refusals.no('CANNOT_BE_CANCELLED', ['activityId']));
    const cancelled: Activity = { ...activity, state: 'CANCELLED' };
    await activities.save(cancelled);
    return accepted({ answer: { id: activity.id }, written: cancelled });
  },
});
