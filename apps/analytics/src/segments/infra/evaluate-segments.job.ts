import { localTime } from '@autoclub/domain-kit';
import { done, more, type Job } from '@autoclub/jobs';
import { publishFacts, type Host } from '@autoclub/service-host';
import { judgeSegment } from '../application/judge-segment';
import { dealerOf, segmentBooks } from './segment-books';

const NEXT = `
  select segment_id as id from segment
   where dealer_id = $1 and not is_archived and segment_id > $2 order by segment_id limit 1`;

/** Judges every segment of a dealer each night, one a portion, by the dealer's day (rulebook ANA-06). */
export function evaluateSegmentsJob({ programmes, ids }: Pick<Host, 'programmes' | 'ids'>): Job {
  return {
    name: 'evaluate-segments',
    at: localTime('00:20'),
    catchUp: 'LATEST_DAY',
    async run({ dealerId, businessDay: on, cursor, cause, now }, tx) {
      const dealer = await dealerOf(tx, dealerId);
      const [next] = await tx.query<{ id: string }[]>(NEXT, [
        dealerId,
        typeof cursor === 'string' ? cursor : '',
      ]);
      if (!dealer || !next) return done();
      const books = segmentBooks({ programmes, ids })(tx);
      const segment = await books.lock(dealerId, next.id);
      if (!segment || segment.isArchived) return more(next.id, 0);
      const { facts } = await judgeSegment(books, segment, { dealer, on, now });
      const { correlationId: traceId, causationId: requestId, traceparent } = cause;
      await publishFacts(tx, { traceId, requestId, now, ...(traceparent && { traceparent }) }, facts);
      return more(next.id, 1);
    },
  };
}
