import { writtenAmount } from '@autoclub/domain-kit';
import { activityClosed, activityPublished } from '@autoclub/event-contracts';
import type { DataOf } from '@autoclub/event-contracts';
import type { Fact } from '@autoclub/use-cases';
import { isLarge } from '../domain/activity';
import type { Activity } from '../domain/activity';
import type { Ending } from '../domain/closing';

/** The activity as it is published; its sequence is the one the activity has. */
export function publishedFact(activity: Activity): Fact<DataOf<typeof activityPublished>> {
  const { id, dealerId, kind, isMembersOnly, capacity, startsAt, endsAt, heldOn, titleZh, titleEn } =
    activity;
  const when = { startsAt: startsAt.toISOString(), endsAt: endsAt.toISOString(), heldOn };
  const data = { activityId: id, dealerId, kind, isMembersOnly, capacity, ...when, titleZh, titleEn };
  return { contract: activityPublished, data, sequence: activity.sequence, home: homeOf(activity) };
}

/** The activity as it ended; its sequence is the one the activity has. */
export function closedFact(activity: Activity, ending: Ending): Fact<DataOf<typeof activityClosed>> {
  const data = closedData(activity, ending);
  return { contract: activityClosed, data, sequence: activity.sequence, home: homeOf(activity) };
}

export function homeOf({ dealerId, regionId }: Pick<Activity, 'dealerId' | 'regionId'>) {
  return { dealerId, regionId };
}

function closedData(activity: Activity, ending: Ending): DataOf<typeof activityClosed> {
  const { id, dealerId, kind, isMembersOnly, segmentId, heldOn, capacity, invitedCount } = activity;
  const { outcome, closedOn, attendance, costs, budget } = ending;
  return {
    activityId: id,
    dealerId,
    kind,
    formatCode: activity.format ?? kind,
    isLarge: isLarge(activity, ending.largeCoverageRate),
    isMembersOnly,
    segmentId,
    outcome,
    reasonCode: activity.cancelReason,
    heldOn,
    closedOn,
    capacity,
    invitedCount,
    ...attendance,
    costs: {
      customersAmount: writtenAmount(costs.customers),
      staffAndCarsAmount: writtenAmount(costs.staffAndCars),
      mediaAmount: writtenAmount(costs.media),
      giftsAndMaterialsAmount: writtenAmount(costs.giftsAndMaterials),
    },
    paidByParticipantsAmount: writtenAmount(costs.paidByParticipants),
    budgetAmount: budget && writtenAmount(budget),
    bearingDepartment: 'CLUB',
  };
}
