import type { Database } from '@autoclub/persistence';
import { listPerOwner } from '../../network';
import type { OwnedList, Row } from '../../network';
import type { MessageReader } from '../application/message-reader';
import type { Message } from '../domain/message';
import { messageOf } from './rows';

const MESSAGES: OwnedList = { table: 'message', owner: 'customer_id', time: 'created_at', newestFirst: true };

/** Reads in PostgreSQL; each in a transaction that carries the caller's tenant (rulebook PLT-02). */
export function sqlMessageReader(database: Database): MessageReader {
  return {
    async messages(scope, ids) {
      const sql = 'select * from message where id = any($1)';
      const rows: Row[] = await database.transaction(scope, (tx) => tx.query(sql, [ids]));
      return rows.map(messageOf);
    },
    async messagesOf(scope, customerIds, part) {
      const { sql, parameters } = listPerOwner(MESSAGES, part);
      const rows: Row[] = await database.transaction(scope, (tx) =>
        tx.query(sql, [customerIds, ...parameters]),
      );
      const owned = new Map<string, Message[]>(customerIds.map((id) => [id, []]));
      for (const row of rows) owned.get(row[MESSAGES.owner] as string)?.push(messageOf(row));
      return owned;
    },
  };
}
