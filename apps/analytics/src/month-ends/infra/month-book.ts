import type { Tx } from '@autoclub/persistence';
import type { MonthBook } from '../application/keep-months';
import type { MonthReads } from '../application/read-month';

/** What was known of months, in PostgreSQL. It is no projection: a rebuild leaves it as it is. */
export function monthBook(tx: Tx): MonthBook {
  return {
    async keep(dealerId, month, knownOn, figures) {
      await tx.query(KEEP, [dealerId, month, knownOn, JSON.stringify(figures)]);
    },
    async freeze(dealerId, month, knownOn, at) {
      await tx.query(
        `insert into month_end (dealer_id, month, known_on, frozen_at) values ($1, $2, $3, $4)
         on conflict (dealer_id, month) do nothing`,
        [dealerId, month, knownOn, at.toISOString()],
      );
    },
  };
}

export function monthReads(tx: Tx): MonthReads {
  return {
    async frozen(dealerId, month) {
      const rows = await tx.query<{ knownOn: never; frozenAt: Date }[]>(
        `select known_on as "knownOn", frozen_at as "frozenAt"
           from month_end where dealer_id = $1 and month = $2`,
        [dealerId, month],
      );
      return rows[0] ?? null;
    },
    kept: (dealerId, month, by) => tx.query(KEPT, [dealerId, month, by]),
  };
}

const KEEP = `
  insert into month_figure (dealer_id, month, kpi_code, kpi_version, known_on, value, numerator, denominator,
                            definition, people, smallest_group)
  select $1, $2::date, f."kpiCode", f."kpiVersion", $3::date, f.value, f.numerator, f.denominator, f.definition,
         f.people, f."smallestGroup"
    from json_to_recordset($4::json) as f("kpiCode" text, "kpiVersion" int, value text, numerator text,
         denominator text, definition jsonb, people int, "smallestGroup" int)
    left join lateral (
      select kept.value, kept.numerator, kept.denominator from month_figure kept
       where kept.dealer_id = $1 and kept.month = $2::date and kept.kpi_code = f."kpiCode"
         and kept.kpi_version = f."kpiVersion" and kept.known_on <= $3::date
       order by kept.known_on desc limit 1) as last on true
   where (last.value, last.numerator, last.denominator) is distinct from (f.value, f.numerator, f.denominator)
      or not exists (select from month_figure kept where kept.dealer_id = $1 and kept.month = $2::date
                        and kept.kpi_code = f."kpiCode" and kept.kpi_version = f."kpiVersion")
  on conflict (dealer_id, month, kpi_code, kpi_version, known_on) do nothing`;

const KEPT = `
  select distinct on (kpi_code, kpi_version) kpi_code as "kpiCode", kpi_version as "kpiVersion",
         known_on as "knownOn", value, numerator, denominator, definition
    from month_figure where dealer_id = $1 and month = $2 and known_on <= $3
   order by kpi_code, kpi_version, known_on desc`;
