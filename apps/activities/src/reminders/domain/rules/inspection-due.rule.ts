import { numberOf } from '../reminder-rule';
import type { ReminderRule } from '../reminder-rule';

/** A car has to be inspected (rulebook ACT-07): every two years while it is young, then every year. */
export const inspectionDue: ReminderRule = {
  code: 'INSPECTION_DUE',
  trigger: {
    zh: '车辆年检日前若干天。',
    en: 'So many days before the car has to be inspected.',
  },
  purpose: 'SERVICE',
  channels: ['SMS', 'BULLETIN'],
  lateDays: 7,
  candidates: `
    select v.customer_id, 'INSPECTION_DUE:' || v.vehicle_id || ':' || due.on_day as reason,
           due.on_day - ${numberOf('inspectionAheadDays')} as fires_on,
           jsonb_build_object('dueOn', due.on_day) as facts
      from reminder_vehicle v
     cross join lateral (
       select distinct extract(year from asked.day)::int - extract(year from v.purchased_on)::int as age
         from (values ($2::date), ($3::date)) as asked(day)) years_old
     cross join lateral (
       select (v.purchased_on + make_interval(years => years_old.age))::date as on_day, years_old.age) same
     cross join lateral (
       select (v.purchased_on + make_interval(years => same.age + later.by_years))::date as on_day,
              same.age + later.by_years as age
         from (values (0), (1)) as later(by_years)) due
     where v.dealer_id = $1 and v.purchased_on is not null and due.age > 0
       and (due.age > ${numberOf('inspectionYoungYears')} or due.age % 2 = 0)
       and due.on_day between $2::date + ${numberOf('inspectionAheadDays')}
                          and $3::date + ${numberOf('inspectionAheadDays')}`,
};
