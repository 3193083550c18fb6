import type { ReminderRule } from '../reminder-rule';

/** Greetings to members on holidays (rulebook ACT-07); the days stand in the programme, for some follow the moon. */
export const holiday: ReminderRule = {
  code: 'HOLIDAY',
  trigger: {
    zh: '方案中的节日当天。',
    en: 'On each holiday of the programme.',
  },
  purpose: 'MARKETING',
  channels: ['SMS', 'BULLETIN'],
  lateDays: 0,
  candidates: `
    select c.customer_id, 'HOLIDAY:' || (day.value ->> 'on') || ':' || c.customer_id as reason,
           (day.value ->> 'on')::date as fires_on,
           jsonb_build_object('holidayZh', day.value ->> 'nameZh', 'holidayEn', day.value ->> 'nameEn') as facts
      from jsonb_array_elements($4::jsonb -> 'holidays') as day(value)
      join reminder_card c on c.dealer_id = $1 and not c.is_ended and c.valid_to > (day.value ->> 'on')::date
                          and c.activated_on <= (day.value ->> 'on')::date
     where (day.value ->> 'on')::date between $2::date and $3::date`,
};
