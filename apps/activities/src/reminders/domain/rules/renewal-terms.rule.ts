import type { ReminderRule } from '../reminder-rule';

/** A dealer's change of price or procedure is announced to members before it applies (rulebook MEM-05, ACT-07). */
export const renewalTerms: ReminderRule = {
  code: 'RENEWAL_TERMS',
  trigger: {
    zh: '续会条件变更公布后的次日，在其生效之前。',
    en: 'The day after a change of the terms of renewal was announced, before it applies.',
  },
  purpose: 'SERVICE',
  channels: ['SMS', 'EMAIL', 'BULLETIN'],
  lateDays: 30,
  candidates: `
    select c.customer_id, 'RENEWAL_TERMS:' || t.effective_on || ':' || c.customer_id as reason,
           t.announced_on + 1 as fires_on, jsonb_build_object('effectiveOn', t.effective_on) as facts
      from reminder_terms t
      join reminder_card c on c.dealer_id = t.dealer_id and not c.is_ended
     where t.dealer_id = $1 and t.effective_on > $3::date
       and t.announced_on between $2::date - 1 and $3::date - 1`,
};
