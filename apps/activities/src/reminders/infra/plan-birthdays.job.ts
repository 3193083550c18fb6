import { addDays, localTime } from '@autoclub/domain-kit';
import { done, more } from '@autoclub/jobs';
import type { Job } from '@autoclub/jobs';
import type { ProgrammeBook } from '@autoclub/programme-config';
import { sqlNetwork } from '../../network';
import { type BirthdayBook, greetedDays } from '../application/birthday-book';
import { planOf } from '../application/plan';
import { birthday } from '../domain/rules/birthday.rule';
import { queuePlanned } from './sql-reminders';

/** How many days back the portion goes, and behind which customer it begins. */
interface Place {
  readonly daysBack: number;
  readonly after: string | null;
}

/**
 * Plans the greetings of a day, those whom membership names at once a portion (rulebook ACT-07). It is a job of its
 * own: while membership is away its run fails and is tried again, and the other reminders go out as ever. A day that
 * passed meanwhile is made up for by the run of the next one.
 */
export function planBirthdaysJob(programmes: ProgrammeBook, book: BirthdayBook): Job {
  return {
    name: 'plan-birthdays',
    at: localTime('06:00'),
    catchUp: 'LATEST_DAY',
    async run({ dealerId, businessDay, cursor, cause, now }, tx) {
      const dealer = await sqlNetwork(tx).dealer(dealerId);
      if (!dealer) return done();
      const plan = planOf(programmes, dealer, businessDay, { makesUp: true, now });
      const first: Place = { daysBack: greetedDays(plan).length - 1, after: null };
      const { daysBack, after } = (cursor as unknown as Place | null) ?? first;
      const day = addDays(businessDay, -daysBack);
      const traceId = cause.correlationId;
      const { customerIds, next } = await book.bornOn({ dealerId, day, after, traceId });
      const asked = { ...plan, birthdays: [{ day, customerIds }] };
      const { count, isAll } = await queuePlanned(tx, asked, birthday.code, { now, traceId });
      if (!isAll) return more({ daysBack, after }, count);
      if (next !== null) return more({ daysBack, after: next }, count);
      return daysBack > 0 ? more({ daysBack: daysBack - 1, after: null }, count) : done(count);
    },
  };
}
