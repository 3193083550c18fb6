import type { Tx } from '@autoclub/persistence';
import { fromColumns } from '@autoclub/persistence';
import type { Messages, Suppressions } from '../application/ports';
import { CAP_DAYS } from '../domain/delivery';
import { markClosed } from './close-messages';
import type { MessageEntity } from './message.entity';
import { messageOf } from './message.rows';
import { queueMessages } from './queue-messages';

type Writes = Pick<Messages, 'lock' | 'queue' | 'end' | 'circumstancesOf'>;

/** Commands about messages inside one transaction. */
export function messageWrites(tx: Tx): Writes {
  return {
    async lock(dealerId, ids) {
      const rows: object[] = await tx.query(
        'select * from message where dealer_id = $1 and id = any($2) order by id for update',
        [dealerId, ids],
      );
      return rows.map((row) => messageOf(fromColumns<MessageEntity>(row)));
    },
    queue: (messages) => queueMessages(tx, messages),
    async end(dealerId, ends, now) {
      await tx.query(
        `update message m set state = e.state, failure_code = e."failureCode"
           from json_to_recordset($2::json) as e(id text, state text, "failureCode" text)
          where m.dealer_id = $1 and m.id = e.id and m.state = 'SENT' and m.closed_at is null`,
        [dealerId, JSON.stringify(ends)],
      );
      return markClosed(
        tx,
        ends.map(({ id }) => ({ dealerId, id, now })),
      );
    },
    async circumstancesOf(dealerId, customerId, purpose, now) {
      const [row]: { consents: string[]; suppressed: []; sentThisWeek: number; inFlight: number }[] =
        await tx.query(CIRCUMSTANCES, [dealerId, customerId, purpose, now]);
      return { now, ...(row ?? { consents: [], suppressed: [], sentThisWeek: 0, inFlight: 0 }) };
    },
  };
}

const CIRCUMSTANCES = `
  select c.consents,
         array(select s.channel from message_suppression s
                where s.dealer_id = c.dealer_id and s.customer_id = c.customer_id) as suppressed,
         (select count(*)::int from message m
           where m.dealer_id = c.dealer_id and m.customer_id = c.customer_id and m.purpose = $3
             and m.sent_at > $4::timestamptz - interval '${CAP_DAYS} days') as "sentThisWeek",
         0 as "inFlight"
    from customer c where c.dealer_id = $1 and c.customer_id = survivor_of($1, $2)`;

/** The table `message_suppression` inside one transaction. */
export function sqlSuppressions(tx: Tx): Suppressions {
  return {
    ofCustomers: (customerIds) =>
      tx.query(
        `select customer_id as "customerId", channel, ground, since from message_suppression
          where customer_id = any($1) order by customer_id, channel`,
        [customerIds],
      ),
    async add(dealerId, { customerId, channel, ground, since }) {
      const rows: unknown[] = await tx.query(
        `with added as (
           insert into message_suppression (dealer_id, customer_id, channel, ground, since)
           values ($1, $2, $3, $4, $5) on conflict do nothing returning 1)
         select * from added`,
        [dealerId, customerId, channel, ground, since],
      );
      return rows.length > 0;
    },
    async lift(dealerId, customerId, channel) {
      const rows: unknown[] = await tx.query(
        `with lifted as (
           delete from message_suppression
            where dealer_id = $1 and customer_id = survivor_of($1, $2) and channel = $3 returning 1)
         select * from lifted`,
        [dealerId, customerId, channel],
      );
      return rows.length > 0;
    },
  };
}
