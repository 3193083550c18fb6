import { fromColumns, pageOfList } from '@autoclub/persistence';
import type { Tx } from '@autoclub/persistence';
import type { PlannedReminder, PlanOfDay, Reminders } from '../application/plan';
import { AT_ONCE, PLANNED, QUEUE_PLANNED } from './planned.sql';

/** The name of the job, the key of its runs. */
export const PLAN_REMINDERS = 'plan-reminders';

const ORDER = { columns: ['reason'] };

const parametersOf = (
  { dealerId, from, day, numbers, birthdays }: PlanOfDay,
  rule: string | null,
): unknown[] => [dealerId, from, day, JSON.stringify(numbers), rule, JSON.stringify(birthdays)];

/** Plans inside one transaction; they only read. */
export function sqlReminders(tx: Tx): Reminders {
  return {
    async planned(plan, rule, part) {
      const only = { sql: 'true', parameters: parametersOf(plan, rule) };
      const { sql, parameters } = pageOfList({ table: `(${PLANNED})`, order: ORDER, only }, part);
      const rows: object[] = await tx.query(sql, [...parameters]);
      return rows.map(fromColumns<PlannedReminder>);
    },
    async lastPlannedDay(dealerId) {
      const [row]: { day: PlanOfDay['day'] | null }[] = await tx.query(
        `select max(business_day) as day from job_progress where dealer_id = $1 and job = $2 and state = 'DONE'`,
        [dealerId, PLAN_REMINDERS],
      );
      return row?.day ?? undefined;
    },
  };
}

/**
 * Queues a part of the reminders of one rule on a day, those there are already left out; the next call goes on with the
 * others.
 */
export async function queuePlanned(
  tx: Tx,
  plan: PlanOfDay,
  rule: string,
  { now, traceId }: { readonly now: Date; readonly traceId: string },
): Promise<{ readonly count: number; readonly isAll: boolean }> {
  const parameters = [...parametersOf(plan, rule), plan.dueAt, now, traceId];
  const [row]: { count: number }[] = await tx.query(QUEUE_PLANNED, parameters);
  const count = row?.count ?? 0;
  return { count, isAll: count < AT_ONCE };
}
