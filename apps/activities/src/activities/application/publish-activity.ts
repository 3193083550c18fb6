import { accepted, refused } from '@autoclub/domain-kit';
import { activityPublished } from '@autoclub/event-contracts';
import type { DataOf } from '@autoclub/event-contracts';
import type { Activity } from '../domain/activity';
import { planActivity } from '../domain/activity-draft';
import type { ActivityDraft } from '../domain/activity-draft';
import { no } from '../domain/refusals';
import type { Caller, UseCaseParts } from './ports';

/** Announces an activity and opens it for registration (rulebook ACT-01). */
export function publishActivity({ commands, ids }: Pick<UseCaseParts, 'commands' | 'ids'>) {
  return (caller: Caller, idempotencyKey: string, draft: ActivityDraft) =>
    commands.execute({ name: 'activityPublish', caller, idempotencyKey, input: draft }, async (book) => {
      const dealer = await book.dealer();
      if (!dealer) return refused(no('DEALER_NOT_FOUND'));
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
      await book.saveActivity(activity);
      await book.publish(dealer, [
        { contract: activityPublished, data: publishedData(activity), sequence: activity.sequence },
      ]);
      return accepted({ id: activity.id });
    });
}

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
