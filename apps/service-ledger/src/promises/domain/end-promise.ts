import { accepted, type LocalDate, type Money, type Outcome, refused } from '@autoclub/domain-kit';
import { type BenefitPromise, type MadeGood } from './promise';
import { type CompensateRefusal, compensateRefusals } from './refusals';

/** Makes a broken promise good, once; two who do so come one after the other, by its lock (rulebook SVC-21). */
export function compensated(
  promise: BenefitPromise | undefined,
  madeGood: MadeGood,
): Outcome<BenefitPromise, CompensateRefusal> {
  const { no } = compensateRefusals;
  if (!promise) return refused(no('PROMISE_NOT_FOUND', ['promiseId']));
  const { state, version } = promise;
  if (state !== 'BROKEN') return refused(no('PROMISE_NOT_BROKEN', ['promiseId'], { state: { code: state } }));
  return accepted({
    ...promise,
    madeGood,
    state: 'COMPENSATED',
    compensation: { type: 'DEALER_ACT', id: madeGood.by },
    judgedOn: madeGood.on,
    version: version + 1,
  });
}

/** What a desk says of a benefit of the plan that a member did not get. */
export interface MissedBenefit {
  readonly id: string;
  readonly dealerId: string;
  readonly customerId: string;
  readonly membershipId: string;
  readonly benefitCode: string;
  readonly worth: Money;
  readonly missedOn: LocalDate;
  readonly reasonCode: string;
  readonly words: string | null;
  readonly reportedById: string | null;
  readonly traceId: string;
}

/** A promise of the plan that was broken from the beginning: the benefit was due and not given. */
export function brokenPromise(missed: MissedBenefit): BenefitPromise {
  const { id, dealerId, customerId, membershipId, benefitCode, worth, missedOn, reasonCode } = missed;
  return {
    ...{ id, dealerId, customerId, membershipId, benefitCode, worth },
    kind: 'BENEFIT',
    sourceId: id,
    promisedBy: { type: 'ENTITLEMENT_PLAN', id: membershipId },
    promisedOn: missedOn,
    dueOn: missedOn,
    state: 'BROKEN',
    causeCode: reasonCode,
    compensation: null,
    judgedOn: missedOn,
    madeGood: null,
    words: missed.words,
    reportedById: missed.reportedById,
    version: 1,
    traceId: missed.traceId,
  };
}
