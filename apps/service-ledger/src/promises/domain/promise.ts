import type { LocalDate, Money } from '@autoclub/domain-kit';

/** What a customer can be promised, by the books it stands in (rulebook SVC-21). */
export const PROMISE_KINDS = [
  'BENEFIT',
  'DISCOUNT',
  'COUPON',
  'PACKAGE',
  'RECEPTION',
  'FINISH',
  'REQUEST',
] as const;
export type PromiseKind = (typeof PROMISE_KINDS)[number];

/** How a promise ends; the rate of those that are not broken must be 100 %. */
export const PROMISE_OUTCOMES = ['FULFILLED', 'COMPENSATED', 'BROKEN'] as const;
export type PromiseOutcome = (typeof PROMISE_OUTCOMES)[number];

/** Where a promise stands: it is open, has ended, or fell away with its ground and counts nowhere. */
export type PromiseState = 'OPEN' | PromiseOutcome | 'WITHDRAWN';

/** Another record by its kind and identifier. */
export interface Reference {
  readonly type: string;
  readonly id: string;
}

/** What its books say of a promise now. */
export interface PromiseSource {
  readonly dealerId: string;
  readonly kind: PromiseKind;
  /** The record in those books, such as the coupon. */
  readonly sourceId: string;
  readonly customerId: string;
  readonly membershipId: string | null;
  readonly promisedBy: Reference;
  readonly benefitCode: string;
  readonly worth: Money;
  readonly promisedOn: LocalDate;
  readonly dueOn: LocalDate | null;
  /** Where the record stands, in the words of its own room. */
  readonly status: string;
  readonly causeCode: string | null;
  /** By when and when it was done, where a promise is about time. */
  readonly dueAt: Date | null;
  readonly doneAt: Date | null;
  /** What was given in its place, if the books name something. */
  readonly madeGoodBy: Reference | null;
  readonly endedOn: LocalDate | null;
  readonly traceId: string;
}

/** That a manager made a broken promise good, by name and with a reason. */
export interface MadeGood {
  readonly by: string;
  readonly reason: string | null;
  readonly on: LocalDate;
  readonly byId: string | null;
}

/** A promised benefit and how it ended (rulebook SVC-21). */
export interface BenefitPromise extends Omit<
  PromiseSource,
  'status' | 'dueAt' | 'doneAt' | 'madeGoodBy' | 'endedOn'
> {
  readonly id: string;
  readonly state: PromiseState;
  readonly compensation: Reference | null;
  readonly judgedOn: LocalDate | null;
  readonly madeGood: MadeGood | null;
  /** What a desk said of a benefit that was not given; null unless somebody reported it. */
  readonly words: string | null;
  readonly reportedById: string | null;
  /** Counts what became of it; the sequence of its events. */
  readonly version: number;
}

export function isJudged(state: PromiseState): state is PromiseOutcome {
  return state !== 'OPEN' && state !== 'WITHDRAWN';
}
