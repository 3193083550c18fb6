import type { Tx } from '@autoclub/persistence';
import { fromColumns, pagesOfOwners } from '@autoclub/persistence';
import { In } from 'typeorm';
import type { Messages } from '../application/ports';
import { MessageEntity } from './message.entity';

const OF_CUSTOMERS = {
  table: 'message',
  owner: 'customer_id',
  order: { columns: ['created_at', 'id'], newestFirst: true },
};

/** The table `message` inside one transaction. */
export function sqlMessages(tx: Tx): Messages {
  return {
    byIds: (ids) => tx.find(MessageEntity, { where: { id: In([...ids]) } }),
    async ofCustomers(customerIds, part) {
      const { sql, parameters } = pagesOfOwners(OF_CUSTOMERS, customerIds, part);
      const rows: object[] = await tx.query(sql, [...parameters]);
      return rows.map(fromColumns<MessageEntity>);
    },
  };
}
