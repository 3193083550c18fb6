import {
  accepted,
  addDays,
  businessDayOf,
  type LocalDate,
  type Outcome,
  refused,
} from '@autoclub/domain-kit';
import { type AnswerRefusal, answerRefusals } from './refusals';

/** A call is due until the customer answered, or was tried often enough in vain (rulebook SVC-16). */
export const FOLLOW_UP_STATUSES = ['DUE', 'ANSWERED', 'UNREACHED'] as const;
export type FollowUpStatus = (typeof FOLLOW_UP_STATUSES)[number];

/** A settled order that may be called about. */
export interface OrderToCall {
  readonly id: string;
  readonly customerId: string;
  readonly membershipId: string | null;
  readonly vehicleId: string;
  readonly serviceAdvisorId: string | null;
  readonly businessDay: LocalDate;
  readonly traceId: string;
}

/** What the customer said. */
export interface Answer {
  readonly score: number;
  readonly remarks: string | null;
  readonly wantsContact: boolean;
  readonly answeredAt: Date;
  readonly answeredOn: LocalDate;
  readonly askedById: string | null;
}

/** The call after an order. */
export interface FollowUp {
  readonly id: string;
  readonly dealerId: string;
  readonly customerId: string;
  readonly membershipId: string | null;
  readonly vehicleId: string;
  readonly repairOrderId: string;
  readonly serviceAdvisorId: string | null;
  /** On whose list it is: the customer manager's whose roster the customer is on; null for everybody's. */
  readonly assigneeId: string | null;
  /** Chosen by sample, since the customer is no member. */
  readonly isSampled: boolean;
  readonly settledOn: LocalDate;
  readonly dueOn: LocalDate;
  readonly status: FollowUpStatus;
  readonly attemptCount: number;
  readonly lastAttemptAt: Date | null;
  readonly answer: Answer | null;
  readonly version: number;
  readonly traceId: string;
}

/** The numbers in force for a dealer on a day (rulebook CONV-3). */
export interface FollowUpTerms {
  readonly sampleBp: number;
  readonly afterDays: number;
  readonly listedDays: number;
  readonly attempts: number;
}

/** A customer manager and whom they look after (rulebook MEM-13). */
export interface Roster {
  readonly managerId: string;
  readonly customerIds: readonly string[];
}

/** Which orders are called: every member's, and of the others as many as the sample wants (rulebook SVC-16). */
export function isCalled(
  { id, membershipId }: Pick<OrderToCall, 'id' | 'membershipId'>,
  { sampleBp }: Pick<FollowUpTerms, 'sampleBp'>,
): boolean {
  return membershipId !== null || lotOf(id) < sampleBp;
}

/** The calls that orders lead to, on the lists of those who look after the customers. */
export function callsOf(
  orders: readonly OrderToCall[],
  rosters: readonly Roster[],
  { dealerId, ids, terms }: { dealerId: string; ids: (prefix: string) => string; terms: FollowUpTerms },
): FollowUp[] {
  const managers = new Map(
    rosters.flatMap(({ managerId, customerIds }) => customerIds.map((id) => [id, managerId] as const)),
  );
  return orders
    .filter((order) => isCalled(order, terms))
    .map(({ id: repairOrderId, businessDay, ...order }) => ({
      ...order,
      id: ids('fup'),
      dealerId,
      repairOrderId,
      assigneeId: managers.get(order.customerId) ?? null,
      isSampled: order.membershipId === null,
      settledOn: businessDay,
      dueOn: addDays(businessDay, terms.afterDays),
      status: 'DUE',
      attemptCount: 0,
      lastAttemptAt: null,
      answer: null,
      version: 1,
    }));
}

/** The customer answered. Who was tried in vain may still call back; an answer is given once. */
export function answered(
  followUp: FollowUp | undefined,
  said: Pick<Answer, 'score' | 'remarks' | 'wantsContact' | 'askedById'>,
  { now, timeZone }: { readonly now: Date; readonly timeZone: string },
): Outcome<FollowUp, AnswerRefusal> {
  if (!followUp) return refused(answerRefusals.no('FOLLOW_UP_NOT_FOUND', ['followUpId']));
  if (followUp.answer) return refused(answerRefusals.no('FOLLOW_UP_ANSWERED', ['followUpId']));
  const answer = { ...said, answeredAt: now, answeredOn: businessDayOf(now, timeZone) };
  return accepted(next(followUp, { status: 'ANSWERED', answer }));
}

/** Nobody answered; after so many attempts nobody is tried any more. */
export function tried(
  followUp: FollowUp | undefined,
  now: Date,
  { attempts }: Pick<FollowUpTerms, 'attempts'>,
): Outcome<FollowUp, AnswerRefusal> {
  if (!followUp) return refused(answerRefusals.no('FOLLOW_UP_NOT_FOUND', ['followUpId']));
  if (followUp.answer) return refused(answerRefusals.no('FOLLOW_UP_ANSWERED', ['followUpId']));
  const attemptCount = followUp.attemptCount + 1;
  const status = attemptCount >= attempts ? 'UNREACHED' : 'DUE';
  return accepted(next(followUp, { attemptCount, status, lastAttemptAt: now }));
}

function next(followUp: FollowUp, change: Partial<FollowUp>): FollowUp {
  return { ...followUp, ...change, version: followUp.version + 1 };
}

const LOTS = 10_000;

/**
 * The lot of an order, 0 to 9 999, by the FNV-1a hash of its id: the same whenever it is drawn, so an order that was
 * passed over tonight is passed over tomorrow as well.
 */
function lotOf(id: string): number {
  let hash = 0x811c9dc5;
  for (const letter of id) hash = Math.imul(hash ^ (letter.codePointAt(0) ?? 0), 0x01000193);
  return (hash >>> 0) % LOTS;
}
