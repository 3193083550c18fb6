import { addDays, businessDayOf, localDate } from '@autoclub/domain-kit';
import type { LocalDate } from '@autoclub/domain-kit';
import type { Reason } from './next-action';

/*
 * Event by event, the reason to contact a customer that it gives (rulebook ACT-14), or that it takes away. Pure: the
 * shapes are those of the contracts, reduced to what is looked at.
 */

type Core = Pick<Reason, 'dealerId' | 'customerId' | 'traceId'>;

const FIRST_DAY = '2000-01-01' as LocalDate;
const DIGITS = 12;

/** The sequence of an aggregate as a place that sorts. */
export function placeOf(sequence: number): string {
  return String(sequence).padStart(DIGITS, '0');
}

export interface Recommendation {
  readonly recommendationId: string;
  readonly staffMemberId: string;
  readonly answer: 'CONSIDERING' | 'DECLINED' | 'JOINED';
  readonly followUpOn: string | null;
  readonly proposedOn: string;
}

/** Membership was proposed: the proposer asks again on the day agreed, unless the customer joined. */
export function fromRecommendation(core: Core, said: Recommendation, sequence: number): Reason {
  const { recommendationId, staffMemberId, answer, followUpOn, proposedOn } = said;
  const dueOn = localDate(followUpOn ?? proposedOn);
  return {
    ...core,
    reason: 'RECOMMENDATION',
    sourceId: recommendationId,
    thread: core.customerId,
    place: placeOf(sequence),
    staffMemberId,
    channel: 'PHONE',
    arisenOn: localDate(proposedOn),
    showOn: dueOn,
    dueOn,
    facts: { day: proposedOn },
    isOpen: answer !== 'JOINED' && followUpOn !== null,
  };
}

export interface Complaint {
  readonly complaintId: string;
  readonly ownerStaffMemberId: string | null;
  readonly openedOn: string;
  readonly dueAt: string;
}

/** A complaint is on the list of its owner from the day it was opened until it is closed. */
export function fromComplaint(
  core: Core,
  said: Complaint,
  { sequence, isClosed, timeZone }: { sequence: number; isClosed: boolean; timeZone: string },
): Reason {
  const openedOn = localDate(said.openedOn);
  return {
    ...core,
    reason: 'COMPLAINT',
    sourceId: said.complaintId,
    thread: said.complaintId,
    place: placeOf(sequence),
    staffMemberId: said.ownerStaffMemberId,
    channel: 'PHONE',
    arisenOn: openedOn,
    showOn: openedOn,
    dueOn: businessDayOf(new Date(said.dueAt), timeZone),
    facts: { day: openedOn },
    isOpen: !isClosed,
  };
}

export interface Declined {
  readonly declinedWorkId: string;
  readonly serviceAdvisorId: string | null;
  readonly estimatedAmount: { readonly amount: string };
  readonly declinedOn: string;
  readonly followUpOn: string | null;
}

/** Advised work was refused: its advisor asks again on its day; what only mileage brings back is no date. */
export function fromDeclinedWork(core: Core, said: Declined, sequence: number): Reason {
  const dueOn = localDate(said.followUpOn ?? said.declinedOn);
  return {
    ...core,
    reason: 'DECLINED_WORK',
    sourceId: said.declinedWorkId,
    thread: said.declinedWorkId,
    place: placeOf(sequence),
    staffMemberId: said.serviceAdvisorId,
    channel: 'PHONE',
    arisenOn: localDate(said.declinedOn),
    showOn: dueOn,
    dueOn,
    facts: { day: said.declinedOn, amount: said.estimatedAmount.amount },
    isOpen: said.followUpOn !== null,
  };
}

export interface Classified {
  readonly asOfDay: string;
  readonly value: { readonly class: string };
  readonly lastVisitOn: string | null;
}

/** A customer who turned inactive or lost is called by the desk within days; any other class takes it off the list. */
export function fromClass(
  core: Core,
  said: Classified,
  { sequence, days }: { sequence: number; days: number },
): Reason {
  const asOfDay = localDate(said.asOfDay);
  return {
    ...core,
    reason: 'ABOUT_TO_BE_LOST',
    sourceId: `${core.customerId}:${said.asOfDay}`,
    thread: core.customerId,
    place: placeOf(sequence),
    staffMemberId: null,
    channel: 'PHONE',
    // The class itself follows from visits; one of the day after it has not been counted yet.
    arisenOn: asOfDay,
    showOn: asOfDay,
    dueOn: addDays(asOfDay, days),
    facts: { day: said.lastVisitOn, class: said.value.class },
    isOpen: said.value.class === 'INACTIVE' || said.value.class === 'LOST',
  };
}

export interface Answered {
  readonly followUpId: string;
  readonly serviceAdvisorId: string | null;
  readonly wantsContact: boolean;
  readonly answeredOn: string;
}

/** A customer who asks to be called back after an order is called the next day by the advisor of the order. */
export function fromFollowUp(core: Core, said: Answered, sequence: number): Reason {
  const answeredOn = localDate(said.answeredOn);
  return {
    ...core,
    reason: 'FOLLOW_UP',
    sourceId: said.followUpId,
    thread: said.followUpId,
    place: placeOf(sequence),
    staffMemberId: said.serviceAdvisorId,
    channel: 'PHONE',
    arisenOn: answeredOn,
    showOn: answeredOn,
    dueOn: addDays(answeredOn, 1),
    facts: { day: said.answeredOn },
    isOpen: said.wantsContact,
  };
}

export interface Called {
  readonly callBackId: string;
  readonly staffMemberId: string;
  readonly action: string;
  readonly nextContactOn: string | null;
  readonly calledOn: string;
}

/** What has to be arranged after a call is on the list at once; a call to be made again only from its day on. */
export function fromCallBack(core: Core, said: Called): Reason {
  const calledOn = localDate(said.calledOn);
  const dueOn = localDate(said.nextContactOn ?? said.calledOn);
  const isToArrange = !['NONE', 'KEEP_GIFT'].includes(said.action);
  return {
    ...core,
    reason: 'CALL_BACK',
    sourceId: said.callBackId,
    thread: core.customerId,
    place: `${said.calledOn} ${said.callBackId}`,
    staffMemberId: said.staffMemberId,
    channel: said.action === 'HOME_VISIT' ? 'HOME_VISIT' : 'PHONE',
    arisenOn: calledOn,
    showOn: isToArrange ? calledOn : dueOn,
    dueOn,
    facts: { day: said.calledOn, action: said.action },
    isOpen: said.nextContactOn !== null,
  };
}

export interface Roster {
  readonly rosterId: string;
  readonly managerId: string;
  readonly quarterFrom: string;
  readonly quarterTo: string;
  readonly frozenOn: string;
  readonly customerIds: readonly string[];
}

const DAY_MS = 86_400_000;

/** The customers of a roster, spread evenly over the days of the quarter that are left when it is frozen. */
export function fromRoster(
  core: Omit<Core, 'customerId'>,
  said: Roster,
  { sequence, isClosed }: { sequence: number; isClosed: boolean },
): Reason[] {
  const { rosterId, managerId, quarterTo, customerIds } = said;
  const from = said.frozenOn > said.quarterFrom ? said.frozenOn : said.quarterFrom;
  const days = Math.max(1, (Date.parse(quarterTo) - Date.parse(from)) / DAY_MS);
  return customerIds.map((customerId, at) => {
    const dueOn = addDays(localDate(from), Math.floor((at * days) / customerIds.length));
    return {
      ...core,
      customerId,
      reason: 'ROSTER' as const,
      sourceId: `${rosterId}:${customerId}`,
      thread: `${rosterId}:${customerId}`,
      place: placeOf(sequence),
      staffMemberId: managerId,
      channel: 'PHONE' as const,
      arisenOn: FIRST_DAY,
      showOn: dueOn,
      dueOn,
      facts: { day: said.quarterFrom },
      isOpen: !isClosed,
    };
  });
}
