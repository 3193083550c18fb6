import { accepted, businessDayOf, refused } from '@autoclub/domain-kit';
import { timePromiseJudged } from '@autoclub/event-contracts';
import { command, type Fact } from '@autoclub/use-cases';
import { type Coupon, definitionOf, issueCoupons, issuedFacts } from '../../coupons';
import type { Dealer } from '../../network';
import { cancelJobRefusals, completeRefusals } from '../domain/refusals';
import { judgePromise, moved, type WorkshopJob } from '../domain/workshop-job';
import type { CompletePorts, JobBooks } from './ports';

/**
 * Completes the work of an order and judges the finish that was promised (rulebook SVC-13). A broken promise brings a
 * member the coupon of the programme, if it names one.
 */
export const completeJob = command<CompletePorts>()({
  name: 'workshopJobComplete',
  refusals: completeRefusals,
  async work(ports, { jobId }: { readonly jobId: string }, { now, traceId, staffMemberId }) {
    const dealer = await ports.dealer();
    if (!dealer) return refused(completeRefusals.no('DEALER_NOT_FOUND', []));
    const job = await ports.lockJob(jobId);
    if (!job) return refused(completeRefusals.no('JOB_NOT_FOUND', ['jobId']));
    const verdict = job.promisedAt ? judgePromise(job.promisedAt, now) : null;
    const completed = moved(job, 'COMPLETED', { completedAt: now, verdict });
    if (!completed.ok) return completed;
    const gifts = giftsFor(ports, dealer, completed.value, { now, traceId, staffMemberId });
    const done = { ...completed.value, giftCouponId: gifts[0]?.id ?? null };
    await ports.writeCoupons(gifts);
    await ports.writeJob(done);
    return accepted({
      answer: { jobId },
      written: done,
      facts: [...judgedFacts(done, dealer), ...issuedFacts(gifts, dealer)],
    });
  },
});

/** Ends an order that is not done; nothing was promised that could be judged. */
export const cancelJob = command<JobBooks>()({
  name: 'workshopJobCancel',
  refusals: cancelJobRefusals,
  async work(ports, { jobId }: { readonly jobId: string }) {
    const job = await ports.lockJob(jobId);
    if (!job) return refused(cancelJobRefusals.no('JOB_NOT_FOUND', ['jobId']));
    const cancelled = moved(job, 'CANCELLED', {});
    if (!cancelled.ok) return cancelled;
    await ports.writeJob(cancelled.value);
    return accepted({ answer: { jobId }, written: cancelled.value });
  },
});

interface Occasion {
  readonly now: Date;
  readonly traceId: string;
  readonly staffMemberId: string | null;
}

function giftsFor(
  { timePromises, coupons, ids }: CompletePorts,
  dealer: Dealer,
  { id, verdict, dealerId, customerId, membershipId, vehicleId }: WorkshopJob,
  { now, traceId, staffMemberId }: Occasion,
): readonly Coupon[] {
  const today = businessDayOf(now, dealer.timeZone);
  const { giftCode } = timePromises(dealer, today);
  if (!verdict || verdict.isKept || membershipId === null || giftCode === null) return [];
  const definition = definitionOf(coupons(dealer, today), giftCode);
  if (!definition) return [];
  const occasion = {
    dealerId,
    customerId,
    membershipId,
    vehicleId,
    packCode: null,
    origin: { type: 'TIME_PROMISE', id },
    issuedById: staffMemberId,
    validTo: null,
    isKeptUntilNextVisit: false,
  };
  return issueCoupons([definition], occasion, { now, today, ids, traceId });
}

function judgedFacts(job: WorkshopJob, dealer: Dealer): Fact[] {
  const { id: repairOrderId, dealerId, customerId, membershipId, vehicleId, kind: jobKind } = job;
  const { promisedAt, completedAt, verdict, giftCouponId } = job;
  if (!promisedAt || !completedAt || !verdict) return [];
  const data = {
    repairOrderId,
    dealerId,
    customerId,
    membershipId,
    vehicleId,
    jobKind,
    promisedAt: promisedAt.toISOString(),
    finishedAt: completedAt.toISOString(),
    ...verdict,
    giftCouponId,
    judgedOn: businessDayOf(completedAt, dealer.timeZone),
  };
  const home = { dealerId, regionId: dealer.regionId };
  return [{ contract: timePromiseJudged, data, sequence: job.version, home }];
}
