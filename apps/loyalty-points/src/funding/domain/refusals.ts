import { commonRefusals, defineRefusals } from '@autoclub/domain-kit';

/** Why points are not passed on to a card of another dealer (rulebook PTS-13). */
export const passRefusals = defineRefusals({
  ...commonRefusals.pick('NUMBER_OUT_OF_RANGE', 'DEALER_NOT_FOUND', 'MEMBERSHIP_NOT_FOUND'),
  TO_OWN_DEALER: {
    zh: '只能结转到另一家店的会员卡，本店会员之间不能转移积分。',
    en: 'Points are passed on to a card of another dealer; between cards of one dealer they stay.',
  },
  MEMBERSHIP_NOT_IN_FORCE: {
    zh: '该会籍于 {day} 无效，不能结转积分。',
    en: 'The membership is not in force on {day}, so its points cannot be passed on.',
  },
  INSUFFICIENT_POINTS: {
    zh: '需要 {needed} 分，可用只有 {available} 分。',
    en: 'It takes {needed} points, and {available} are available.',
  },
});
