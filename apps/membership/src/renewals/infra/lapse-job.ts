import { localTime } from '@autoclub/domain-kit';
import { done, more, type Job } from '@autoclub/jobs';
import type { Tx } from '@autoclub/persistence';
import { publishFacts } from '@autoclub/service-host';
import { bringCardsUpToDate } from '../application/bring-up-to-date';
import type { RenewalsPorts } from '../application/ports';

const CARDS_AT_ONCE = 200;

/**
 * Lapses cards soon after the dealer's midnight (rulebook MEM-06). The latest day is enough after missed ones: each
 * date follows from the card and not from the day of the run.
 */
export function lapseJob(portsIn: (tx: Tx) => RenewalsPorts): Job {
  return {
    name: 'lapse-memberships',
    at: localTime('00:30'),
    catchUp: 'LATEST_DAY',
    async run({ dealerId, businessDay, cursor, cause, now }, tx) {
      const ports = portsIn(tx);
      const dealer = await ports.network.dealer(dealerId);
      if (!dealer) return done();
      const portion = { today: businessDay, after: String(cursor ?? ''), limit: CARDS_AT_ONCE };
      const made = { madeBy: null, traceId: cause.correlationId, recordedAt: now };
      const { last, count, facts } = await bringCardsUpToDate(ports, dealer, portion, made);
      const { correlationId: traceId, causationId: requestId, traceparent } = cause;
      await publishFacts(tx, { traceId, requestId, traceparent, now }, facts);
      return last === undefined ? done(count) : more(last, count);
    },
  };
}
