import { addDays, localTime } from '@autoclub/domain-kit';
import { done, type Job } from '@autoclub/jobs';
import type { Host } from '@autoclub/service-host';
import { figureReads } from '../../figures';
import { keepMonths } from '../application/keep-months';
import { monthBook } from './month-book';

/** Keeps every night what is known of the months, and freezes those that are over (rulebook ANA-13). */
export function keepMonthsJob({ programmes }: Pick<Host, 'programmes'>): Job {
  return {
    name: 'keep-months',
    at: localTime('00:30'),
    catchUp: 'LATEST_DAY',
    async run({ dealerId, businessDay, now }, tx) {
      const [dealer] = await tx.query<{ regionId: string }[]>(
        'select region_id as "regionId" from dealer where dealer_id = $1',
        [dealerId],
      );
      if (!dealer) return done();
      const { analytics } = programmes.inForce({ dealerId, regionId: dealer.regionId }, businessDay).values;
      const ports = {
        reads: figureReads(tx),
        book: monthBook(tx),
        programmes,
        smallestGroup: analytics.suppressBelow,
      };
      return done(await keepMonths(ports, dealerId, addDays(businessDay, -1), now));
    },
  };
}
