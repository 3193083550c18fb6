import { localTime } from '@autoclub/domain-kit';
import { done, more, type Job } from '@autoclub/jobs';
import { publishFacts, type Host } from '@autoclub/service-host';
import { type Judged, judgeSegment } from '../application/judge-segment';
import { dealerOf, segmentBooks } from './segment-books';

/** Segments judged at one go: the classes of the dealer are worked out once for them. */
const PORTION = 10;

const NEXT = `
  select segment_id as id from segment
   where dealer_id = $1 and not is_archived and segment_id > $2 order by segment_id limit ${PORTION}`;

/** Judges every segment of a dealer each night by the dealer's day (rulebook ANA-06). */
export function evaluateSegmentsJob({ programmes, ids }: Pick<Host, 'programmes' | 'ids'>): Job {
  return {
    name: 'evaluate-segments',
    at: localTime('00:20'),
    catchUp: 'LATEST_DAY',
    async run({ dealerId, businessDay: on, cursor, cause, now }, tx) {
      const dealer = await dealerOf(tx, dealerId);
      const next = await tx.query<{ id: string }[]>(NEXT, [
        dealerId,
        typeof cursor === 'string' ? cursor : '',
      ]);
      const last = next.at(-1);
      if (!dealer || !last) return done();
      const books = segmentBooks({ programmes, ids })(tx);
      const facts: Judged['facts'][number][] = [];
      for (const { id } of next) {
        const segment = await books.lock(dealerId, id);
        if (!segment || segment.isArchived) continue;
        facts.push(...(await judgeSegment(books, segment, { dealer, on, now })).facts);
      }
      const { correlationId: traceId, causationId: requestId, traceparent } = cause;
      await publishFacts(tx, { traceId, requestId, now, ...(traceparent && { traceparent }) }, facts);
      return more(last.id, next.length);
    },
  };
}
