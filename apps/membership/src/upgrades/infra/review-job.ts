import { localTime } from '@autoclub/domain-kit';
import { done, more, type Job } from '@autoclub/jobs';
import type { Tx } from '@autoclub/persistence';
import { publishFacts } from '@autoclub/service-host';
import type { UpgradesPorts } from '../application/ports';
import { reviewMaintenance } from '../application/review-maintenance';

const CARDS_AT_ONCE = 200;

/** Looks at the maintenance of members on the last day of their card (rulebook MEM-04), each missed day by itself. */
export function reviewJob(portsIn: (tx: Tx) => UpgradesPorts): Job {
  return {
    name: 'review-maintenance',
    at: localTime('00:10'),
    catchUp: 'EACH_DAY',
    async run({ dealerId, businessDay, cursor, cause, now }, tx) {
      const ports = portsIn(tx);
      const dealer = await ports.network.dealer(dealerId);
      if (!dealer) return done();
      const portion = { lastDay: businessDay, after: String(cursor ?? ''), limit: CARDS_AT_ONCE };
      const { correlationId: traceId, causationId: requestId, traceparent } = cause;
      const { last, count, facts } = await reviewMaintenance(ports, dealer, portion, { now, traceId });
      await publishFacts(tx, { traceId, requestId, traceparent, now }, facts);
      return last === undefined ? done(count) : more(last, count);
    },
  };
}
