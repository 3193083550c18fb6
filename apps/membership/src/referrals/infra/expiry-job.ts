import { localTime } from '@autoclub/domain-kit';
import { done, more, type Job } from '@autoclub/jobs';
import type { Tx } from '@autoclub/persistence';
import { publishFacts } from '@autoclub/service-host';
import { expireReferrals } from '../application/on-purchase';
import type { ReferralsPorts } from '../application/ports';

const REFERRALS_AT_ONCE = 200;

/** Ends referrals that nothing confirmed in time (rulebook MEM-10); their dates do not depend on the day of the run. */
export function referralExpiryJob(portsIn: (tx: Tx) => ReferralsPorts): Job {
  return {
    name: 'expire-referrals',
    at: localTime('00:45'),
    catchUp: 'LATEST_DAY',
    async run({ dealerId, businessDay, cause, now }, tx) {
      const ports = portsIn(tx);
      const dealer = await ports.network.dealer(dealerId);
      if (!dealer) return done();
      const { count, facts } = await expireReferrals(ports, dealer, businessDay, REFERRALS_AT_ONCE);
      const { correlationId: traceId, causationId: requestId, traceparent } = cause;
      await publishFacts(tx, { traceId, requestId, traceparent, now }, facts);
      return count < REFERRALS_AT_ONCE ? done(count) : more(null, count);
    },
  };
}
