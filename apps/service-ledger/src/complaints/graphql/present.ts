import { formatRate, rateOf } from '@autoclub/domain-kit';
import { type Connection, type CursorPart, type PageRequest, presentPage } from '@autoclub/subgraph-kit';
import type { ComplaintCounts } from '../application/ports';
import { type Complaint as ComplaintState, escalationAt, isInTime } from '../domain/complaint';
import type { Complaint, ComplaintFigures } from './complaint.type';

/** What a cursor of a list of complaints holds: when it was opened, then the id. */
export const COMPLAINT_PLACE: readonly CursorPart[] = ['instant', 'id'];

/** A complaint as the graph shows it at an instant. */
export function presentComplaint(complaint: ComplaintState, now: Date): Complaint {
  const { resolution, followUp, words, ...rest } = complaint;
  return {
    ...rest,
    escalation: escalationAt(complaint, now),
    isInTime: isInTime(complaint, now),
    owner: keyOf(complaint.ownerId),
    outcomeCode: resolution?.outcomeCode ?? null,
    resolvedAt: resolution?.resolvedAt ?? null,
    comfortPackCode: resolution?.comfortPackCode ?? null,
    closedOn: followUp?.closedOn ?? null,
    satisfactionScore: followUp?.satisfactionScore ?? null,
    customer: { id: complaint.customerId },
    vehicle: keyOf(complaint.vehicleId),
    membership: keyOf(complaint.membershipId),
    openedBy: keyOf(complaint.openedById),
    dealer: { id: complaint.dealerId },
    couponIds: resolution?.couponIds ?? [],
    said: { words, resolution: resolution?.words ?? null },
  };
}

export function presentComplaints(
  rows: readonly ComplaintState[],
  page: PageRequest,
  now: Date,
): Connection<Complaint> {
  return presentPage(rows, page, {
    node: (row) => presentComplaint(row, now),
    cursor: ({ openedAt, id }) => [openedAt.toISOString(), id],
  });
}

export function presentFigures(counts: ComplaintCounts): ComplaintFigures {
  const { inTimeCount, resolvedCount, overdueCount } = counts;
  return { ...counts, inTimeRate: formatRate(rateOf(inTimeCount, resolvedCount + overdueCount)) };
}

function keyOf(id: string | null): { id: string } | null {
  return id === null ? null : { id };
}
