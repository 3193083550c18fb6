import { businessDayOf, instantOf, localTime } from '@autoclub/domain-kit';
import { done, type Job, type Task } from '@autoclub/jobs';
import type { Host } from '@autoclub/service-host';
import { NATION_TIME_ZONE } from '../../network';
import { isDueOn, latestDueDay, REPORT_FREQUENCIES, reportedPeriod } from '../domain/report';
import { planReports, reportQueue } from './report-queue';

/** By then the nightly jobs have kept the month. */
const AT = localTime('07:00');

/** Plans the reports of a dealer in the morning of the day they are due, by its own clock (rulebook ANA-09). */
export function planReportsJob({ clock }: Pick<Host, 'clock'>): Job {
  return {
    name: 'plan-reports',
    at: AT,
    catchUp: 'EACH_DAY',
    async run({ dealerId, businessDay, dueAt }, tx) {
      let count = 0;
      for (const frequency of REPORT_FREQUENCIES.filter((each) => isDueOn(each, businessDay))) {
        const period = reportedPeriod(frequency, businessDay);
        count += await planReports(tx, { dealerId, frequency, period, dueAt, now: clock() });
      }
      return done(count);
    },
  };
}

/** Plans the reports of offices, which have no dealer's clock: by the zone of the nation. */
export function planForOfficesTask({ database, clock }: Pick<Host, 'database' | 'clock'>): Task {
  return {
    name: 'plan reports of offices',
    everyMs: 60_000,
    run: async () => {
      await planForOffices(database, clock());
      return false;
    },
  };
}

export async function planForOffices(database: Host['database'], now: Date): Promise<void> {
  for (const frequency of REPORT_FREQUENCIES) {
    const due = latestDueDay(frequency, businessDayOf(now, NATION_TIME_ZONE));
    const dueAt = instantOf(due, AT, NATION_TIME_ZONE);
    if (dueAt > now) continue;
    await reportQueue(database).planForOffices(frequency, reportedPeriod(frequency, due), dueAt, now);
  }
}
