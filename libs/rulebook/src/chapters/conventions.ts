import { chapter } from '../rule';

/** Conventions that hold for every rule of every service. */
export const conventions = chapter('platform', 'Conventions', [
  {
    id: 'CONV-1',
    titleZh: '金额',
    titleEn: 'Money',
    sentenceZh: '金额在系统内是带币种的最小单位整数，比率是万分比整数；折扣四舍五入到分。',
    sentenceEn:
      'Money is a whole number of minor units with its currency and rates are whole basis points; a discount rounds half-up to one minor unit.',
  },
  {
    id: 'CONV-2',
    titleZh: '时间',
    titleEn: 'Time',
    sentenceZh: '时刻用 UTC，营业日按经销商时区，期间左闭右开，加月加年遇月末取当月最后一天。',
    sentenceEn:
      "Instants are UTC, business days follow the dealer's time zone, periods are half-open, and adding months or years clamps to the end of the month.",
  },
  {
    id: 'CONV-3',
    titleZh: '版本化配置',
    titleEn: 'Versioned configuration',
    sentenceZh: '每个数字都是带生效日的配置，按厂家、大区、经销商逐级覆盖；事实按其营业日有效的版本判定。',
    sentenceEn:
      'Every number is configuration with an effective date, from OEM over region to dealer; a fact is judged by the version in force on its business day.',
  },
  {
    id: 'CONV-4',
    titleZh: '可解释',
    titleEn: 'Explanation',
    sentenceZh: '规则的每个决定都能问为什么：规则、版本、依据和算式均来自当时存下的事实。',
    sentenceEn:
      'Whatever a rule decides can be asked why: rule, version, inputs and arithmetic, all from facts stored at that time.',
  },
  {
    id: 'CONV-5',
    titleZh: '幂等',
    titleEn: 'Idempotency',
    sentenceZh: '同一键同一内容返回首次结果，同键不同内容被拒绝；单据重复送达不变，更高修订号按差额更正。',
    sentenceEn:
      'The same key and input return the first result and another input is refused; a document delivered twice changes nothing, a higher revision posts the difference.',
  },
  {
    id: 'CONV-6',
    titleZh: '迟到的事实',
    titleEn: 'Late facts',
    sentenceZh: '迟到的事实按其自身营业日的配置、等级和会籍判定，在到达当天入账。',
    sentenceEn:
      'A late fact is judged by the configuration, tier and membership of its own business day and posted on the day it arrives.',
  },
  {
    id: 'CONV-7',
    titleZh: '方案模板',
    titleEn: 'Programme templates',
    sentenceZh: '经销商选用一套方案模板并覆盖其数值；发布时检查缺口、重叠和达不到的等级，可先在少数店试行。',
    sentenceEn:
      'A dealer adopts a programme template and overrides values; publishing refuses gaps, overlaps and unreachable tiers, and a release can be piloted first.',
    numbers: ['membership.pilotDealersPerRegion'],
  },
  {
    id: 'CONV-8',
    titleZh: '一人一档',
    titleEn: 'One person, one record',
    sentenceZh: '同一客户在销售、售后、网点和 DMS 只有一份档案，按电话、证件和车架号匹配，可合并可拆分。',
    sentenceEn:
      'One person has one customer record across sales, service, outlets and DMS, matched by phone, identity and VIN, with merge and un-merge.',
  },
]);
