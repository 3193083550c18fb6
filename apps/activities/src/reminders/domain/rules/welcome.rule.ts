import type { ReminderRule } from '../reminder-rule';

/** The first words to a new member (rulebook ACT-07), on the morning after the membership began. */
export const welcome: ReminderRule = {
  code: 'WELCOME',
  trigger: {
    zh: '入会后的次日。',
    en: 'The day after a membership began.',
  },
  purpose: 'SERVICE',
  channels: ['SMS', 'EMAIL', 'BULLETIN'],
  lateDays: 7,
  candidates: `
    select c.customer_id, 'WELCOME:' || c.membership_id as reason, c.activated_on + 1 as fires_on,
           jsonb_build_object('activatedOn', c.activated_on) as facts
      from reminder_card c
     where c.dealer_id = $1 and c.activated_on between $2::date - 1 and $3::date - 1 and not c.is_ended`,
};
