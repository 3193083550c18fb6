import type { Bilingual } from '@autoclub/domain-kit';

/** What a number of the programme counts, and how its unit is named to people. */
export const UNITS = {
  /** Minor units of the dealer's currency, such as fen. */
  MONEY: { zh: '分（货币最小单位）', en: 'minor units of the currency' },
  /** Hundredths of a percent: 500 is 5 %. */
  SHARE: { zh: '万分之一', en: 'hundredths of a percent' },
  POINTS: { zh: '分（积分）', en: 'points' },
  TIMES: { zh: '次', en: 'times' },
  PEOPLE: { zh: '人', en: 'people' },
  VEHICLES: { zh: '辆', en: 'vehicles' },
  MINUTES: { zh: '分钟', en: 'minutes' },
  HOURS: { zh: '小时', en: 'hours' },
  DAYS: { zh: '天', en: 'days' },
  MONTHS: { zh: '个月', en: 'months' },
  YEARS: { zh: '年', en: 'years' },
  KILOMETRES: { zh: '公里', en: 'kilometres' },
  TIME_OF_DAY: { zh: '时刻', en: 'time of day' },
  RANK: { zh: '级', en: 'rank' },
  CODE: { zh: '代码', en: 'code' },
  TEXT: { zh: '文字', en: 'text' },
  YES_NO: { zh: '是或否', en: 'yes or no' },
  /** Made of parts, each with a label and a unit of its own. */
  PARTS: { zh: '组合', en: 'parts' },
} as const satisfies Record<string, Bilingual>;

export type Unit = keyof typeof UNITS;
