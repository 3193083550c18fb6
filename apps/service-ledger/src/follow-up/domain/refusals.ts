import { commonRefusals, defineRefusals, type RefusalOf } from '@autoclub/domain-kit';

/** Why an attempt is not registered (rulebook SVC-16). */
export const attemptRefusals = defineRefusals({
  FOLLOW_UP_NOT_FOUND: { zh: '未找到该回访。', en: 'There is no such follow-up.' },
  FOLLOW_UP_ANSWERED: { zh: '客户已答复该回访。', en: 'The customer has answered this follow-up already.' },
});

/** Why an answer is not registered. */
export const answerRefusals = defineRefusals({
  ...attemptRefusals.texts,
  ...commonRefusals.pick('TEXT_REQUIRED', 'TEXT_TOO_LONG', 'TEXT_INVALID', 'NUMBER_OUT_OF_RANGE'),
});

export type AnswerRefusal = RefusalOf<typeof attemptRefusals>;
