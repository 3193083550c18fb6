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
  'MEM-03.fee-missing': {
    zh: '缴纳会费 {feeAmount} 元可升为{tier}。',
    en: 'Paying the fee of {feeAmount} opens the tier {tier}; it has not been paid.',
  },
  'MEM-03.joined': {
    zh: '入会方式为{wayIn}，自 {activatedOn} 起为{tier}。',
    en: 'Joined with the tier {tier} on {activatedOn}; the way in was {wayIn}.',
  },
  'MEM-03.points': {
    zh: '资格积分 {qualifyingPoints} 分，达到{tier}所需的 {threshold} 分。',
    en: 'Qualifying points of {qualifyingPoints} reach the {threshold} of the tier {tier}.',
  },
  'MEM-03.points-missing': {
    zh: '资格积分 {qualifyingPoints} 分，{tier}需要 {threshold} 分，还差 {missingPoints} 分。',
    en: 'Qualifying points are {qualifyingPoints}; the tier {tier} needs {threshold}, so {missingPoints} are missing.',
  },
  'MEM-03.visits': {
    zh: '自 {from} 起 {windowMonths} 个月内进厂 {visits} 次、维修消费 {spend} 元（不含事故维修），达到{tier}所需的 {neededVisits} 次和 {neededSpend} 元。',
    en: '{visits} visits and {spend} of repair within {windowMonths} months from {from}, accidents excluded, reach the {neededVisits} and {neededSpend} of the tier {tier}.',
  },
  'MEM-03.visits-missing': {
    zh: '自 {from} 起 {windowMonths} 个月内进厂 {visits} 次、维修消费 {spend} 元（不含事故维修），{tier}需要 {neededVisits} 次和 {neededSpend} 元，还差 {missingVisits} 次和 {missingSpend} 元。',
    en: '{visits} visits and {spend} of repair within {windowMonths} months from {from}, accidents excluded; the tier {tier} needs {neededVisits} and {neededSpend}, so {missingVisits} and {missingSpend} are missing.',
  },
  'MEM-03.maintenance': {
    zh: '自 {purchasedOn} 购车至 {until} 一直在本店保养，间隔不超过 {gapMonths} 个月，满 {years} 年或 {kilometres} 公里，达到{tier}的条件。',
    en: 'From the purchase on {purchasedOn} until {until} the car was maintained here without a gap of more than {gapMonths} months, {years} years or {kilometres} km: enough for the tier {tier}.',
  },
  'MEM-03.maintenance-early': {
    zh: '自 {purchasedOn} 购车以来一直在本店保养，{until} 或满 {kilometres} 公里时达到{tier}所需的 {years} 年；两次保养间隔不得超过 {gapMonths} 个月。',
    en: 'Maintained here since the purchase on {purchasedOn}; the {years} years of the tier {tier} are reached on {until}, or at {kilometres} km before, without a gap of more than {gapMonths} months.',
  },
  'MEM-03.maintenance-broken': {
    zh: '{gapFrom} 至 {gapTo} 超过 {gapMonths} 个月没有在本店保养，不满足{tier}所需的连续 {years} 年或 {kilometres} 公里。',
    en: 'There was no maintenance here for more than {gapMonths} months from {gapFrom} to {gapTo}, so the {years} years or {kilometres} km of the tier {tier} are broken.',
  },
  'MEM-03.maintenance-no-car': {
    zh: '没有登记购车日期的车辆；{tier}需要在本店连续保养 {years} 年或 {kilometres} 公里，间隔不超过 {gapMonths} 个月。',
    en: 'No car with a day of purchase is known; the tier {tier} needs {years} years or {kilometres} km of maintenance here without a gap of more than {gapMonths} months.',
  },
  'MEM-03.referrals': {
    zh: '自 {since} 起作为{fromTier}会员推荐新客户 {referred} 人，达到{tier}所需的 {neededPeople} 人。',
    en: 'As a member of the tier {fromTier} referred {referred} new customers since {since}, which reaches the {neededPeople} of the tier {tier}.',
  },
  'MEM-03.referrals-missing': {
    zh: '自 {since} 起作为{fromTier}会员推荐新客户 {referred} 人，{tier}需要 {neededPeople} 人，还差 {missingPeople} 人。',
    en: 'As a member of the tier {fromTier} referred {referred} new customers since {since}; the tier {tier} needs {neededPeople}, so {missingPeople} are missing.',
  },
  'MEM-03.contribution': {
    zh: '对俱乐部有特殊贡献，经指定负责人于 {approvedOn} 批准，授予{tier}。理由：{reason}。',
    en: 'A special contribution to the club, approved by its named approver on {approvedOn}, opens the tier {tier}. The reason: {reason}.',
  },
  'MEM-03.contribution-missing': {
    zh: '对俱乐部有特殊贡献并经指定负责人批准的，可授予{tier}。',
    en: 'A special contribution to the club that its named approver approves opens the tier {tier}; there is none.',
  },
  'MEM-04.points': {
    zh: '资格积分 {qualifyingPoints} 分达到{tier}的 {threshold} 分，自当日升级。',
    en: 'Qualifying points of {qualifyingPoints} reach the {threshold} of the tier {tier}: upgraded from that day.',
  },
  'MEM-04.reversal': {
    zh: '更正后资格积分 {qualifyingPoints} 分低于 {lostThreshold} 分，且在升级后 {reversalDays} 天之内，等级退回{tier}。',
    en: 'After a correction the qualifying points of {qualifyingPoints} are below {lostThreshold} within {reversalDays} days of the upgrade: back to the tier {tier}.',
  },
  'MEM-04.upgrade': {
    zh: '自 {changedOn} 起由{fromTier}升为{tier}：{formula}。',
    en: 'Upgraded from the tier {fromTier} to {tier} from {changedOn}: {formula}.',
  },
  'MEM-04.taken-back': {
    zh: '{upgradedOn} 升为{lostTier}的依据在 {reversalDays} 天之内因更正而失去（{formula}），自 {correctedOn} 起为{tier}。',
    en: 'A correction within {reversalDays} days took away the ground of the upgrade to {lostTier} on {upgradedOn} ({formula}): the tier is {tier} from {correctedOn}.',
  },
  'MEM-05.renewal': {
    zh: '续会费 {feeAmount} 元，新有效期自原到期日 {validFrom} 起，至 {validTo}。',
    en: 'The fee of the renewal is {feeAmount}; the new period begins at the old expiry, {validFrom}, and ends on {validTo}.',
  },
  'MEM-06.lapse': {
    zh: '会籍于 {expiredOn} 到期，续会截止 {closesOn}，自 {lapsedOn} 起失效。',
    en: 'The card expired on {expiredOn} and could be renewed until {closesOn}; it is void from {lapsedOn}.',
  },
  'MEM-07.refund': {
    zh: '{activatedOn} 付费 {feeAmount} 元入会，{refundDays} 天内首次服务不满意，全额退费。',
    en: 'The fee of {feeAmount} was paid on {activatedOn}; within {refundDays} days the first service disappointed, so all of it is given back.',
  },
  'MEM-08.empty': {
    zh: '储值自 {emptySince} 起为零，满 {emptyMonths} 个月，自 {lapsedOn} 起失效。',
    en: 'The stored value has been nothing since {emptySince}, for {emptyMonths} months without a break; the card is void from {lapsedOn}.',
  },
  'MEM-08.left': {
    zh: '会员于 {lapsedOn} 退出俱乐部，退回储值 {refundedAmount} 元。',
    en: 'The member left on {lapsedOn} and got the stored value of {refundedAmount} back.',
  },
  'MEM-08.return': {
    zh: '会籍于 {lapsedOn} 失效，会员回归，新有效期自 {validFrom} 起，至 {validTo}。',
    en: 'The card was void from {lapsedOn}; the member came back, and a new period runs from {validFrom} to {validTo}.',
  },
  'MEM-08.stored-value': {
    zh: '储值制不收续会费，新有效期自 {validFrom} 起，至 {validTo}。',
    en: 'A club of stored value takes no fee for a renewal; the new period runs from {validFrom} to {validTo}.',
  },
  'MEM-12.target-missed': {
    zh: '{department}部门在 {weekFrom} 起的一周目标 {targetCount} 人，实际入会 {joinedCount} 人，相差 {result} 人。',
    en: 'The department {department} recruited {joinedCount} of {targetCount} members in the week from {weekFrom}; {result} missing.',
  },
  'MEM-12.target-missing': {
    zh: '{department}部门在 {weekFrom} 起的一周没有设定目标。',
    en: 'The department {department} has no target for the week from {weekFrom}.',
  },
  'MEM-12.follow-ups-overdue': {
    zh: '有 {overdueCount} 位客户的跟进已逾期。',
    en: '{overdueCount} follow-ups are overdue.',
  },
  'MEM-12.not-asked': {
    zh: '有 {notAskedCount} 位客户在 {askWithinMonths} 个月内未被询问入会。',
    en: '{notAskedCount} customers have not been asked within {askWithinMonths} months.',
  },
  'MEM-12.often-declined': {
    zh: '{declinedCount} 次拒绝中有 {reasonCount} 次的原因为 {declineReason}。',
    en: 'Of {declinedCount} refusals {reasonCount} were for the reason {declineReason}.',
  },
  'MEM-15.score': {
    zh: '应交客户档案 {dueCount} 份，当日交付 {onTimeCount} 份；共 {fieldCount} 项，事后更正 {correctedFieldCount} 项：{formula} = {result}。',
    en: 'Of {dueCount} customer files due {onTimeCount} came on the day of the sale; of {fieldCount} fields {correctedFieldCount} were corrected later: {formula} = {result}.',
  },
} as const satisfies Readonly<Record<`MEM-${string}`, Bilingual>>;
