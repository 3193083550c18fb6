import { businessDayOf, localTime } from '@autoclub/domain-kit';
import { type Job, type JobRun, done, more } from '@autoclub/jobs';
import type { Tx } from '@autoclub/persistence';
import type { Host } from '@autoclub/service-host';
import { expirePoints } from '../application/expire-points';
import { forfeitLateComers } from '../application/forfeit-balances';
import { noticeExpiring } from '../application/notice-expiring';
import type { DayAtDealer } from '../application/ports';
import { expiryWork } from './expiry-work';

const ACCOUNTS_AT_ONCE = 200;

/** What falls due with the days of a dealer: entries for expired points, and notices of those that will expire. */
export function expiryJobs(host: Host): readonly Job[] {
  const workOf = expiryWork(host);
  const workIn = (tx: Tx, { cause, now }: JobRun) =>
    workOf(tx, { traceId: cause.correlationId, requestId: cause.causationId, now });
  return [
    {
      name: 'expire-points',
      at: localTime('02:30'),
      catchUp: 'EACH_DAY',
      run: async (run, tx) => {
        const work = workIn(tx, run);
        const after = typeof run.cursor === 'string' ? run.cursor : '';
        const { count, last } = await expirePoints(work, dayOf(run), after, ACCOUNTS_AT_ONCE);
        if (last !== null) return more(last, count);
        return done(count + (await forfeitLateComers(work, dayOf(run))));
      },
    },
    {
      name: 'notice-expiring-points',
      at: localTime('09:00'),
      catchUp: 'EACH_DAY',
      run: async (run, tx) => done(await noticeExpiring(workIn(tx, run), dayOf(run))),
    },
  ];
}

function dayOf({ dealerId, businessDay, timeZone, now, cause }: JobRun): DayAtDealer {
  const { correlationId, causationId } = cause;
  return {
    dealerId,
    businessDay,
    today: businessDayOf(now, timeZone),
    trace: { correlationId, causationId },
  };
}
