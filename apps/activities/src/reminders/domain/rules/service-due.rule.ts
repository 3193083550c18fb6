import { numberOf } from '../reminder-rule';
import type { ReminderRule } from '../reminder-rule';

/**
 * A car is due for maintenance (rulebook ACT-07), by the time or by the kilometres since the last one, whichever comes
 * first. Where a car has been seen once only, the kilometres of a usual day are assumed.
 */
export const serviceDue: ReminderRule = {
  code: 'SERVICE_DUE',
  trigger: {
    zh: '按时间或里程推算的保养日前若干天，以先到者为准。',
    en: 'So many days before service is due, by date or by kilometres, whichever comes first.',
  },
  purpose: 'SERVICE',
  channels: ['SMS', 'PHONE', 'BULLETIN'],
  lateDays: 7,
  candidates: `
    select v.customer_id, 'SERVICE_DUE:' || v.vehicle_id || ':' || s.maintained_on as reason,
           due.on_day - ${numberOf('serviceDueAheadDays')} as fires_on,
           jsonb_build_object('dueOn', due.on_day,
                              'basis', case when due.on_day < way.by_date then 'KM' else 'DATE' end) as facts
      from reminder_visit s
      join reminder_vehicle v on v.dealer_id = s.dealer_id and v.vehicle_id = s.vehicle_id
      left join reminder_habit h on h.dealer_id = s.dealer_id and h.vehicle_id = s.vehicle_id
     cross join lateral (
       select (s.maintained_on + make_interval(
                months => coalesce(h.interval_months, ${numberOf('serviceIntervalMonths')})))::date as by_date,
              s.last_on + ceil(
                (s.maintained_km + coalesce(h.interval_km, ${numberOf('serviceIntervalKm')}) - s.last_km)::numeric
                / case when s.last_on > s.first_on and s.last_km > s.first_km
                       then (s.last_km - s.first_km)::numeric / (s.last_on - s.first_on)
                       else ${numberOf('assumedKmPerDay')} end)::int as by_km) way
     cross join lateral (select least(way.by_date, way.by_km) as on_day) due
     where s.dealer_id = $1 and s.maintained_on is not null
       and due.on_day between $2::date + ${numberOf('serviceDueAheadDays')}
                          and $3::date + ${numberOf('serviceDueAheadDays')}`,
};
