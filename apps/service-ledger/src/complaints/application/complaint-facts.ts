import { complaintClosed, complaintOpened, type DataOf } from '@autoclub/event-contracts';
import type { Fact } from '@autoclub/use-cases';
import type { Dealer } from '../../network';
import { type Complaint, isInTime } from '../domain/complaint';

/** What is published of a complaint that was taken down; its words stay here (rulebook SVC-15). */
export function openedFacts(complaint: Complaint, dealer: Dealer): Fact[] {
  return [{ contract: complaintOpened, data: stateOf(complaint), ...ofComplaint(complaint, dealer) }];
}

/** What is published of a complaint that was resolved and followed up. */
export function closedFacts(complaint: Complaint, dealer: Dealer): Fact[] {
  const { resolution, followUp } = complaint;
  if (!resolution || !followUp) return [];
  const data: DataOf<typeof complaintClosed> = {
    ...stateOf(complaint),
    outcomeCode: resolution.outcomeCode,
    resolvedAt: resolution.resolvedAt.toISOString(),
    followedUpAt: followUp.followedUpAt.toISOString(),
    closedOn: followUp.closedOn,
    isInTime: isInTime(complaint, followUp.followedUpAt) ?? true,
    satisfactionScore: followUp.satisfactionScore,
    comfortPackCode: resolution.comfortPackCode,
    couponIds: [...resolution.couponIds],
  };
  return [{ contract: complaintClosed, data, ...ofComplaint(complaint, dealer) }];
}

function ofComplaint(
  { version }: Complaint,
  { id: dealerId, regionId }: Dealer,
): Pick<Fact, 'sequence' | 'home'> {
  return { sequence: version, home: { dealerId, regionId } };
}

function stateOf(complaint: Complaint): DataOf<typeof complaintOpened> {
  const { dealerId, customerId, membershipId, vehicleId, repairOrderId, kind, category } = complaint;
  return {
    complaintId: complaint.id,
    dealerId,
    customerId,
    membershipId,
    vehicleId,
    repairOrderId,
    kind,
    category,
    contactPoint: complaint.contactPoint,
    severity: complaint.severity,
    ownerStaffMemberId: complaint.ownerId,
    openedAt: complaint.openedAt.toISOString(),
    openedOn: complaint.openedOn,
    dueAt: complaint.dueAt.toISOString(),
  };
}
