import { accepted, commonRefusals, defineRefusals, refused } from '@autoclub/domain-kit';
import { activityPublished } from '@autoclub/event-contracts';
import type { DataOf } from '@autoclub/event-contracts';
import { command } from '@autoclub/use-cases';
import type { Activity } from '../domain/activity';
import { draftRefusals, planActivity } from '../domain/activity-draft';
import type { ActivityDraft } from '../domain/activity-draft';
import type { ActivityPorts } from './ports';

const refusals = defineRefusals({ ...commonRefusals.pick('DEALER_NOT_FOUND'), ...draftRefusals.texts });

/** Announces an activity and opens it for registration (rulebook ACT-01). */
export const publishActivity = command<ActivityPorts>()({
  name: 'activityPublish',
  refusals,
  work: async ({ network, activities, ids }, draft: ActivityDraft, caller) => {
    const dealer = await network.dealer(caller.dealerId);
    if (!dealer) return refused(refusals.no('DEALER_NOT_FOUND'));
    const planned = planActivity(draft, dealer.timeZone, caller.now);
    if (!planned.ok) return planned;
    const activity: Activity = {
      ...planned.value,
      id: ids('act'),
      dealerId: dealer.id,
      seatsTaken: 0,
      state: 'OPEN',
      sequence: 1,
      publishedAt: caller.now,
      traceId: caller.traceId,
    };
    await activities.save(activity);
    const home = { dealerId: dealer.id, regionId: dealer.regionId };
    const fact = { contract: activityPublished, data: publishedData(activity), sequence: 1, home };
    return accepted({ answer: { id: activity.id }, written: activity, facts: [fact] });
  },
});

function publishedData(activity: Activity): DataOf<typeof activityPublished> {
  const { id, dealerId, kind, isMembersOnly, capacity, startsAt, endsAt, heldOn } = activity;
  return {
    activityId: id,
    dealerId,
    kind,
    isMembersOnly,
    capacity,
    startsAt: startsAt.toISOString(),
    endsAt: endsAt.toISOString(),
    heldOn,
  };
}
