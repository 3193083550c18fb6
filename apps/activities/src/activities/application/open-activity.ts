import { accepted, commonRefusals, defineRefusals, refused } from '@autoclub/domain-kit';
import { command } from '@autoclub/use-cases';
import type { Activity } from '../domain/activity';
import { draftRefusals } from '../domain/activity-draft';
import { publishedFact } from './activity-facts';
import type { ActivityPorts } from './ports';

export interface OpenActivityInput {
  readonly activityId: string;
}

const refusals = defineRefusals({
  ...commonRefusals.pick('ACTIVITY_NOT_FOUND'),
  ...draftRefusals.pick('STARTS_IN_PAST'),
  ACTIVITY_NOT_PLANNED: {
    zh: '活动不在筹备中，不能再次开放。',
    en: 'The activity is not on the plan any more; it was opened or cancelled.',
  },
});

/** Announces an activity of the plan and opens it for registration (rulebook ACT-01). */
export const openActivity = command<ActivityPorts>()({
  name: 'activityOpen',
  refusals,
  work: async ({ activities }, { activityId }: OpenActivityInput, caller) => {
    const activity = await activities.lock(caller.dealerId, activityId);
    if (!activity) return refused(refusals.no('ACTIVITY_NOT_FOUND', ['activityId']));
    if (activity.state !== 'PLANNED') return refused(refusals.no('ACTIVITY_NOT_PLANNED', ['activityId']));
    if (activity.endsAt <= caller.now) return refused(refusals.no('STARTS_IN_PAST', ['activityId']));
    const open: Activity = {
      ...activity,
      state: 'OPEN',
      publishedAt: caller.now,
      sequence: activity.sequence + 1,
    };
    await activities.save(open);
    return accepted({ answer: { id: open.id }, written: open, facts: [publishedFact(open)] });
  },
});
