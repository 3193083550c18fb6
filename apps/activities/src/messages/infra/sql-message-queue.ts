import { everything, fromColumns } from '@autoclub/persistence';
import type { Database, Tx } from '@autoclub/persistence';
import type { MessageChange } from '../application/message-change';
import type { DueMessage, MessageQueue } from '../application/send-due-messages';
import { closeMessages } from './close-messages';
import type { MessageEntity } from './message.entity';
import { messageOf } from './message.rows';
import { reservePlaces } from './message-budget';
import { SETTLE, TAKE, ONE_SENDER_AT_A_TIME } from './message-queue.sql';

interface TakenRow extends Omit<DueMessage, 'message'> {
  readonly held: object;
}

export function sqlMessageQueue(database: Database): MessageQueue {
  return {
    async take(limit, now) {
      const rows = await database.transaction<TakenRow[]>(everything, async (tx) => {
        await tx.query(ONE_SENDER_AT_A_TIME);
        return tx.query(TAKE, [limit, now]);
      });
      return rows.map(({ held, now: shown, ...due }) => ({
        ...due,
        now: new Date(shown),
        message: messageOf(datesIn(fromColumns<MessageEntity>(held))),
      }));
    },
    reserve: (wanted) =>
      wanted.length === 0
        ? Promise.resolve(new Set<string>())
        : database.transaction(everything, (tx) => reservePlaces(tx, wanted)),
    async settle(changes) {
      if (changes.length > 0) await database.transaction(everything, (tx) => settle(tx, changes));
    },
  };
}

async function settle(tx: Tx, changes: readonly MessageChange[]): Promise<void> {
  await tx.query(SETTLE, [JSON.stringify(changes)]);
  const closed = changes.filter(({ state }) => state !== 'QUEUED' && state !== 'SENT');
  await closeMessages(tx, closed);
  const bounced = changes.filter((change) => change.bounced);
  if (bounced.length === 0) return;
  await tx.query(
    `insert into message_suppression (dealer_id, customer_id, channel, ground, since)
     select m.dealer_id, m.customer_id, b.bounced, 'BOUNCE', b.now
       from json_to_recordset($1::json) as b("dealerId" text, id text, bounced text, now timestamptz)
       join message m on m.dealer_id = b."dealerId" and m.id = b.id
     on conflict do nothing`,
    [JSON.stringify(bounced)],
  );
}

/** A row that came as JSON has its instants as text. */
function datesIn(row: MessageEntity): MessageEntity {
  const at = (value: Date | null) => value && new Date(value);
  return {
    ...row,
    dueAt: new Date(row.dueAt),
    validUntil: new Date(row.validUntil),
    createdAt: new Date(row.createdAt),
    sentAt: at(row.sentAt),
    closedAt: at(row.closedAt),
    heldUntil: at(row.heldUntil),
  };
}
