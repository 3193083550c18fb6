import { localTime } from '@autoclub/domain-kit';
import { done, more, type Job } from '@autoclub/jobs';
import type { Host } from '@autoclub/service-host';
import type { DealerCopy } from '../../network';
import { closeBonuses } from '../application/close-bonuses';
import type { TermsOf } from '../application/ports';
import { termsOf } from '../domain/terms';
import { closingBooks } from './bonus-books';

const DEALER = `
  select dealer_id as "dealerId", region_id as "regionId", time_zone as "timeZone" from dealer where dealer_id = $1`;

/** The numbers of the bonus in force for a dealer on a day. */
export function bonusTerms({ programmes }: Pick<Host, 'programmes'>): TermsOf {
  return (dealer, on) => termsOf(programmes.inForce(dealer, on).values.analytics);
}

/**
 * Freezes bonuses in the night after their last day; what is corrected later is for the next quarter to talk about
 * (rulebook ANA-03).
 */
export function closeBonusesJob(host: Pick<Host, 'programmes'>): Job {
  return {
    name: 'close-bonuses',
    at: localTime('00:40'),
    catchUp: 'LATEST_DAY',
    async run({ dealerId, businessDay, cursor }, tx) {
      const [dealer]: DealerCopy[] = await tx.query(DEALER, [dealerId]);
      if (!dealer) return done();
      const after = typeof cursor === 'string' ? cursor : '';
      const books = closingBooks(tx);
      const { count, last } = await closeBonuses(books, bonusTerms(host), dealer, businessDay, after);
      return last === null ? done(count) : more(last, count);
    },
  };
}
