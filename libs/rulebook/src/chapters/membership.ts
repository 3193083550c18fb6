import { chapter } from '../rule';

/** Joining the club, its tiers, and the people around a membership. */
export const membership = chapter('membership', 'Membership', [
  {
    id: 'MEM-01',
    titleZh: '入会',
    titleEn: 'Joining',
    sentenceZh: '入会申请由草稿到提交，再批准或说明理由驳回；批准即发卡并激活会籍。',
    sentenceEn:
      'An application goes from draft to submitted and is approved or rejected with a reason; approval issues the card and activates the membership.',
  },
  {
    id: 'MEM-02',
    titleZh: '入会资料',
    titleEn: 'Documents',
    sentenceZh: '缺少等级所需资料则不能批准，并指明缺哪一份；只保存资料种类和编号。',
    sentenceEn:
      'A missing document of the tier blocks approval and is named; only kind and reference of a document are kept.',
    numbers: ['membership.tiers'],
  },
  {
    id: 'MEM-03',
    titleZh: '等级条件',
    titleEn: 'Ways into a tier',
    sentenceZh: '满足任一条件即可获得等级，如购车赠送、缴费、积分、消费或推荐；金卡不可购买。',
    sentenceEn:
      'Any one way is enough for a tier, such as a gift with a car, a fee, points, visits and spend, or referrals; gold is never for money.',
    numbers: [
      'membership.tiers',
      'membership.visitWindowMonths',
      'membership.visitExcludedKinds',
      'membership.maintenanceKinds',
      'membership.maintenanceGapMonths',
      'points.repairLineKinds',
    ],
  },
  {
    id: 'MEM-04',
    titleZh: '升级',
    titleEn: 'Upgrade',
    sentenceZh:
      '按累计资格积分等事实即时升级，自当日起算新的有效期；兑换不影响等级，规定天数内被更正则退回。',
    sentenceEn:
      'An upgrade follows every fact that earns it and starts a new validity that day; redeeming never lowers a tier, a correction within the set days takes it back.',
    numbers: ['membership.tiers', 'membership.upgradeReversalDays'],
  },
  {
    id: 'MEM-05',
    titleZh: '续会',
    titleEn: 'Renewal',
    sentenceZh: '到期前后各三十天内可续会，等级和积分保留，新有效期从原到期日起算。',
    sentenceEn:
      'Renewal is open from 30 days before until 30 days after expiry, keeps tier and points, and starts at the old expiry.',
    numbers: [
      'membership.announcementDays',
      'membership.renewalFees',
      'membership.renewalOpensDays',
      'membership.renewalClosesDays',
    ],
  },
  {
    id: 'MEM-06',
    titleZh: '失效',
    titleEn: 'Lapse',
    sentenceZh: '过了续会窗口会籍失效：卡作废、积分清零、权益关闭；重复或迟到执行结果相同。',
    sentenceEn:
      'Past the window the membership lapses: card void, points zeroed, entitlements closed; run twice or late, the result is the same.',
    numbers: ['membership.renewalClosesDays'],
  },
  {
    id: 'MEM-07',
    titleZh: '退会退费',
    titleEn: 'Refund',
    sentenceZh: '付费入会三十天内首次服务不满意，凭原始资料全额退费，会籍终止并收回所得积分。',
    sentenceEn:
      'A paid joining is refunded in full within 30 days when the first service disappoints; the membership ends and its points are taken back.',
    numbers: ['membership.joiningRefundDays'],
  },
  {
    id: 'MEM-08',
    titleZh: '三种会费制度',
    titleEn: 'Three club systems',
    sentenceZh: '经销商采用年费制、储值制或两者并行，各有其流失与回归的规定。',
    sentenceEn:
      'A dealer runs annual fee, stored value or both, each with its own rules of churn and coming back.',
    numbers: [
      'membership.clubSystem',
      'membership.storedValueLowMinor',
      'membership.comebackMonths',
      'membership.emptyWalletMonths',
    ],
  },
  {
    id: 'MEM-09',
    titleZh: '储值',
    titleEn: 'Stored value',
    sentenceZh: '储值是独立的复式记账钱包，不为负、可退，绝不与积分混用。',
    sentenceEn:
      'Stored value is a double-entry wallet of its own, never below zero, refundable, never mixed with points.',
  },
  {
    id: 'MEM-10',
    titleZh: '推荐',
    titleEn: 'Referral',
    sentenceZh: '被推荐人首次消费即确认推荐，在全大区只算一次，不能推荐自己或已有客户。',
    sentenceEn:
      'A referral is confirmed by the first purchase, counts once in the whole region, and nobody introduces himself or an existing customer.',
    numbers: ['points.referralPoints', 'membership.referralDays'],
  },
  {
    id: 'MEM-11',
    titleZh: '荐会记录',
    titleEn: 'Recommendation log',
    sentenceZh: '每次向客户推荐入会都记录人、时间、方式和答复；拒绝后九十天内不再询问。',
    sentenceEn:
      'Every proposal of the club is recorded with person, day, way and answer; after a refusal nobody asks again for 90 days.',
    numbers: ['membership.askWithinMonths', 'membership.notAgainDays', 'membership.declineReasons'],
  },
  {
    id: 'MEM-12',
    titleZh: '招募目标',
    titleEn: 'Recruitment targets',
    sentenceZh: '按部门和周设定招募目标，对比实际，每周公布，每半月列出问题。',
    sentenceEn:
      'Recruitment has targets by department and week, compared with the actual, in a weekly bulletin and a half-monthly list of problems.',
  },
  {
    id: 'MEM-13',
    titleZh: '客户经理',
    titleEn: 'Customer managers',
    sentenceZh: '服务顾问每季从忠诚客户中选定名单，最多三百人，一位客户只在一份名单上，季内冻结。',
    sentenceEn:
      'A service advisor picks at most 300 loyal customers for one quarter; a customer is on one roster only and the roster is frozen.',
    numbers: ['membership.rosterSuggestedMin', 'membership.rosterMax'],
  },
  {
    id: 'MEM-14',
    titleZh: '习惯卡',
    titleEn: 'Habit card',
    sentenceZh: '按车架号或车牌查询即显示客户与车辆的习惯卡，每次修改都留下何人何时。',
    sentenceEn:
      'The habit card of customer and vehicle appears at once on looking up a VIN or plate; every change is kept with who and when.',
    numbers: ['membership.habits', 'membership.usageEnvironments', 'membership.offerInterests'],
  },
  {
    id: 'MEM-15',
    titleZh: '二级网点',
    titleEn: 'Outlets',
    sentenceZh: '网点售车须当日交付客户档案，迟交与差错计入网点评分。',
    sentenceEn:
      "A car sold through an outlet needs its customer file the same business day; lateness and errors count in the outlet's score.",
    numbers: ['membership.outletFileFields', 'membership.outletTimelinessBp'],
  },
  {
    id: 'MEM-16',
    titleZh: '车贴协议',
    titleEn: 'Sticker agreement',
    sentenceZh: '客户自愿贴店标即得服务卡，绝不作为其他事项的条件。',
    sentenceEn:
      "A customer who freely carries the dealer's sticker gets a service card; it is never a condition of anything else.",
  },
  {
    id: 'MEM-17',
    titleZh: '同意与删除',
    titleEn: 'Consent and erasure',
    sentenceZh: '按渠道和用途取得同意，无同意不发消息；个人信息可删除，账目以匿名键保留总额。',
    sentenceEn:
      'Consent is held per channel and purpose and nothing is sent without it; a person can be erased while the ledgers keep their sums.',
  },
]);
