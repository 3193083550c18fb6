import type { ReminderRule } from '../reminder-rule';

/** A change that touches members is announced to them before it applies (rulebook ACT-07, MEM-05, CONV-3). */
export const programmeRelease: ReminderRule = {
  code: 'PROGRAMME_RELEASE',
  trigger: {
    zh: '新方案发布后的次日，在其生效之前。',
    en: 'The day after a release was published, before it applies.',
  },
  purpose: 'SERVICE',
  channels: ['SMS', 'EMAIL', 'BULLETIN'],
  lateDays: 30,
  candidates: `
    select c.customer_id, 'PROGRAMME_RELEASE:' || r.programme_release_id || ':' || c.customer_id as reason,
           (r.published_at at time zone d.time_zone)::date + 1 as fires_on,
           jsonb_build_object('effectiveOn', r.effective_on) as facts
      from programme_release r
      join dealer d on d.dealer_id = $1
       and (r.scope = 'OEM' or r.scope_id in (d.dealer_id, d.region_id))
      join reminder_card c on c.dealer_id = d.dealer_id and not c.is_ended
     where r.effective_on > $3::date
       and (r.release_values -> 'membership' is not null or r.release_values -> 'points' is not null
            or r.release_values -> 'service' is not null)
       and (r.published_at at time zone d.time_zone)::date between $2::date - 1 and $3::date - 1`,
};
