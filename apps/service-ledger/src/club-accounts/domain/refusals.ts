import { commonRefusals, defineRefusals, type RefusalOf } from '@autoclub/domain-kit';

const AMOUNT = ['AMOUNT_INVALID', 'AMOUNT_NEGATIVE', 'AMOUNT_OUT_OF_RANGE', 'CURRENCY_MISMATCH'] as const;
const TEXT = ['TEXT_REQUIRED', 'TEXT_TOO_LONG', 'TEXT_INVALID'] as const;

const monthRefusals = defineRefusals({
  ...commonRefusals.pick('DATE_OUT_OF_RANGE', 'DEALER_NOT_FOUND'),
  MONTH_INVALID: { zh: '月份请以当月第一天表示。', en: 'A month is given by its first day.' },
});

/** Why a period is not closed (rulebook SVC-18). */
export const closePeriodRefusals = defineRefusals({
  ...commonRefusals.pick(...AMOUNT),
  ...monthRefusals.texts,
  PERIOD_NOT_OVER: { zh: '该月尚未结束。', en: 'The month is not over.' },
  PERIOD_CLOSED_ALREADY: { zh: '该月账目已结账。', en: 'The accounts of the month are closed already.' },
  PERIOD_OUT_OF_ORDER: {
    zh: '账目须逐月结账，下一个应结的月份从 {month} 开始。',
    en: 'Months are closed one after the other; the next one begins on {month}.',
  },
  OPENING_KNOWN: {
    zh: '只有首期可以录入期初余额，以后由上期结转。',
    en: 'Only the first period is given an opening; every later one carries over.',
  },
});

/** Why a closed period is not opened again. */
export const reopenRefusals = defineRefusals({
  ...commonRefusals.pick(...TEXT),
  ...monthRefusals.texts,
  PERIOD_NOT_FOUND: { zh: '该月账目从未结账。', en: 'The accounts of the month were never closed.' },
  PERIOD_OPEN: { zh: '该月账目已重新打开。', en: 'The accounts of the month are open already.' },
  LATER_PERIOD_CLOSED: {
    zh: '从 {month} 开始的月份已结账，须先重新打开它。',
    en: 'The month that begins on {month} rests on it and must be opened first.',
  },
  REOPENER_UNNAMED: {
    zh: '重新打开账目须由具名经理本人进行。',
    en: 'Accounts are opened again by a named manager only.',
  },
});

/** Why other income is not recorded. */
export const incomeRefusals = defineRefusals(
  commonRefusals.pick(
    ...AMOUNT,
    ...TEXT,
    'CODE_INVALID',
    'DATE_OUT_OF_RANGE',
    'DATE_IN_FUTURE',
    'DEALER_NOT_FOUND',
  ),
);

export type CloseRefusal = RefusalOf<typeof closePeriodRefusals>;
export type ReopenRefusal = RefusalOf<typeof reopenRefusals>;
