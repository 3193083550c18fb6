import { localDate } from '@autoclub/domain-kit';
import type { Answer, FollowUp } from '../domain/follow-up';
import type { FollowUpEntity } from './follow-up.entity';

/** A call from its row. */
export function followUpFrom(row: FollowUpEntity): FollowUp {
  const { id, dealerId, customerId, membershipId, vehicleId, repairOrderId, serviceAdvisorId } = row;
  const { assigneeId, isSampled, status, attemptCount, lastAttemptAt, version, traceId } = row;
  return {
    id,
    dealerId,
    customerId,
    membershipId,
    vehicleId,
    repairOrderId,
    serviceAdvisorId,
    assigneeId,
    isSampled,
    settledOn: localDate(row.settledOn),
    dueOn: localDate(row.dueOn),
    status,
    attemptCount,
    lastAttemptAt,
    answer: answerFrom(row),
    version,
    traceId,
  };
}

function answerFrom(row: FollowUpEntity): Answer | null {
  const { score, remarks, wantsContact, answeredAt, answeredOn, askedById } = row;
  if (score === null || answeredAt === null || answeredOn === null) return null;
  const said = { score, remarks, wantsContact: wantsContact ?? false, answeredAt, askedById };
  return { ...said, answeredOn: localDate(answeredOn) };
}

/** The row of a call. */
export function followUpRow({ answer, ...followUp }: FollowUp): FollowUpEntity {
  return {
    ...followUp,
    score: answer?.score ?? null,
    remarks: answer?.remarks ?? null,
    wantsContact: answer?.wantsContact ?? null,
    answeredAt: answer?.answeredAt ?? null,
    answeredOn: answer?.answeredOn ?? null,
    askedById: answer?.askedById ?? null,
  };
}
