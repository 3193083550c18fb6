import { numberOf } from '../reminder-rule';
import type { ReminderRule } from '../reminder-rule';

/** A card is about to run out (rulebook ACT-07, MEM-05). */
export const cardRenewal: ReminderRule = {
  code: 'CARD_RENEWAL',
  trigger: {
    zh: '会员卡到期前若干天。',
    en: 'So many days before the card runs out.',
  },
  purpose: 'SERVICE',
  channels: ['SMS', 'EMAIL', 'PHONE', 'BULLETIN'],
  lateDays: 7,
  candidates: `
    select c.customer_id, 'CARD_RENEWAL:' || c.membership_id || ':' || c.valid_to as reason,
           c.valid_to - ${numberOf('cardRenewalAheadDays')} as fires_on,
           jsonb_build_object('validTo', c.valid_to) as facts
      from reminder_card c
     where c.dealer_id = $1 and not c.is_ended
       and c.valid_to between $2::date + ${numberOf('cardRenewalAheadDays')}
                          and $3::date + ${numberOf('cardRenewalAheadDays')}`,
};
