import { commonRefusals } from '@autoclub/domain-kit';

/** The input cannot be read as what it should be. */
export const inputTexts = {
  ...commonRefusals.pick(
    'TEXT_REQUIRED',
    'TEXT_TOO_LONG',
    'TEXT_INVALID',
    'AMOUNT_INVALID',
    'AMOUNT_NEGATIVE',
    'AMOUNT_OUT_OF_RANGE',
    'CURRENCY_MISMATCH',
    'NUMBER_OUT_OF_RANGE',
    'VALUE_UNKNOWN',
    'DATE_IN_FUTURE',
    'PERIOD_INVALID',
  ),
  OPENED_AFTER_SETTLED: {
    zh: '开单时间不能晚于结算时间。',
    en: 'An order cannot be opened after it was settled.',
  },
  LINES_MISSING: { zh: '至少需要一个项目。', en: 'At least one line is needed.' },
  TOO_MANY_LINES: { zh: '最多 {max} 个项目。', en: 'There may be at most {max} lines.' },
} as const;
