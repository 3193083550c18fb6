import type { Language } from '@autoclub/subgraph-kit';
import { seatsLeft } from '../domain/activity';
import type { Activity } from '../domain/activity';
import type { Registration } from '../domain/registration';
import type { ActivityType } from './activity.type';
import type { RegistrationType } from './registration.type';

/** Pure mappings from the domain to the graph. */

export function presentActivity(activity: Activity, language: Language): ActivityType {
  const { id, kind, format, promotion, segmentId, traitCode, state, cancelReason, traceId } = activity;
  const { isMembersOnly, requiresRegistration, capacity, invitedCount, attendedCount } = activity;
  const { attendedMemberCount, startsAt, endsAt, heldOn, closedOn, publishedAt } = activity;
  return {
    ...{ id, kind, format, promotion, segmentId, traitCode },
    title: language === 'zh' ? activity.titleZh : activity.titleEn,
    state,
    ...{ isMembersOnly, requiresRegistration, capacity },
    ...{ invitedCount, attendedCount, attendedMemberCount, cancelReason, closedOn },
    seatsTakenCount: activity.seatsTaken,
    seatsLeftCount: seatsLeft(activity),
    startsAt,
    endsAt,
    heldOn,
    publishedAt,
    dealer: { id: activity.dealerId },
    traceId,
  };
}

export function presentRegistration(registration: Registration): RegistrationType {
  const { id, activityId, customerId, membershipId, companionCount, state, traceId } = registration;
  const { registeredAt, checkedInAt } = registration;
  return {
    id,
    activityId,
    customer: { id: customerId },
    membership: membershipId === null ? null : { id: membershipId },
    companionCount,
    state,
    registeredAt,
    checkedInAt,
    traceId,
  };
}
