import type { Tx } from '@autoclub/persistence';
import type { OutboxRow } from '../cloud-events';

const COLUMNS = `id, event_id, topic, type, source, subject, sequence, dealer_id, region_id, correlation_id,
  causation_id, traceparent, occurred_at, data::text as data`;

/**
 * Events of these types as they were recorded, from the archive and the outbox as one: those after the id, in the order
 * of their ids, which keeps the order of each aggregate. One statement, since an event may just move from one table to
 * the other.
 */
export async function archivedEvents(
  tx: Tx,
  types: readonly string[],
  afterId: number,
  limit: number,
): Promise<OutboxRow[]> {
  const part = (table: string): string =>
    `(select ${COLUMNS} from ${table} where id > $1 and type = any($2) order by id limit $3)`;
  return tx.query(
    `select * from (${part('event_archive')} union all ${part('outbox')}) as recorded order by id limit $3`,
    [afterId, types, limit],
  );
}

/** How many events of a type there are and of how many aggregates. */
export interface ArchivedType {
  readonly type: string;
  readonly events: number;
  readonly aggregates: number;
}

/** What the archive and the outbox hold of these types; those of which there is none are left out. */
export async function archivedTypes(tx: Tx, types: readonly string[]): Promise<ArchivedType[]> {
  return tx.query(
    `select type, count(*) as events, count(distinct subject) as aggregates
       from (select type, subject from event_archive where type = any($1)
             union all select type, subject from outbox where type = any($1)) as recorded
      group by type order by type`,
    [types],
  );
}
