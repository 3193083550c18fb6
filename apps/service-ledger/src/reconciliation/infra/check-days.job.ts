import { localDate, localTime } from '@autoclub/domain-kit';
import { done, type Job, more } from '@autoclub/jobs';
import { NEWS_DAYS } from '@autoclub/programme-config';
import { checkDays } from '../application/check-days';
import { ReconciliationRepository } from './reconciliation.repository';

/** Days one transaction compares; a busy dealer has some hundred orders a day. */
const PORTION = 5;

/** Compares every night the days that are news, and notes what it found (rulebook SVC-22). */
export const checkDaysJob: Job = {
  name: 'reconcile-days',
  at: localTime('04:40'),
  catchUp: 'LATEST_DAY',
  async run({ dealerId, businessDay: today, cursor }, tx) {
    const books = new ReconciliationRepository(tx, { kind: 'dealer', dealerId });
    const after = typeof cursor === 'string' ? localDate(cursor) : null;
    const { count, last } = await checkDays(books, { today, newsDays: NEWS_DAYS, after, limit: PORTION });
    return last === null ? done(count) : more(last, count);
  },
};
