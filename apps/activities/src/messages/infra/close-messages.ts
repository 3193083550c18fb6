import { type Tx, fromColumns } from '@autoclub/persistence';
import { publishFacts } from '@autoclub/service-host';
import { closedFact, type ClosedMessage } from '../application/closed-fact';
import { freePlaces } from './message-budget';
import type { MessageEntity } from './message.entity';
import { messageOf } from './message.rows';

/** A message that ends here, and when by its dealer's clock. */
export interface Ending {
  readonly dealerId: string;
  readonly id: string;
  readonly now: Date;
}

/**
 * Marks messages whose rows have their last state already as closed, once however often it is called, and returns those
 * that were not; what was not sent gives its place in the budget back. Each is to be published by {@link closedFact}.
 */
export async function markClosed(tx: Tx, endings: readonly Ending[]): Promise<ClosedMessage[]> {
  if (endings.length === 0) return [];
  const rows: { id: string }[] = await tx.query(MARK, [JSON.stringify(endings)]);
  const ids = rows.map(({ id }) => id);
  if (ids.length === 0) return [];
  await freePlaces(tx, ids);
  const closed: ClosedRow[] = await tx.query(CLOSED, [ids]);
  return closed.map(({ region_id: regionId, time_zone: timeZone, in_force: membershipId, ...columns }) => {
    const message = messageOf(fromColumns<MessageEntity>(columns));
    return { message, regionId, timeZone, membershipId, now: message.closedAt ?? message.createdAt };
  });
}

/** Closes messages outside of a command, and publishes them. */
export async function closeMessages(tx: Tx, endings: readonly Ending[]): Promise<void> {
  for (const closed of await markClosed(tx, endings)) {
    const { traceId, id: requestId } = closed.message;
    await publishFacts(tx, { traceId, requestId, now: closed.now }, [closedFact(closed)]);
  }
}

interface ClosedRow {
  readonly id: string;
  readonly region_id: string;
  readonly time_zone: string;
  readonly in_force: string | null;
}

/** The query builder returns rows of an UPDATE beside their number; a CTE returns them alone. */
const MARK = `
  with closing as (
    update message m set closed_at = e.now
      from json_to_recordset($1::json) as e("dealerId" text, id text, now timestamptz)
     where m.dealer_id = e."dealerId" and m.id = e.id and m.closed_at is null
       and m.state not in ('QUEUED', 'SENDING')
    returning m.id)
  select id from closing order by id`;

/** The membership is the one whose latest fact by that day is in force then. */
const CLOSED = `
  select m.*, d.region_id, d.time_zone,
         (select f.membership_id from (
            select distinct on (t.membership_id) t.membership_id, t.changed_on, t.valid_from, t.valid_to
              from tier_fact t
             where t.dealer_id = m.dealer_id and t.customer_id = m.customer_id
               and t.changed_on <= (m.closed_at at time zone d.time_zone)::date
             order by t.membership_id, t.changed_on desc, t.sequence desc) f
           where (m.closed_at at time zone d.time_zone)::date < f.valid_to
             and f.valid_from <= (m.closed_at at time zone d.time_zone)::date
           order by f.changed_on desc, f.membership_id limit 1) as in_force
    from message m join dealer d on d.dealer_id = m.dealer_id
   where m.id = any($1) order by m.dealer_id, m.id`;
