import { formatMoney } from '@autoclub/domain-kit';
import { promiseJudged } from '@autoclub/event-contracts';
import type { Fact } from '@autoclub/use-cases';
import type { Dealer } from '../../network';
import { type BenefitPromise, isJudged } from '../domain/promise';

/**
 * What is published of a promise that ended, or that counts no more after it had ended (rulebook SVC-21). It follows
 * from the record in its books, and so belongs to the trace of that.
 */
export function judgedFacts(
  promise: BenefitPromise,
  before: BenefitPromise | undefined,
  { id: dealerId, regionId }: Dealer,
): Fact[] {
  const told = isJudged(promise.state) ? promise : before;
  if (!told || !isJudged(told.state) || told.judgedOn === null) return [];
  const { id: promiseId, customerId, membershipId, benefitCode, promisedBy, causeCode, worth } = told;
  const data = {
    promiseId,
    dealerId,
    customerId,
    membershipId,
    benefitCode,
    promisedBy,
    outcome: told.state,
    causeCode,
    worthAmount: { amount: formatMoney(worth), currencyCode: worth.currency },
    compensation: told.compensation,
    promisedOn: told.promisedOn,
    dueOn: told.dueOn,
    judgedOn: told.judgedOn,
    ...(told !== promise && { isWithdrawn: true }),
  };
  const home = { dealerId, regionId };
  return [{ contract: promiseJudged, data, sequence: promise.version, home }];
}
