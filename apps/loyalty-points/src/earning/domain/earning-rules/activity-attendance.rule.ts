import { explanation } from '@autoclub/rulebook';
import { earningRule } from './earning-rule';

/** Checking in at an activity of the club: a fixed number of points (rulebook PTS-02, ACT-05). */
export const activityAttendanceRule = earningRule<'ACTIVITY_REGISTRATION', 'activityPoints'>({
  code: 'activity-attendance',
  ruleId: 'PTS-02',
  source: 'ACTIVITY_REGISTRATION',
  title: { zh: '活动积分', en: 'Points for an activity' },
  description: {
    zh: '会员参加俱乐部活动并签到得固定积分，每人每次活动一次。',
    en: 'A member who checks in at an activity of the club gets a fixed number of points, once per activity.',
  },
  parameters: ['activityPoints'],
  evaluate: ({ activityId }, { activityPoints }, ruleVersion) => ({
    isEligible: true,
    explanation: explanation('PTS-02.activity', {
      ruleVersion,
      formula: String(activityPoints),
      inputs: { activityId, activityPoints },
      result: activityPoints,
    }),
  }),
  examples: [
    {
      title: { zh: '签到一次', en: 'One check-in' },
      facts: { activityId: 'act_1' },
      numbers: { activityPoints: 5 },
      isEligible: true,
      points: 5,
      formula: '5',
    },
  ],
});
