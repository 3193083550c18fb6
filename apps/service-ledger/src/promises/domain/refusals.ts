import { commonRefusals, defineRefusals, type RefusalOf } from '@autoclub/domain-kit';

const TEXT = ['TEXT_REQUIRED', 'TEXT_TOO_LONG', 'TEXT_INVALID'] as const;

/** Why a broken promise is not made good (rulebook SVC-21). */
export const compensateRefusals = defineRefusals({
  ...commonRefusals.pick(...TEXT),
  PROMISE_NOT_FOUND: { zh: '未找到该承诺。', en: 'There is no such promise.' },
  PROMISE_NOT_BROKEN: {
    zh: '该承诺的状态是“{state}”，只有违约的承诺才需要补偿。',
    en: 'The promise is {state}; only a broken one is made good.',
  },
  COMPENSATOR_UNNAMED: {
    zh: '补偿须由具名经理本人登记。',
    en: 'A promise is made good by a named manager only.',
  },
});

/** Why a benefit that was not given is not taken down (rulebook SVC-21). */
export const missRefusals = defineRefusals({
  ...commonRefusals.pick(
    ...TEXT,
    'CODE_INVALID',
    'AMOUNT_INVALID',
    'AMOUNT_NEGATIVE',
    'AMOUNT_OUT_OF_RANGE',
    'CURRENCY_MISMATCH',
    'DATE_OUT_OF_RANGE',
    'DATE_IN_FUTURE',
    'MEMBERSHIP_NOT_FOUND',
  ),
  BENEFIT_NOT_PROMISED: {
    zh: '该会籍在 {day} 没有该权益。',
    en: 'The membership had no such benefit on {day}.',
  },
});

export type CompensateRefusal = RefusalOf<typeof compensateRefusals>;
export type MissRefusal = RefusalOf<typeof missRefusals>;
