import { takeTurn, type Tx } from '@autoclub/persistence';
import { changedPeople } from '../../measures';
import type { AskHistory, ShownFigures } from '../application/ask-history';

/** What analysts were shown is forgotten after this time; the figures of two days so far apart differ by many persons. */
const KEPT_DAYS = 400;

/** What figures were shown to whom, in PostgreSQL. It is no projection: a rebuild leaves it as it is. */
export function askHistory(tx: Tx): AskHistory {
  return {
    takeTurn: (asker) => takeTurn(tx, `figures shown to ${asker}`),
    shownTo: (asker): Promise<ShownFigures[]> =>
      tx.query(
        `select subject_id as "subjectId", from_day as "from", to_day as "to", things
           from shown_figures where asker = $1`,
        [asker],
      ),
    async keep(asker, shown) {
      if (shown.length > 0) await tx.query(KEEP, [asker, JSON.stringify(shown), KEPT_DAYS]);
    },
    changedSince: (level, days, marks, only) => changedPeople(tx, level, days, marks, only),
  };
}

const KEEP = `
  with forgotten as (
    delete from shown_figures where asker = $1 and shown_at < now() - make_interval(days => $3))
  insert into shown_figures as kept (asker, subject_id, from_day, to_day, things, shown_at)
  select $1, s."subjectId", s."from", s."to", s.things, now()
    from json_to_recordset($2::json) as s("subjectId" text, "from" date, "to" date, things jsonb)
  on conflict (asker, subject_id, from_day, to_day) do update
    set things = kept.things || excluded.things, shown_at = excluded.shown_at`;
