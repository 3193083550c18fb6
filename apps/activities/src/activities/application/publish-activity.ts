import { accepted, commonRefusals, defineRefusals, refused } from '@autoclub/domain-kit';
import type { Outcome, RefusalOf } from '@autoclub/domain-kit';
import { command } from '@autoclub/use-cases';
import type { Caller } from '@autoclub/use-cases';
import { targetRefusals, unknownTarget } from '../../segments';
import type { Activity } from '../domain/activity';
import { draftRefusals, planActivity } from '../domain/activity-draft';
import type { ActivityDraft } from '../domain/activity-draft';
import { publishedFact } from './activity-facts';
import type { ActivityPorts } from './ports';

const refusals = defineRefusals({
  ...commonRefusals.pick('DEALER_NOT_FOUND'),
  ...draftRefusals.texts,
  ...targetRefusals.texts,
});

/** Announces an activity and opens it for registration (rulebook ACT-01). */
export const publishActivity = command<ActivityPorts>()({
  name: 'activityPublish',
  refusals,
  work: async (ports, draft: ActivityDraft, caller) => {
    const planned = await readActivity(ports, draft, caller, 'OPEN');
    if (!planned.ok) return planned;
    const activity = planned.value;
    await ports.activities.save(activity);
    return accepted({
      answer: { id: activity.id },
      written: activity,
      facts: [publishedFact(activity)],
    });
  },
});

/** Puts an activity on the plan of the year; it is announced and opened later (rulebook ACT-01). */
export const planOneActivity = command<ActivityPorts>()({
  name: 'activityPlan',
  refusals,
  work: async (ports, draft: ActivityDraft, caller) => {
    const planned = await readActivity(ports, draft, caller, 'PLANNED');
    if (!planned.ok) return planned;
    await ports.activities.save(planned.value);
    return accepted({ answer: { id: planned.value.id }, written: planned.value });
  },
});

async function readActivity(
  { network, segments, ids }: ActivityPorts,
  draft: ActivityDraft,
  caller: Caller,
  state: 'PLANNED' | 'OPEN',
): Promise<Outcome<Activity, RefusalOf<typeof refusals>>> {
  const dealer = await network.dealer(caller.dealerId);
  if (!dealer) return refused(refusals.no('DEALER_NOT_FOUND'));
  const planned = planActivity(draft, dealer.timeZone, caller.now);
  if (!planned.ok) return planned;
  const { target, ...shape } = planned.value;
  const fault = target && (await unknownTarget(segments, dealer.id, target, ['target']));
  if (fault) return refused(fault);
  return accepted({
    ...shape,
    id: ids('act'),
    dealerId: dealer.id,
    regionId: dealer.regionId,
    segmentId: target?.by === 'SEGMENT' ? target.segmentId : null,
    traitCode: target?.by === 'TRAIT' ? target.traitCode : null,
    ...{ seatsTaken: 0, invitedCount: 0, attendedCount: 0, attendedMemberCount: 0, memberCount: null },
    ...{ state, cancelReason: null, closedOn: null, sequence: state === 'OPEN' ? 1 : 0 },
    publishedAt: caller.now,
    traceId: caller.traceId,
  });
}
