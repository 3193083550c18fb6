import type { Language } from '@autoclub/domain-kit';
import type { Vocabulary } from './template';

/** Words for the codes that appear among the inputs and results of explanations. */
export const vocabulary: Vocabulary = {
  BASIC: { zh: '普通卡', en: 'Basic' },
  SILVER: { zh: '银卡', en: 'Silver' },
  GOLD: { zh: '金卡', en: 'Gold' },
  NONE: { zh: '无', en: 'none' },
  NOT_A_MEMBER: { zh: '非会员', en: 'not a member' },
  LOYAL: { zh: '忠诚', en: 'loyal' },
  FAIRLY_LOYAL: { zh: '较忠诚', en: 'fairly loyal' },
  GENERAL: { zh: '一般', en: 'general' },
  INACTIVE: { zh: '即将流失', en: 'inactive (about to be lost)' },
  LOST: { zh: '流失', en: 'lost' },
  NEW: { zh: '新车', en: 'new car' },
  POTENTIAL_A: { zh: '潜在 A', en: 'potential A' },
  CAR_WASH: { zh: '免费洗车', en: 'car wash' },
};

/** A code of the domain as a word of the language; any other text stays as it is. */
export function wordFor(text: string, language: Language): string {
  return Object.hasOwn(vocabulary, text) ? (vocabulary[text]?.[language] ?? text) : text;
}
