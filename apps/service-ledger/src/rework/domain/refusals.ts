import { commonRefusals, defineRefusals, type RefusalOf } from '@autoclub/domain-kit';

/** Why a repetition is not recorded (rulebook SVC-20). */
export const reworkRefusals = defineRefusals({
  ...commonRefusals.pick(
    'TEXT_REQUIRED',
    'TEXT_TOO_LONG',
    'TEXT_INVALID',
    'CODE_INVALID',
    'AMOUNT_INVALID',
    'AMOUNT_NEGATIVE',
    'AMOUNT_OUT_OF_RANGE',
    'CURRENCY_MISMATCH',
    'DEALER_NOT_FOUND',
    'REPAIR_ORDER_NOT_FOUND',
    'STAFF_MEMBER_NOT_FOUND',
  ),
  ORDER_REPEATS_ITSELF: { zh: '返修单与原单不能是同一张。', en: 'An order cannot repeat itself.' },
  ORDER_OF_ANOTHER_VEHICLE: {
    zh: '两张维修单不属于同一辆车。',
    en: 'The two orders are of different vehicles.',
  },
  REPEATED_ORDER_LATER: {
    zh: '原单不能晚于返修单。',
    en: 'The repeated order must not be later than the one that repeats it.',
  },
  REWORK_TOO_LATE: {
    zh: '距原单 {days} 天，超过 {most} 天，不计为返修。',
    en: 'The orders lie {days} days apart; within {most} days one counts as repeated.',
  },
  REWORK_RECORDED_ALREADY: {
    zh: '该维修单已登记为返修。',
    en: 'The order is recorded as a repetition already.',
  },
});

export type ReworkRefusal = RefusalOf<typeof reworkRefusals>;
