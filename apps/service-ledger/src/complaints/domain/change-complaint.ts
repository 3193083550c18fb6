import { accepted, type Outcome, refused } from '@autoclub/domain-kit';
import {
  type Complaint,
  COMPLAINT_TRANSITIONS,
  type ComplaintStatus,
  type FollowUp,
  type Resolution,
  UNRESOLVED,
} from './complaint';
import { type FoundRefusal, foundRefusals } from './refusals';

const FIELD = ['complaintId'];

/** Somebody is put in charge, as long as it is not resolved. */
export function assigned(
  complaint: Complaint | undefined,
  ownerId: string,
): Outcome<Complaint, FoundRefusal> {
  if (!complaint) return refused(foundRefusals.no('COMPLAINT_NOT_FOUND', FIELD));
  const isOpen = UNRESOLVED.some((status) => status === complaint.status);
  return isOpen ? accepted(next(complaint, { ownerId })) : refused(wrongStatus(complaint));
}

/** The owner looks into it. */
export function investigated(
  complaint: Complaint | undefined,
  ownerId: string | null,
): Outcome<Complaint, FoundRefusal> {
  return moved(complaint, 'INVESTIGATING', { ownerId: ownerId ?? complaint?.ownerId ?? null });
}

export function resolved(
  complaint: Complaint | undefined,
  resolution: Resolution,
): Outcome<Complaint, FoundRefusal> {
  return moved(complaint, 'RESOLVED', { resolution });
}

/** The customer was asked; with that the complaint is closed. */
export function followedUp(
  complaint: Complaint | undefined,
  followUp: FollowUp,
): Outcome<Complaint, FoundRefusal> {
  return moved(complaint, 'FOLLOWED_UP', { followUp });
}

function moved(
  complaint: Complaint | undefined,
  to: ComplaintStatus,
  change: Partial<Complaint>,
): Outcome<Complaint, FoundRefusal> {
  if (!complaint) return refused(foundRefusals.no('COMPLAINT_NOT_FOUND', FIELD));
  return COMPLAINT_TRANSITIONS[complaint.status].includes(to)
    ? accepted(next(complaint, { ...change, status: to }))
    : refused(wrongStatus(complaint));
}

function wrongStatus({ status }: Complaint): FoundRefusal {
  return foundRefusals.no('COMPLAINT_STATUS_WRONG', FIELD, { status: { code: status } });
}

function next(complaint: Complaint, change: Partial<Complaint>): Complaint {
  return { ...complaint, ...change, version: complaint.version + 1 };
}
