import { localTime } from '@autoclub/domain-kit';
import { done, more, type Job } from '@autoclub/jobs';
import { publishFacts } from '@autoclub/service-host';
import { networkBook } from '../../network';
import { turnQuarter } from '../application/turn-quarter';
import { rosterBook } from './roster.repository';

/** Freezes rosters with their quarter and closes them at its end, early in the dealer's day (rulebook MEM-13). */
export const turnQuarterJob: Job = {
  name: 'turn-quarter-of-rosters',
  at: localTime('00:10'),
  catchUp: 'EACH_DAY',
  async run({ dealerId, businessDay, cursor, cause, now }, tx) {
    const dealer = await networkBook(tx).dealer(dealerId);
    if (!dealer) return done();
    const after = typeof cursor === 'string' ? cursor : '';
    const { facts, count, last } = await turnQuarter(rosterBook(tx), dealer, businessDay, after);
    const { correlationId: traceId, causationId: requestId, traceparent } = cause;
    await publishFacts(tx, { traceId, requestId, now, ...(traceparent && { traceparent }) }, facts);
    return last === null ? done(count) : more(last, count);
  },
};
