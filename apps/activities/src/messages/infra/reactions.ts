import { nextActionClosed, personErased } from '@autoclub/event-contracts';
import { on } from '@autoclub/messaging';
import type { Subscription } from '@autoclub/messaging';
import { closeCalled } from './close-called';

/**
 * A call from the list of the day is made in the queue as well. Nothing is left of an erased person but the fact that
 * messages went out (rulebook MEM-17): texts that somebody wrote go, and the list of closed channels. What waits is not
 * sent any more.
 */
export const reactions: readonly Subscription[] = [
  on(nextActionClosed, closeCalled, {
    concerns: ({ data: { reason } }) => reason === 'REMINDER' || reason === 'CAMPAIGN',
  }),
  on(personErased, async (batch, tx) => {
    const persons = JSON.stringify(
      batch.map(({ data }) => ({ dealerId: data.dealerId, customerId: data.customerId })),
    );
    const given = 'json_to_recordset($1::json) as p("dealerId" text, "customerId" text)';
    await tx.query(
      `update message m set facts = '{"textZh": "", "textEn": ""}' from ${given}
        where m.dealer_id = p."dealerId" and m.customer_id = p."customerId" and m.template = 'CUSTOM'`,
      [persons],
    );
    // A notice on the web needs no consent, so what waits goes out of date.
    await tx.query(
      `update message m set valid_until = m.created_at from ${given}
        where m.dealer_id = p."dealerId" and m.customer_id = p."customerId" and m.state in ('QUEUED', 'SENDING')`,
      [persons],
    );
    await tx.query(
      `delete from message_suppression s using ${given}
        where s.dealer_id = p."dealerId" and s.customer_id = p."customerId"`,
      [persons],
    );
  }),
];
