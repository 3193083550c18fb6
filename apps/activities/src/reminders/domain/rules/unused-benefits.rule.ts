import { numberOf } from '../reminder-rule';
import type { ReminderRule } from '../reminder-rule';

/** Benefits that end with their year and are not used yet (rulebook ACT-07, SVC-05). */
export const unusedBenefits: ReminderRule = {
  code: 'UNUSED_BENEFITS',
  trigger: {
    zh: '权益年度结束前若干天仍有未用权益。',
    en: 'So many days before the year of the benefits ends, while some are left.',
  },
  purpose: 'SERVICE',
  channels: ['SMS', 'EMAIL', 'BULLETIN'],
  lateDays: 7,
  candidates: `
    select p.customer_id, 'UNUSED_BENEFITS:' || p.membership_id || ':' || p.year_to as reason,
           p.year_to - ${numberOf('unusedBenefitsAheadDays')} as fires_on,
           jsonb_build_object('benefitCount', rest.count, 'yearTo', p.year_to) as facts
      from reminder_plan p
      join reminder_card c on c.dealer_id = p.dealer_id and c.membership_id = p.membership_id and not c.is_ended
     cross join lateral (
       select sum(coalesce(l.remaining, (granted.value ->> 'grantedCount')::int)) as count
         from jsonb_array_elements(p.entitlements) as granted(value)
         left join reminder_left l
           on l.dealer_id = p.dealer_id and l.membership_id = p.membership_id
          and l.code = granted.value ->> 'code' and l.sequence > p.sequence
        where granted.value ->> 'grantedCount' is not null) rest
     where p.dealer_id = $1 and rest.count > 0
       and p.year_to between $2::date + ${numberOf('unusedBenefitsAheadDays')}
                         and $3::date + ${numberOf('unusedBenefitsAheadDays')}`,
};
