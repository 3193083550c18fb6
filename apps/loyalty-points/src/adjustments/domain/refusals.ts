import { commonRefusals, defineRefusals } from '@autoclub/domain-kit';

const personRefusals = defineRefusals({
  STAFF_TOKEN_REQUIRED: {
    zh: '须由员工本人登录办理，系统账号不能调整积分。',
    en: 'A member of staff has to do this by their own sign-in; a system cannot.',
  },
  ...commonRefusals.pick('DEALER_NOT_FOUND'),
});

const textRefusals = commonRefusals.pick('TEXT_REQUIRED', 'TEXT_TOO_LONG', 'TEXT_INVALID');

const pointsRefusals = defineRefusals({
  INSUFFICIENT_POINTS: {
    zh: '可用积分只有 {available} 分。',
    en: 'Only {available} points are available.',
  },
});

/** Why points are not adjusted (rulebook PTS-08). */
export const adjustRefusals = defineRefusals({
  ...personRefusals.texts,
  ...textRefusals,
  ...pointsRefusals.texts,
  ...commonRefusals.pick('MEMBERSHIP_NOT_FOUND', 'NUMBER_OUT_OF_RANGE'),
  POINTS_ZERO: { zh: '调整的积分不能为零。', en: 'An adjustment moves at least one point.' },
});

/** Why an adjustment is not decided. */
export const decisionRefusals = defineRefusals({
  ...personRefusals.texts,
  ...textRefusals,
  ...pointsRefusals.texts,
  ADJUSTMENT_NOT_FOUND: { zh: '未找到该积分调整。', en: 'There is no such adjustment.' },
  ADJUSTMENT_ALREADY_DECIDED: {
    zh: '该积分调整已有结果。',
    en: 'The adjustment has been decided already.',
  },
  APPROVER_IS_REQUESTER: {
    zh: '申请人不能自己复核，须由另一位员工复核。',
    en: 'Who asked for it cannot decide; another person has to.',
  },
  APPROVER_OWNS_CARD: {
    zh: '不能复核自己会员卡上的积分调整。',
    en: 'Nobody decides about points on their own card.',
  },
});

/** Why an entry is not taken back. */
export const reversalRefusals = defineRefusals({
  ...personRefusals.texts,
  ...textRefusals,
  ENTRY_NOT_FOUND: { zh: '未找到该积分分录。', en: 'There is no such entry.' },
  ENTRY_IS_A_REVERSAL: {
    zh: '冲正分录不能再冲正，请重新调整。',
    en: 'A reversal is not reversed; adjust the points anew.',
  },
  ENTRY_NOT_AN_ADJUSTMENT: {
    zh: '只有人工调整可在此冲正；单据的积分随单据更正。',
    en: 'Only adjustments by hand are reversed here; points of a document follow the document.',
  },
  ADJUSTMENT_ALREADY_REVERSED: {
    zh: '该积分调整已冲正，或冲正正在等待复核。',
    en: 'The adjustment has been reversed already, or its reversal waits to be decided.',
  },
});
