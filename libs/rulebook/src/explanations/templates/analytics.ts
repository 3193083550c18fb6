import type { Bilingual } from '@autoclub/domain-kit';

/** Sentences about classes of customers, keyed by rule and outcome. */
export const analyticsTemplates = {
  'ANA-01.LOYAL': {
    zh: '近 12 个月消费 {spendAmount} 元、到店 {visitCount} 次，均达到忠诚标准：忠诚客户。',
    en: 'Spend of CNY {spendAmount} and {visitCount} visits in the last 12 months both reach the loyal marks: loyal.',
  },
  'ANA-01.FAIRLY_LOYAL': {
    zh: '近 12 个月消费 {spendAmount} 元、到店 {visitCount} 次，均达到较忠诚标准：较忠诚客户。',
    en: 'Spend of CNY {spendAmount} and {visitCount} visits in the last 12 months both reach the fairly loyal marks: fairly loyal.',
  },
  'ANA-01.GENERAL': {
    zh: '近 12 个月消费 {spendAmount} 元、到店 {visitCount} 次，未达到较忠诚标准：一般客户。',
    en: 'Spend of CNY {spendAmount} and {visitCount} visits in the last 12 months stay below the fairly loyal marks: general.',
  },
  'ANA-01.INACTIVE': {
    zh: '上次到店 {lastVisitOn}，已满 {inactiveMonths} 个月未到店：即将流失。',
    en: 'The last visit was on {lastVisitOn}, at least {inactiveMonths} months ago: inactive, about to be lost.',
  },
  'ANA-01.LOST': {
    zh: '上次到店 {lastVisitOn}，已满 {lostMonths} 个月未到店：流失客户。',
    en: 'The last visit was on {lastVisitOn}, at least {lostMonths} months ago: lost.',
  },
  'ANA-01.never-came-inactive': {
    zh: '自 {knownSince} 起已满 {inactiveMonths} 个月，从未到店：即将流失。',
    en: 'Known since {knownSince}, at least {inactiveMonths} months ago, and never came: inactive, about to be lost.',
  },
  'ANA-01.never-came-lost': {
    zh: '自 {knownSince} 起已满 {lostMonths} 个月，从未到店：流失客户。',
    en: 'Known since {knownSince}, at least {lostMonths} months ago, and never came: lost.',
  },
  'ANA-01.NEW': {
    zh: '车辆购于 {purchasedOn}，未满 {newCarMonths} 个月且尚未到保养期：新车客户。',
    en: 'The car was bought on {purchasedOn}, less than {newCarMonths} months ago, and is not due yet: new.',
  },
  'ANA-02.A': {
    zh: '近 12 个月到店 {visitCount} 次：A 类。',
    en: '{visitCount} visits in the last 12 months: class A.',
  },
  'ANA-02.B': {
    zh: '近 12 个月到店 {visitCount} 次：B 类。',
    en: '{visitCount} visits in the last 12 months: class B.',
  },
  'ANA-02.C': {
    zh: '近 12 个月到店 {visitCount} 次：C 类。',
    en: '{visitCount} visit in the last 12 months: class C.',
  },
  'ANA-02.D': {
    zh: '近 12 个月没有到店：D 类。',
    en: 'No visit in the last 12 months: class D.',
  },
  'ANA-02.POTENTIAL_A': {
    zh: '车辆购于 {purchasedOn}，购车后每个完整季度都到店：潜在 A 类。',
    en: 'The car was bought on {purchasedOn} and came in every full quarter since: potential A.',
  },
} as const satisfies Readonly<Record<`ANA-${string}`, Bilingual>>;
