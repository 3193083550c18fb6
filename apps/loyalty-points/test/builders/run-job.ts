import { localDate } from '@autoclub/domain-kit';
import type { Cursor, JobRun, Portion } from '@autoclub/jobs';
import type { Host } from '@autoclub/service-host';
import { capabilities } from '../../src/capabilities';
import { DEALER } from './events';

/** Runs a job for a dealer's day, portion after portion, each in its transaction, as the planner would. */
export async function runJob(host: Host, name: string, day: string, dealerId = DEALER): Promise<number> {
  const job = capabilities.flatMap(({ jobs }) => jobs?.(host) ?? []).find((each) => each.name === name);
  if (!job) throw new Error(`There is no job ${name}.`);
  let cursor: Cursor = null;
  let count = 0;
  for (;;) {
    const run: JobRun = {
      dealerId,
      timeZone: 'Asia/Shanghai',
      businessDay: localDate(day),
      dueAt: new Date(`${day}T00:00:00Z`),
      now: new Date(`${day}T00:00:00Z`),
      cursor,
      cause: { correlationId: 'e'.repeat(32), causationId: '0192f0c4-2222-7000-8000-000000000000' },
    };
    const portion: Portion = await host.database.transaction({ kind: 'dealer', dealerId }, (tx) =>
      job.run(run, tx),
    );
    count += portion.count;
    if (portion.isDone) return count;
    cursor = portion.cursor;
  }
}
