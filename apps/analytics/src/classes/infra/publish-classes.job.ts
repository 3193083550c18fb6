import { localTime } from '@autoclub/domain-kit';
import { done, more, type Job } from '@autoclub/jobs';
import { publishFacts, type Host } from '@autoclub/service-host';
import { publishClasses } from '../application/publish-classes';
import type { DealerCopy } from '../../network';
import { historyReads } from './history-reads';
import { publishedClassBook } from './published-classes';

const DEALER = `
  select dealer_id as "dealerId", region_id as "regionId", time_zone as "timeZone" from dealer where dealer_id = $1`;

/** Publishes every night whose class has changed, by the dealer's day (rulebook ANA-12). */
export function publishClassesJob({ programmes }: Pick<Host, 'programmes'>): Job {
  return {
    name: 'publish-classes',
    at: localTime('00:05'),
    catchUp: 'LATEST_DAY',
    async run({ dealerId, businessDay, cursor, cause, now }, tx) {
      const [dealer]: DealerCopy[] = await tx.query(DEALER, [dealerId]);
      if (!dealer) return done();
      const ports = { histories: historyReads(tx), classes: publishedClassBook(tx), programmes };
      const after = typeof cursor === 'string' ? cursor : '';
      const { facts, last } = await publishClasses(ports, dealer, businessDay, { now, after });
      const { correlationId: traceId, causationId: requestId, traceparent } = cause;
      await publishFacts(tx, { traceId, requestId, now, ...(traceparent && { traceparent }) }, facts);
      return last === null ? done(facts.length) : more(last, facts.length);
    },
  };
}
