import { takeTurn } from '@autoclub/persistence';
import type { Tx } from '@autoclub/persistence';
import type { Host } from '@autoclub/service-host';
import type { ReportDelivery, ReportStore } from '../application/ports';
import type { Report, ReportOwner } from '../domain/report';

/** By what the rows of an owner are found. */
export function keyOf(owner: ReportOwner): string {
  if (owner.kind === 'everything') return 'nation';
  return owner.kind === 'dealer' ? `dealer ${owner.dealerId}` : `region ${owner.regionId}`;
}

export const REPORT_COLUMNS = `r.id, r.dealer_id as "dealerId", r.region_id as "regionId", r.asker, r.name, r.level,
  r.subject_id as "subjectId", r.kpis, r.frequency, r.language, r.recipients, r.is_paused as "isPaused",
  r.created_at as "createdAt"`;

interface ReportRow extends Omit<Report, 'owner'> {
  readonly dealerId: string | null;
  readonly regionId: string | null;
}

export function reportFrom({ dealerId, regionId, ...row }: ReportRow): Report {
  if (dealerId !== null) return { ...row, owner: { kind: 'dealer', dealerId } };
  return { ...row, owner: regionId === null ? { kind: 'everything' } : { kind: 'region', regionId } };
}

/** Reports in PostgreSQL. */
export function reportStore({ ids }: Pick<Host, 'ids'>) {
  return (tx: Tx): ReportStore => ({
    newId: () => ids('rep'),
    async count(owner) {
      await takeTurn(tx, `reports of ${keyOf(owner)}`);
      const [found] = await tx.query<{ n: number }[]>(
        'select count(*)::int as n from report where owner = $1',
        [keyOf(owner)],
      );
      return found?.n ?? 0;
    },
    async lock(owner, id) {
      const [row] = await tx.query<ReportRow[]>(
        `select ${REPORT_COLUMNS} from report r where r.owner = $1 and r.id = $2 for update`,
        [keyOf(owner), id],
      );
      return row && reportFrom(row);
    },
    async find(owner, wanted) {
      const rows = await tx.query<ReportRow[]>(
        `select ${REPORT_COLUMNS} from report r
          where r.owner = $1 and ($2::text[] is null or r.id = any($2)) order by r.created_at, r.id`,
        [keyOf(owner), wanted],
      );
      return rows.map(reportFrom);
    },
    async keep(report) {
      await tx.query(KEEP, valuesOf(report));
    },
    async remove(owner, id) {
      await tx.query('delete from report where owner = $1 and id = $2', [keyOf(owner), id]);
    },
    async deliveries(reportIds, most) {
      const rows = await tx.query<(Omit<ReportDelivery, 'period'> & ReportDelivery['period'])[]>(DELIVERIES, [
        reportIds,
        most,
      ]);
      return rows.map(({ from, to, ...row }) => ({ ...row, period: { from, to } }));
    },
  });
}

function valuesOf({ owner, recipients, createdAt, ...report }: Report): unknown[] {
  return [
    report.id,
    keyOf(owner),
    owner.kind === 'dealer' ? owner.dealerId : null,
    owner.kind === 'region' ? owner.regionId : null,
    report.asker,
    report.name,
    report.level,
    report.subjectId,
    report.kpis,
    report.frequency,
    report.language,
    JSON.stringify(recipients),
    report.isPaused,
    createdAt.toISOString(),
  ];
}

const KEEP = `
  insert into report (id, owner, dealer_id, region_id, asker, name, level, subject_id, kpis, frequency, language,
                      recipients, is_paused, created_at)
  values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14)
  on conflict (id) do update
     set asker = excluded.asker, name = excluded.name, level = excluded.level, subject_id = excluded.subject_id,
         kpis = excluded.kpis, frequency = excluded.frequency, language = excluded.language,
         recipients = excluded.recipients, is_paused = excluded.is_paused`;

const DELIVERIES = `
  select d.* from unnest($1::text[]) as wanted(id),
    lateral (
      select c.report_id as "reportId", c.from_day as "from", run.to_day as "to", c.role, c.state, c.attempts,
             c.sent_at as "sentAt", c.failure_code as "failureCode"
        from report_copy c join report_run run on run.report_id = c.report_id and run.from_day = c.from_day
       where c.report_id = wanted.id
       order by c.from_day desc, c.number limit $2) as d`;
