import { numberOf } from '../reminder-rule';
import type { ReminderRule } from '../reminder-rule';

/** The insurance of a car ends (rulebook ACT-07, SVC-10): by the latest policy known here, else by the habit card. */
export const insuranceRenewal: ReminderRule = {
  code: 'INSURANCE_RENEWAL',
  trigger: {
    zh: '商业险到期前若干天。',
    en: 'So many days before the insurance of the car ends.',
  },
  purpose: 'SERVICE',
  channels: ['SMS', 'PHONE', 'BULLETIN'],
  lateDays: 7,
  candidates: `
    select v.customer_id, 'INSURANCE_RENEWAL:' || v.vehicle_id || ':' || ends.on_day as reason,
           ends.on_day - ${numberOf('insuranceAheadDays')} as fires_on,
           jsonb_build_object('endsOn', ends.on_day) as facts
      from (
        select k.dealer_id, k.vehicle_id, max(k.on_day) as on_day from (
          select p.dealer_id, p.vehicle_id, p.period_to as on_day from reminder_policy p
           where p.dealer_id = $1 and p.kind = 'COMMERCIAL'
           union all
          select h.dealer_id, h.vehicle_id, h.insurance_renewal_on from reminder_habit h
           where h.dealer_id = $1 and h.insurance_renewal_on is not null) k
         group by 1, 2) ends
      join reminder_vehicle v on v.dealer_id = ends.dealer_id and v.vehicle_id = ends.vehicle_id
     where ends.on_day between $2::date + ${numberOf('insuranceAheadDays')}
                           and $3::date + ${numberOf('insuranceAheadDays')}`,
};
