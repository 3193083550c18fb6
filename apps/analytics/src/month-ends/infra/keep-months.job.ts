import { addDays, localTime } from '@autoclub/domain-kit';
import { done, type Job } from '@autoclub/jobs';
import { figureReads } from '../../figures';
import { keepMonths } from '../application/keep-months';
import { monthBook } from './month-book';

/** Keeps every night what is known of the months, and freezes those that are over (rulebook ANA-13). */
export const keepMonthsJob: Job = {
  name: 'keep-months',
  at: localTime('00:30'),
  catchUp: 'LATEST_DAY',
  async run({ dealerId, businessDay, now }, tx) {
    const ports = { reads: figureReads(tx), book: monthBook(tx) };
    return done(await keepMonths(ports, dealerId, addDays(businessDay, -1), now));
  },
};
