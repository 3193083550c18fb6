import type { Tx } from '@autoclub/persistence';
import type { Message } from '../domain/message';

/** Two messages for one reason cannot be: the second is dropped here, wherever it comes from (rulebook ACT-08). */
export async function queueMessages(tx: Tx, messages: readonly Message[]): Promise<void> {
  if (messages.length === 0) return;
  await tx.query(
    `insert into message (dealer_id, id, customer_id, reason, channel, purpose, template, facts, state,
       due_at, attempts, created_at, trace_id)
     select "dealerId", id, "customerId", reason, channel, purpose, template, facts, state, "dueAt", attempts,
            "createdAt", "traceId"
       from json_to_recordset($1::json) as m("dealerId" text, id text, "customerId" text, reason text,
         channel text, purpose text, template text, facts jsonb, state text, "dueAt" timestamptz,
         attempts int, "createdAt" timestamptz, "traceId" text)
     on conflict (dealer_id, reason) do nothing`,
    [JSON.stringify(messages)],
  );
}
