import { takeTurn, type Tx } from '@autoclub/persistence';
import type { KeptCounts, ShownCountsBook } from '../application/show-counts';

/** Forgotten after this time, as what was shown of KPIs is. */
const KEPT_DAYS = 400;

/** What was counted for whom, in PostgreSQL. It is no projection: a rebuild leaves it as it is. */
export function shownCounts(tx: Tx): ShownCountsBook {
  return {
    takeTurn: (asker) => takeTurn(tx, `figures shown to ${asker}`),
    shown: (asker, topic, subjectIds): Promise<KeptCounts[]> => tx.query(SHOWN, [asker, topic, subjectIds]),
    async keep(asker, topic, shown) {
      if (shown.length > 0) await tx.query(KEEP, [asker, topic, JSON.stringify(shown), KEPT_DAYS]);
    },
  };
}

const SHOWN = `
  select subject_id as "subjectId", question, cells, answer,
         to_char(shown_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as "shownAt"
    from shown_counts where asker = $1 and topic = $2 and subject_id = any($3)
   order by shown_at desc`;

const KEEP = `
  with forgotten as (
    delete from shown_counts where asker = $1 and shown_at < now() - make_interval(days => $4))
  insert into shown_counts as kept (asker, topic, subject_id, question, cells, answer, shown_at)
  select $1, $2, s."subjectId", s.question, s.cells, s.answer, s."shownAt"
    from json_to_recordset($3::json)
      as s("subjectId" text, question text, cells jsonb, answer jsonb, "shownAt" timestamptz)
  on conflict (asker, topic, subject_id, question) do update
    set cells = excluded.cells, answer = excluded.answer, shown_at = excluded.shown_at`;
