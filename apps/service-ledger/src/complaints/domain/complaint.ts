import { addDays, businessDayOf, instantOf, type LocalDate, localTimeOf } from '@autoclub/domain-kit';
import { openDayAfter } from '../../opening-hours';

/** The life of a complaint (rulebook SVC-15). */
export const COMPLAINT_STATUSES = ['OPEN', 'INVESTIGATING', 'RESOLVED', 'FOLLOWED_UP'] as const;
export type ComplaintStatus = (typeof COMPLAINT_STATUSES)[number];

export const COMPLAINT_TRANSITIONS: Readonly<Record<ComplaintStatus, readonly ComplaintStatus[]>> = {
  OPEN: ['INVESTIGATING'],
  INVESTIGATING: ['RESOLVED'],
  RESOLVED: ['FOLLOWED_UP'],
  FOLLOWED_UP: [],
};

/** Nobody has resolved these yet, so their deadlines run. */
export const UNRESOLVED = ['OPEN', 'INVESTIGATING'] as const satisfies ComplaintStatus[];

export const SEVERITIES = ['LOW', 'MEDIUM', 'HIGH'] as const;
export type Severity = (typeof SEVERITIES)[number];

export type ComplaintKind = 'COMPLAINT' | 'ONLINE_REQUEST';

/** The five places where a customer meets the dealer. */
export const CONTACT_POINTS = ['RECEPTION', 'LOUNGE', 'BOUTIQUE', 'SETTLEMENT', 'AWAY'] as const;
export type ContactPoint = (typeof CONTACT_POINTS)[number];

/** Who is in charge beside the owner, once the deadline has passed. */
export type Escalation = 'NONE' | 'CLUB_MANAGER' | 'STORE_MANAGER';

/** How a complaint was resolved. */
export interface Resolution {
  readonly outcomeCode: string;
  /** What was done, in words; null where nothing was written or the person was erased. */
  readonly words: string | null;
  readonly resolvedAt: Date;
  readonly resolvedById: string | null;
  readonly comfortPackCode: string | null;
  readonly couponIds: readonly string[];
}

/** Whether the customer is content, asked afterwards. */
export interface FollowUp {
  readonly followedUpAt: Date;
  readonly closedOn: LocalDate;
  readonly satisfactionScore: number | null;
  readonly followedUpById: string | null;
}

export interface Complaint {
  readonly id: string;
  readonly dealerId: string;
  readonly customerId: string;
  readonly membershipId: string | null;
  readonly vehicleId: string | null;
  readonly repairOrderId: string | null;
  readonly kind: ComplaintKind;
  readonly category: string;
  readonly contactPoint: ContactPoint | null;
  readonly severity: Severity;
  readonly status: ComplaintStatus;
  readonly ownerId: string | null;
  /** What the customer said; null once the person was erased. */
  readonly words: string | null;
  readonly openedAt: Date;
  readonly openedOn: LocalDate;
  readonly openedById: string | null;
  readonly dueAt: Date;
  /** When it comes to the store manager, unless it is resolved. */
  readonly escalatesAt: Date;
  readonly resolution: Resolution | null;
  readonly followUp: FollowUp | null;
  readonly version: number;
  readonly traceId: string;
}

/** The numbers in force for a dealer on a day (rulebook CONV-3). */
export interface ComplaintTerms {
  readonly dueDays: Readonly<Record<Severity, number>>;
  readonly onlineRequestHours: number;
  readonly escalationDays: number;
}

const HOUR_MS = 3_600_000;

/**
 * When a complaint is due and when it comes to the store manager. Deadlines count the days on which the dealer is
 * open, and end at the time of day of the complaint; a request made on line has hours that pass, open or not.
 */
export function deadlinesOf(
  { openedAt, kind, severity }: Pick<Complaint, 'openedAt' | 'kind' | 'severity'>,
  { dueDays, onlineRequestHours, escalationDays }: ComplaintTerms,
  { timeZone, isOpen }: { readonly timeZone: string; readonly isOpen: (day: LocalDate) => boolean },
): Pick<Complaint, 'dueAt' | 'escalatesAt'> {
  const after = (instant: Date, days: number) => {
    const day = openDayAfter(businessDayOf(instant, timeZone), days, isOpen);
    return instantOf(day, localTimeOf(instant, timeZone), timeZone);
  };
  const dueAt =
    kind === 'ONLINE_REQUEST'
      ? new Date(openedAt.getTime() + onlineRequestHours * HOUR_MS)
      : after(openedAt, dueDays[severity]);
  return { dueAt, escalatesAt: after(dueAt, escalationDays) };
}

/** The days in which the deadlines of a complaint made on a day can lie. */
export function deadlineDays(day: LocalDate): { readonly from: LocalDate; readonly to: LocalDate } {
  return { from: day, to: addDays(day, MOST_DEADLINE_DAYS) };
}

/** Thirty working days twice, with weekends and long holidays between them. */
const MOST_DEADLINE_DAYS = 180;

/**
 * Who is in charge at an instant. It follows from the deadlines alone, so no job has to come in time; what was
 * resolved stays where it was then.
 */
export function escalationAt(
  { dueAt, escalatesAt, resolution }: Pick<Complaint, 'dueAt' | 'escalatesAt' | 'resolution'>,
  now: Date,
): Escalation {
  const at = resolution?.resolvedAt ?? now;
  if (at > escalatesAt) return 'STORE_MANAGER';
  return at > dueAt ? 'CLUB_MANAGER' : 'NONE';
}

/** Whether it was resolved by its deadline; not yet decided while it is open and not due. */
export function isInTime({ dueAt, resolution }: Complaint, now: Date): boolean | null {
  if (resolution) return resolution.resolvedAt <= dueAt;
  return now > dueAt ? false : null;
}
