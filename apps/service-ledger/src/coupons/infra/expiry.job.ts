import { localTime } from '@autoclub/domain-kit';
import { done, type Job, more } from '@autoclub/jobs';
import { publishFacts } from '@autoclub/service-host';
import { expireCoupons } from '../application/expire-coupons';
import { couponBooksIn } from './coupon-ports';

/** How many coupons one transaction takes. */
const PORTION = 500;

/** Writes at night that coupons have run out (rulebook SVC-07); the date alone decides what can be used. */
export const expiryJob: Job = {
  name: 'expire-coupons',
  at: localTime('02:30'),
  catchUp: 'LATEST_DAY',
  async run({ dealerId, businessDay, now, cause }, tx) {
    const books = couponBooksIn(tx, { kind: 'dealer', dealerId });
    const { count, facts } = await expireCoupons(books, businessDay, PORTION);
    const { correlationId: traceId, causationId: requestId } = cause;
    await publishFacts(tx, { traceId, requestId, now }, facts);
    return count < PORTION ? done(count) : more(businessDay, count);
  },
};
