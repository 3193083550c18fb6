import type { ReminderRule } from '../reminder-rule';

/** Points are about to expire (rulebook ACT-07, PTS-06); the points ledger says which and when. */
export const pointsExpiring: ReminderRule = {
  code: 'POINTS_EXPIRING',
  trigger: {
    zh: '积分到期通知发布后的次日。',
    en: 'The day after the points ledger gave notice of it.',
  },
  purpose: 'SERVICE',
  channels: ['SMS', 'EMAIL', 'BULLETIN'],
  lateDays: 14,
  candidates: `
    select p.customer_id,
           'POINTS_EXPIRING:' || p.account_id || ':' || p.expires_on || ':' || p.days_ahead as reason,
           p.noticed_on + 1 as fires_on,
           jsonb_build_object('points', p.points, 'expiresOn', p.expires_on) as facts
      from reminder_points p
     where p.dealer_id = $1 and p.noticed_on between $2::date - 1 and $3::date - 1 and p.expires_on > $3::date`,
};
