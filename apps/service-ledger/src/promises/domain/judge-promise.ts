import type { IdSource, LocalDate } from '@autoclub/domain-kit';
import {
  type BenefitPromise,
  isJudged,
  type PromiseKind,
  type PromiseSource,
  type PromiseState,
  type Reference,
} from './promise';

/** How a promise stands by its books alone. */
export interface Verdict {
  readonly state: PromiseState;
  readonly causeCode: string | null;
  readonly compensation: Reference | null;
}

/** Nothing is left to keep a coupon or a benefit back, so it was there, and nobody asked for it. */
export const NOT_CLAIMED = 'NOT_CLAIMED';

const is = (state: PromiseState, causeCode: string | null = null): Verdict => ({
  state,
  causeCode,
  compensation: null,
});

/** What the customer has got back: points for a redemption, the prepayment for a pack after a claim. */
const GIVEN_BACK = new Set(['REDEMPTION', 'RENEWAL_PACK']);

/** How the promises of each kind end; every status is one of the room whose record it is. */
const RULES: Readonly<Record<PromiseKind, (source: PromiseSource) => Verdict>> = {
  BENEFIT: ({ status, causeCode }) => (status === 'REVERSED' ? is('WITHDRAWN', causeCode) : is('FULFILLED')),
  DISCOUNT: lateDiscount,
  COUPON: coupon,
  PACKAGE: ({ status, madeGoodBy }) =>
    status === 'REFUNDED' ? made(madeGoodBy, status) : is(status === 'USED_UP' ? 'FULFILLED' : 'OPEN'),
  RECEPTION: reception,
  FINISH: (source) => (source.status === 'CANCELLED' ? is('WITHDRAWN') : inTime(source)),
  REQUEST: inTime,
};

/** How a promise stands by what its books say (rulebook SVC-21). */
export function verdictOn(source: PromiseSource): Verdict {
  return RULES[source.kind](source);
}

/**
 * A coupon that was used is given, and one that ran out was there until its last day. What is taken back breaks the
 * promise, unless what the customer gave for it went back, or the referral it was for never counted.
 */
function coupon({ status, causeCode, madeGoodBy }: PromiseSource): Verdict {
  if (status === 'USED') return is('FULFILLED');
  if (status === 'EXPIRED') return is('FULFILLED', NOT_CLAIMED);
  if (status !== 'VOID') return is('OPEN');
  if (causeCode === 'REFERRAL_REJECTED') return is('WITHDRAWN');
  if (madeGoodBy && GIVEN_BACK.has(madeGoodBy.type)) return made(madeGoodBy, causeCode);
  return is('BROKEN', causeCode);
}

/** A discount that was found late is owed until it is made good, or somebody says why nothing is given. */
function lateDiscount({ status, causeCode, madeGoodBy }: PromiseSource): Verdict {
  if (status === 'COMPENSATED') return made(madeGoodBy, causeCode);
  if (status === 'DISMISSED') return is('BROKEN', status);
  return is(status === 'OPEN' ? 'OPEN' : 'WITHDRAWN');
}

/** Nobody who does not come, or calls off in time, was promised anything any more. */
function reception({ status, causeCode }: PromiseSource): Verdict {
  if (status === 'KEPT') return is('FULFILLED');
  if (status === 'BROKEN') return is('BROKEN', causeCode);
  return is(status === 'OPEN' ? 'OPEN' : 'WITHDRAWN');
}

/** Done at the promised instant is in time; later it is broken, or made good where something was given for it. */
function inTime({ dueAt, doneAt, madeGoodBy }: PromiseSource): Verdict {
  if (dueAt === null || doneAt === null) return is('OPEN');
  if (doneAt <= dueAt) return is('FULFILLED');
  return madeGoodBy ? made(madeGoodBy, 'LATE') : is('BROKEN', 'LATE');
}

function made(compensation: Reference | null, causeCode: string | null): Verdict {
  return { state: 'COMPENSATED', causeCode, compensation };
}

export interface JudgeContext {
  readonly today: LocalDate;
  readonly ids: IdSource;
}

/**
 * Brings a promise to what its books say now; undefined where nothing is to be written. Judged twice, or in another
 * order, it comes to the same. A promise that fell away is kept as withdrawn, so that others learn that it counts no
 * more. What a manager made good stays so for as long as it would be broken.
 */
export function judgePromise(
  known: BenefitPromise | undefined,
  source: PromiseSource | undefined,
  { today, ids }: JudgeContext,
): BenefitPromise | undefined {
  if (!source) return known && known.state !== 'WITHDRAWN' ? withdrawn(known) : undefined;
  const verdict = standing(verdictOn(source), known);
  if (!known && verdict.state === 'WITHDRAWN') return undefined;
  const { dueAt: _d, doneAt: _a, madeGoodBy: _m, status: _s, endedOn, ...said } = source;
  const judgedOn = judgedOnBy(verdict.state, known, endedOn ?? today);
  const own = { madeGood: null, words: null, reportedById: null, version: 0, ...known };
  const next = { ...own, ...said, ...verdict, judgedOn, id: known?.id ?? ids('prm') };
  return known && isSame(known, next) ? undefined : { ...next, version: next.version + 1 };
}

/** A promise without its books any more. */
function withdrawn(known: BenefitPromise): BenefitPromise {
  const none = { state: 'WITHDRAWN' as const, compensation: null, judgedOn: null };
  return { ...known, ...none, version: known.version + 1 };
}

function standing(verdict: Verdict, known: BenefitPromise | undefined): Verdict {
  if (verdict.state !== 'BROKEN' || !known?.madeGood) return verdict;
  return made({ type: 'DEALER_ACT', id: known.madeGood.by }, verdict.causeCode);
}

function judgedOnBy(
  state: PromiseState,
  known: BenefitPromise | undefined,
  endedOn: LocalDate,
): LocalDate | null {
  if (!isJudged(state)) return null;
  return state === 'COMPENSATED' && known?.madeGood ? known.madeGood.on : endedOn;
}

/** Whether nothing changed that an event carries. */
function isSame(known: BenefitPromise, next: BenefitPromise): boolean {
  return publishedOf(known).every((value, at) => value === publishedOf(next)[at]);
}

function publishedOf(promise: BenefitPromise): readonly unknown[] {
  const { customerId, membershipId, promisedBy, benefitCode, worth, promisedOn, dueOn } = promise;
  const { state, causeCode, compensation, judgedOn } = promise;
  const whose = [customerId, membershipId, promisedBy.type, promisedBy.id, benefitCode];
  const end = [state, causeCode, compensation?.type ?? null, compensation?.id ?? null, judgedOn];
  return [...whose, worth.amountMinor, promisedOn, dueOn, ...end];
}
