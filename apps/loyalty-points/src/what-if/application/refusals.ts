import { commonRefusals, defineRefusals } from '@autoclub/domain-kit';

/** Why a what-if is not begun (rulebook PTS-10). */
export const whatIfRefusals = defineRefusals({
  ...commonRefusals.pick('DATE_IN_FUTURE', 'DEALER_NOT_FOUND', 'PERIOD_INVALID', 'PERIOD_TOO_LONG'),
  DRAFT_EMPTY: { zh: '至少须改变一个数值。', en: 'At least one number has to change.' },
  NUMBER_UNKNOWN: {
    zh: '没有这个数值，或它不影响积分获取。',
    en: 'There is no such number, or it has no effect on earning.',
  },
  NUMBER_GIVEN_TWICE: { zh: '同一数值只能给出一次。', en: 'The same number may be given once only.' },
  NUMBER_INVALID: {
    zh: '“{label}”的值不在允许的范围内。',
    en: 'The value of "{label}" is not one that is allowed.',
  },
  DRAFT_UNUSABLE: {
    zh: '这些数值合在一起不能成为一个方案，例如有无法达到的卡级。',
    en: 'Together these numbers make no programme, as a tier that cannot be reached.',
  },
  TOO_MANY_RUNNING: {
    zh: '已有 {max} 项试算尚未结束，请稍后再试。',
    en: '{max} what-ifs have not ended yet. Try again later.',
  },
});
