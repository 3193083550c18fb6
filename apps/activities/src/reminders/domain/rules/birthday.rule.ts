import type { ReminderRule } from '../reminder-rule';

/**
 * Greetings on a birthday (rulebook ACT-07), to customers who agreed to be written to. Membership says whose day it is;
 * nobody is greeted twice a year, whatever day is put right or record merged in between.
 */
export const birthday: ReminderRule = {
  code: 'BIRTHDAY',
  trigger: {
    zh: '客户生日当天；2 月 29 日出生的，平年为 2 月 28 日。',
    en: 'On the birthday; for those born on 29 February, on the 28th in other years.',
  },
  purpose: 'MARKETING',
  channels: ['SMS', 'EMAIL', 'BULLETIN'],
  lateDays: 1,
  asksForBirthdays: true,
  candidates: `
    select b.customer_id, year.prefix || b.customer_id as reason, born.day as fires_on, '{}'::jsonb as facts
      from jsonb_to_recordset($6::jsonb) as born(day date, "customerIds" jsonb)
     cross join lateral (select 'BIRTHDAY:' || extract(year from born.day) || ':' as prefix) year
     cross join lateral jsonb_array_elements_text(born."customerIds") as b(customer_id)
     where born.day between $2::date and $3::date
       and not exists (select from message m where m.dealer_id = $1 and m.customer_id = b.customer_id
                          and m.reason ^@ year.prefix)`,
};
