import { localDate } from '@autoclub/domain-kit';
import type { Complaint, FollowUp, Resolution } from '../domain/complaint';
import type { ComplaintEntity } from './complaint.entity';

/** A complaint from its row. */
export function complaintFrom(row: ComplaintEntity): Complaint {
  const { id, dealerId, customerId, membershipId, vehicleId, repairOrderId, kind, category } = row;
  const { contactPoint, severity, status, ownerId, words, openedAt, openedById, dueAt, escalatesAt } = row;
  return {
    id,
    dealerId,
    customerId,
    membershipId,
    vehicleId,
    repairOrderId,
    kind,
    category,
    contactPoint,
    severity,
    status,
    ownerId,
    words,
    openedAt,
    openedOn: localDate(row.openedOn),
    openedById,
    dueAt,
    escalatesAt,
    resolution: resolutionFrom(row),
    followUp: followUpFrom(row),
    version: row.version,
    traceId: row.traceId,
  };
}

function resolutionFrom(row: ComplaintEntity): Resolution | null {
  const { outcomeCode, resolutionWords: words, resolvedAt, resolvedById, comfortPackCode, couponIds } = row;
  if (outcomeCode === null || resolvedAt === null) return null;
  return { outcomeCode, words, resolvedAt, resolvedById, comfortPackCode, couponIds };
}

function followUpFrom(row: ComplaintEntity): FollowUp | null {
  const { followedUpAt, followedUpById, closedOn, satisfactionScore } = row;
  if (followedUpAt === null || closedOn === null) return null;
  return { followedUpAt, followedUpById, closedOn: localDate(closedOn), satisfactionScore };
}

/** The row of a complaint. */
export function complaintRow({ resolution, followUp, ...complaint }: Complaint): ComplaintEntity {
  return {
    ...complaint,
    outcomeCode: resolution?.outcomeCode ?? null,
    resolutionWords: resolution?.words ?? null,
    resolvedAt: resolution?.resolvedAt ?? null,
    resolvedById: resolution?.resolvedById ?? null,
    comfortPackCode: resolution?.comfortPackCode ?? null,
    couponIds: [...(resolution?.couponIds ?? [])],
    followedUpAt: followUp?.followedUpAt ?? null,
    followedUpById: followUp?.followedUpById ?? null,
    closedOn: followUp?.closedOn ?? null,
    satisfactionScore: followUp?.satisfactionScore ?? null,
  };
}
