import type { Bilingual } from '@autoclub/domain-kit';

/** Sentences about membership and tiers, keyed by rule and outcome. */
export const membershipTemplates = {
  'MEM-03.fee': {
    zh: '缴纳会费 {feeAmount} 元，获得{tier}。',
    en: 'Paying the fee of {feeAmount} opens the tier {tier}.',
  },
  'MEM-03.gift-with-car': {
    zh: '在本店购车，获赠{giftTier}。',
    en: 'A car bought at the dealer brings the tier {giftTier} as a gift.',
  },
  'MEM-04.points': {
    zh: '资格积分 {qualifyingPoints} 分达到{tier}的 {threshold} 分，自当日升级。',
    en: 'Qualifying points of {qualifyingPoints} reach the {threshold} of the tier {tier}: upgraded from that day.',
  },
  'MEM-04.reversal': {
    zh: '更正后资格积分 {qualifyingPoints} 分低于 {lostThreshold} 分，且在升级后 {reversalDays} 天之内，等级退回{tier}。',
    en: 'After a correction the qualifying points of {qualifyingPoints} are below {lostThreshold} within {reversalDays} days of the upgrade: back to the tier {tier}.',
  },
  'MEM-15.score': {
    zh: '应交客户档案 {dueCount} 份，当日交付 {onTimeCount} 份；共 {fieldCount} 项，事后更正 {correctedFieldCount} 项：{formula} = {result}。',
    en: 'Of {dueCount} customer files due {onTimeCount} came on the day of the sale; of {fieldCount} fields {correctedFieldCount} were corrected later: {formula} = {result}.',
  },
} as const satisfies Readonly<Record<`MEM-${string}`, Bilingual>>;
