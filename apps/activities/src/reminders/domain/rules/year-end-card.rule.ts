import { numberOf } from '../reminder-rule';
import type { ReminderRule } from '../reminder-rule';

/** A card at the end of the year to customers who are loyal then (rulebook ACT-07, ANA-01). */
export const yearEndCard: ReminderRule = {
  code: 'YEAR_END_CARD',
  trigger: {
    zh: '每年固定日期，致忠诚客户。',
    en: 'On a day of December, to loyal customers.',
  },
  purpose: 'MARKETING',
  channels: ['POST', 'BULLETIN'],
  lateDays: 5,
  candidates: `
    select k.customer_id, 'YEAR_END_CARD:' || extract(year from card.on_day) || ':' || k.customer_id as reason,
           card.on_day as fires_on,
           jsonb_build_object('year', extract(year from card.on_day)::text) as facts
      from reminder_class k
     cross join lateral (
       select make_date(extract(year from $3::date)::int, 12, ${numberOf('yearEndCardDay')}) as on_day) card
     where k.dealer_id = $1 and k.value_class = 'LOYAL' and card.on_day between $2::date and $3::date`,
};
