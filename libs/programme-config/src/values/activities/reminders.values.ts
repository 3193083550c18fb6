import { days, kilometres, listOf, months, text, timeOfDay, years } from '../../parameters/field';
import { parameter } from '../../parameters/parameter';

/**
 * A document is news, and its judgement published, for so many days after its business day; no programme may give
 * notice of an older one. Of what an import brings of the past the points are published and the reasons stand in the
 * graph.
 */
export const NEWS_DAYS = 31;

/** Settlement notices, and the reminders of a day (rulebook ACT-07). */
export const reminders = {
  noticeWithinDays: parameter(
    days(['结算通知的有效天数', 'Days in which a settlement notice is still news'], { max: NEWS_DAYS }),
    2,
  ),
  remindersFrom: parameter(timeOfDay(['提醒最早发送时刻', 'When the reminders of a day go out']), '10:00'),
  serviceDueAheadDays: parameter(
    days(['保养提醒提前天数', 'Days before service is due on which it is reminded of']),
    14,
  ),
  serviceIntervalMonths: parameter(
    months(['默认保养间隔月数', 'Months between services where the habit card says none'], { min: 1 }),
    6,
  ),
  serviceIntervalKm: parameter(
    kilometres(['默认保养间隔里程', 'Kilometres between services where the habit card says none'], {
      min: 1,
    }),
    7_500,
  ),
  assumedKmPerDay: parameter(
    kilometres(['缺少记录时的日均里程', 'Kilometres a day of a car seen once only'], { min: 1 }),
    40,
  ),
  inspectionAheadDays: parameter(days(['年检提醒提前天数', 'Days before an inspection']), 30),
  inspectionYoungYears: parameter(
    years(['每两年检验一次的车龄', 'Age up to which a car is inspected every other year only']),
    6,
  ),
  insuranceAheadDays: parameter(days(['续保提醒提前天数', 'Days before the insurance ends']), 30),
  cardRenewalAheadDays: parameter(days(['续会提醒提前天数', 'Days before the card runs out']), 30),
  unusedBenefitsAheadDays: parameter(
    days(['未用权益提醒提前天数', 'Days before the year of the benefits ends']),
    60,
  ),
  yearEndCardDay: parameter(
    days(['年终贺卡的十二月日期', 'Day of December of the year-end card'], { min: 1, max: 31 }),
    20,
  ),
  holidays: parameter(
    listOf(['节日', 'Holidays with greetings'], {
      on: text(['日期', 'Day, as 2027-01-01']),
      nameZh: text(['中文名称', 'Chinese name']),
      nameEn: text(['英文名称', 'English name']),
    }),
    [
      { on: '2027-01-01', nameZh: '元旦', nameEn: 'the New Year' },
      { on: '2027-02-06', nameZh: '春节', nameEn: 'the Spring Festival' },
      { on: '2027-09-15', nameZh: '中秋节', nameEn: 'the Mid-Autumn Festival' },
      { on: '2027-10-01', nameZh: '国庆节', nameEn: 'the National Day' },
      { on: '2028-01-01', nameZh: '元旦', nameEn: 'the New Year' },
      { on: '2028-01-26', nameZh: '春节', nameEn: 'the Spring Festival' },
      { on: '2028-10-01', nameZh: '国庆节', nameEn: 'the National Day' },
      { on: '2028-10-03', nameZh: '中秋节', nameEn: 'the Mid-Autumn Festival' },
      { on: '2029-01-01', nameZh: '元旦', nameEn: 'the New Year' },
      { on: '2029-02-13', nameZh: '春节', nameEn: 'the Spring Festival' },
      { on: '2029-09-22', nameZh: '中秋节', nameEn: 'the Mid-Autumn Festival' },
      { on: '2029-10-01', nameZh: '国庆节', nameEn: 'the National Day' },
    ],
  ),
};
