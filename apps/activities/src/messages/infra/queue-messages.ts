import type { Tx } from '@autoclub/persistence';
import { aboutOf, GOOD_FOR_DAYS } from '../domain/message';
import type { NewMessage } from '../domain/message';

const DAY_MS = 86_400_000;

/**
 * Puts messages into the queue, in the caller's transaction. Two messages of a dealer for one reason cannot be: the
 * second is dropped here, wherever it comes from (rulebook ACT-08). Consent, suppression list, quiet hours, weekly cap
 * and budget are the queue's business when a message goes out. For a text of one's own give the template `CUSTOM` and
 * the facts `textZh` and `textEn`, which `templateFaults` of the rulebook has checked; no name or number of a person may be in them.
 */
export async function queueMessages(tx: Tx, messages: readonly NewMessage[]): Promise<void> {
  if (messages.length === 0) return;
  await tx.query(
    `insert into message (dealer_id, id, customer_id, reason, channel, fallbacks, purpose, template, facts, state,
       due_at, valid_until, about_type, about_id, rule_code, campaign_id, attempts, created_at, trace_id)
     select "dealerId", id, "customerId", reason, channel, fallbacks, purpose, template, facts, 'QUEUED', "dueAt",
            "validUntil", "aboutType", "aboutId", "ruleCode", "campaignId", 0, "createdAt", "traceId"
       from json_to_recordset($1::json) as m("dealerId" text, id text, "customerId" text, reason text,
         channel text, fallbacks text[], purpose text, template text, facts jsonb, "dueAt" timestamptz,
         "validUntil" timestamptz, "aboutType" text, "aboutId" text, "ruleCode" text, "campaignId" text,
         "createdAt" timestamptz, "traceId" text)
      order by 1, 4
     on conflict (dealer_id, reason) do nothing`,
    [JSON.stringify(messages.map(rowOf))],
  );
}

function rowOf(message: NewMessage) {
  const about = aboutOf(message);
  return {
    ...message,
    fallbacks: message.fallbacks ?? [],
    validUntil: message.validUntil ?? new Date(message.createdAt.getTime() + GOOD_FOR_DAYS * DAY_MS),
    aboutType: about.type,
    aboutId: about.id,
    ruleCode: message.ruleCode ?? message.template,
    campaignId: message.campaignId ?? null,
  };
}
