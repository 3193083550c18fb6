import type { Tx } from '@autoclub/persistence';
import { fromColumns, pageOfList, pagesOfOwners } from '@autoclub/persistence';
import { In } from 'typeorm';
import type { Messages } from '../application/ports';
import { messageOf } from './message.rows';
import { MessageEntity } from './message.entity';

const ORDER = { columns: ['created_at', 'id'], newestFirst: true };
const OF_CUSTOMERS = { table: 'message', owner: 'customer_id', order: ORDER };

const FILTERED = `
  ($1::text is null or state = $1) and ($2::text is null or channel = $2)
  and ($3::text is null or rule_code = $3)
  and ($4::date is null or created_at >= $4::date::timestamp at time zone $6)
  and ($5::date is null or created_at < $5::date::timestamp at time zone $6)`;

type Reads = Pick<Messages, 'byIds' | 'ofCustomers' | 'list' | 'noticesOf' | 'budgets'>;

/** The table `message` read inside one transaction. */
export function messageReads(tx: Tx): Reads {
  const rowsOf = async (sql: string, parameters: readonly unknown[]) => {
    const rows: object[] = await tx.query(sql, [...parameters]);
    return rows.map((row) => messageOf(fromColumns<MessageEntity>(row)));
  };
  return {
    async byIds(ids) {
      const rows = await tx.find(MessageEntity, { where: { id: In([...ids]) } });
      return rows.map(messageOf);
    },
    ofCustomers(customerIds, part) {
      const { sql, parameters } = pagesOfOwners(OF_CUSTOMERS, customerIds, part);
      return rowsOf(sql, parameters);
    },
    list({ state, channel, ruleCode, from, to, timeZone }, part) {
      const only = { sql: FILTERED, parameters: [state, channel, ruleCode, from, to, timeZone] };
      const { sql, parameters } = pageOfList({ table: 'message', order: ORDER, only }, part);
      return rowsOf(sql, parameters);
    },
    noticesOf: (customerIds, now) =>
      rowsOf(
        `select notice.* from unnest($1::text[]) as owner(id) cross join lateral (
           select m.* from message m
            where m.customer_id = owner.id and m.channel = 'BULLETIN' and m.state = 'DELIVERED'
              and m.valid_until > $2
            order by m.created_at desc, m.id desc limit 20) notice`,
        [customerIds, now],
      ),
    budgets: (dealerId, year) =>
      tx.query(
        `select channel, spent_minor as "spentMinor" from message_spend where dealer_id = $1 and year = $2`,
        [dealerId, year],
      ),
  };
}
