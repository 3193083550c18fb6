import { formatRate, rateOf } from '@autoclub/domain-kit';
import { type Connection, type CursorPart, type PageRequest, presentPage } from '@autoclub/subgraph-kit';
import type { FollowUpCounts } from '../application/ports';
import type { FollowUp as FollowUpState } from '../domain/follow-up';
import type { FollowUp, FollowUpFigures } from './follow-up.type';

/** What a cursor of a list of calls holds: the day it is due, then the id. */
export const FOLLOW_UP_PLACE: readonly CursorPart[] = ['day', 'id'];

export function presentFollowUp(followUp: FollowUpState): FollowUp {
  const { answer, customerId, vehicleId, membershipId, ...rest } = followUp;
  return {
    ...rest,
    score: answer?.score ?? null,
    wantsContact: answer?.wantsContact ?? null,
    answeredOn: answer?.answeredOn ?? null,
    askedBy: keyOf(answer?.askedById ?? null),
    assignee: keyOf(followUp.assigneeId),
    serviceAdvisor: keyOf(followUp.serviceAdvisorId),
    customer: { id: customerId },
    vehicle: { id: vehicleId },
    membership: keyOf(membershipId),
    dealer: { id: followUp.dealerId },
    said: answer?.remarks ?? null,
  };
}

export function presentFollowUps(rows: readonly FollowUpState[], page: PageRequest): Connection<FollowUp> {
  return presentPage(rows, page, { node: presentFollowUp, cursor: ({ dueOn, id }) => [dueOn, id] });
}

export function presentFigures(counts: FollowUpCounts): FollowUpFigures {
  const { listedCount, answeredCount, scoreSum, memberOrderCount, memberListedCount } = counts;
  return {
    ...counts,
    averageScore:
      answeredCount === 0 ? null : (Math.round((scoreSum * 100) / answeredCount) / 100).toFixed(2),
    memberListedRate: formatRate(rateOf(memberListedCount, memberOrderCount)),
    answeredRate: formatRate(rateOf(answeredCount, listedCount)),
  };
}

function keyOf(id: string | null): { id: string } | null {
  return id === null ? null : { id };
}
