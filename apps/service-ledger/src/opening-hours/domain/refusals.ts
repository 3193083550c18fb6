import { commonRefusals, defineRefusals, type RefusalOf } from '@autoclub/domain-kit';

/** So many windows a day has at most. */
export const MOST_WINDOWS = 12;

/** Why the hours of a day are not set (rulebook SVC-12). */
export const openingDayRefusals = defineRefusals({
  ...commonRefusals.pick(
    'DEALER_NOT_FOUND',
    'TEXT_REQUIRED',
    'TEXT_TOO_LONG',
    'TEXT_INVALID',
    'NUMBER_OUT_OF_RANGE',
    'DATE_OUT_OF_RANGE',
  ),
  DAY_IN_PAST: { zh: '不能更改 {today} 以前的营业时间。', en: 'Days before {today} cannot be changed.' },
  TIME_OF_DAY_INVALID: {
    zh: '时刻须写作 08:30 的形式。',
    en: 'A time of day is written like 08:30.',
  },
  WINDOW_ENDS_BEFORE_IT_BEGINS: { zh: '结束时刻须晚于开始时刻。', en: 'The time must end after it begins.' },
  TOO_MANY_WINDOWS: { zh: '一天最多 {max} 个时段。', en: 'A day has {max} times at most.' },
});

export type OpeningDayRefusal = RefusalOf<typeof openingDayRefusals>;
