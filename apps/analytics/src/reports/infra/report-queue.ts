import { type Database, everything, type Tx } from '@autoclub/persistence';
import type { LocalDate, Period } from '@autoclub/domain-kit';
import type { DueCopy, DueReport, ReportDocument, ReportQueue } from '../application/ports';
import type { Report, ReportFrequency } from '../domain/report';
import { REPORT_COLUMNS, reportFrom } from './report-store';

/** How long making or sending one may take; then another copy of the service looks at it. */
const HOLD = `interval '2 minutes'`;
const MOST_ATTEMPTS = 3;

/** Plans the reports of one dealer, or with null those of all offices; one that is planned already stays. */
export async function planReports(
  tx: Tx,
  plan: {
    readonly dealerId: string | null;
    readonly frequency: ReportFrequency;
    readonly period: Period;
    /** Reports that were kept before this are due. */
    readonly dueAt: Date;
    readonly now: Date;
  },
): Promise<number> {
  const { dealerId, frequency, period, dueAt, now } = plan;
  const rows = await tx.query<unknown[]>(PLAN, [
    ...[dealerId, frequency, period.from, period.to, dueAt.toISOString(), now.toISOString()],
  ]);
  return rows.length;
}

const PLAN = `
  with planned as (
    insert into report_run (report_id, from_day, to_day, dealer_id, planned_at)
    select r.id, $3::date, $4::date, r.dealer_id, $6::timestamptz from report r
     where r.dealer_id is not distinct from $1 and r.frequency = $2 and not r.is_paused
       and r.created_at < $5::timestamptz
    on conflict do nothing
    returning report_id, from_day, dealer_id)
  insert into report_copy (report_id, from_day, number, dealer_id, role, address, due_at)
  select p.report_id, p.from_day, each.number, p.dealer_id, each.recipient ->> 'role',
         each.recipient ->> 'address', $6::timestamptz
    from planned p join report r on r.id = p.report_id,
         jsonb_array_elements(r.recipients) with ordinality as each(recipient, number)
  returning number`;

interface DueRow extends Period {
  readonly report: Parameters<typeof reportFrom>[0];
}

/** What waits for its time, over all owners. */
export function reportQueue(database: Database): ReportQueue {
  const write = <T>(work: (tx: Tx) => Promise<T>): Promise<T> => database.transaction(everything, work);
  const run = (sql: string, parameters: unknown[]) =>
    write(async (tx) => void (await tx.query(sql, parameters)));
  return {
    planForOffices: (frequency, period, dueAt, now) =>
      write(async (tx) => void (await planReports(tx, { dealerId: null, frequency, period, dueAt, now }))),
    takeDue: (now) => write((tx) => takeDue(tx, now)),
    keepDocument: ({ report, period }, document) =>
      run(KEEP_DOCUMENT, [report.id, period.from, JSON.stringify(document)]),
    giveBack: ({ report, period }) => run(GIVE_BACK, [report.id, period.from, MOST_ATTEMPTS]),
    giveUpLost: (now) => run(GIVE_UP_LOST, [now.toISOString()]),
    takeCopy: (now) => write((tx) => takeCopy(tx, now)),
    sent: (copy, at) =>
      run(END, [copy.reportId, copy.from, copy.number, 'SENT', null, copy.attempts, null, at.toISOString()]),
    failed: (copy, { state, attempts, dueAt, failureCode }) =>
      run(END, [
        ...[copy.reportId, copy.from, copy.number, state, failureCode, attempts, dueAt.toISOString(), null],
      ]),
  };
}

async function takeDue(tx: Tx, now: Date): Promise<DueReport | null> {
  const [taken] = await tx.query<[{ reportId: string; from: LocalDate; to: LocalDate }[], number]>(TAKE_DUE, [
    now.toISOString(),
  ]);
  const [due] = taken;
  if (!due) return null;
  const [row] = await tx.query<DueRow['report'][]>(`select ${REPORT_COLUMNS} from report r where r.id = $1`, [
    due.reportId,
  ]);
  return row ? { report: reportFrom(row) satisfies Report, period: { from: due.from, to: due.to } } : null;
}

async function takeCopy(tx: Tx, now: Date): Promise<DueCopy | null> {
  const [taken] = await tx.query<[(Omit<DueCopy, 'document'> & { document: ReportDocument })[], number]>(
    TAKE_COPY,
    [now.toISOString()],
  );
  return taken[0] ?? null;
}

const TAKE_DUE = `
  update report_run as run set attempts = attempts + 1, held_until = $1::timestamptz + ${HOLD}
   where (report_id, from_day) = (
     select report_id, from_day from report_run
      where document is null and not is_over and (held_until is null or held_until <= $1)
      order by planned_at, report_id limit 1 for update skip locked)
  returning report_id as "reportId", from_day as "from", to_day as "to"`;

const KEEP_DOCUMENT = 'update report_run set document = $3::jsonb where report_id = $1 and from_day = $2';

const GIVE_BACK = `
  with run as (
    update report_run set is_over = attempts >= $3 where report_id = $1 and from_day = $2 returning is_over)
  update report_copy set state = 'FAILED', failure_code = 'REPORT_NOT_MADE', address = null
   where report_id = $1 and from_day = $2 and (select is_over from run)`;

const GIVE_UP_LOST = `
  update report_copy set state = 'FAILED', failure_code = 'OUTCOME_UNKNOWN', address = null, held_until = null
   where state = 'SENDING' and held_until <= $1`;

const TAKE_COPY = `
  update report_copy as c
     set state = 'SENDING', attempts = c.attempts + 1, held_until = $1::timestamptz + ${HOLD}
    from report_run as run
   where run.report_id = c.report_id and run.from_day = c.from_day
     and (c.report_id, c.from_day, c.number) = (
       select w.report_id, w.from_day, w.number
         from report_copy w join report_run r on r.report_id = w.report_id and r.from_day = w.from_day
        where w.state = 'WAITING' and w.due_at <= $1 and r.document is not null
        order by w.due_at, w.report_id, w.number limit 1 for update of w skip locked)
  returning c.report_id as "reportId", c.from_day as "from", c.number, c.address, c.attempts,
            run.planned_at as "plannedAt", run.document`;

/** With the last of its copies a document has had its day; an address is kept no longer than it is needed. */
const END = `
  with ended as (
    update report_copy
       set state = $4, failure_code = $5, attempts = $6, due_at = coalesce($7::timestamptz, due_at),
           sent_at = $8::timestamptz, held_until = null, address = case when $4 = 'WAITING' then address end
     where report_id = $1 and from_day = $2 and number = $3 and state = 'SENDING'
    returning number)
  update report_run set is_over = true, document = null
   where report_id = $1 and from_day = $2 and $4 <> 'WAITING'
     and not exists (select from report_copy c where c.report_id = $1 and c.from_day = $2 and c.number <> $3
                        and c.state in ('WAITING', 'SENDING'))`;
