import { chapter } from '../rule';

/** Earning, keeping and spending points. */
export const points = chapter('loyalty-points', 'Points', [
  {
    id: 'PTS-01',
    titleZh: '积分账簿',
    titleEn: 'Ledger',
    sentenceZh: '积分复式记账、只增不改，所有账户之和恒为零，错误以冲正分录更正。',
    sentenceEn:
      'Points are kept double-entry and append-only; all accounts always sum to zero and a mistake is reversed by an entry.',
  },
  {
    id: 'PTS-02',
    titleZh: '积分获取',
    titleEn: 'Earning',
    sentenceZh: '客户实付维修费、经本店购买的保费按满额步长积分，参加活动和推荐客户得固定积分，余额不结转。',
    sentenceEn:
      'Repair fees the customer pays and premiums bought here earn per full step, attending and referring earn a fixed number, remainders are dropped.',
    numbers: [
      'points.repairStepMinor',
      'points.repairPointsPerStep',
      'points.repairLineKinds',
      'points.insuranceStepMinor',
      'points.insurancePointsPerStep',
      'points.activityPoints',
      'points.referralPoints',
    ],
  },
  {
    id: 'PTS-03',
    titleZh: '会员方可积分',
    titleEn: 'Only members earn',
    sentenceZh: '会籍开始前或失效期间结算的单据不积分。',
    sentenceEn: 'A document settled before the membership began or while it was lapsed earns nothing.',
  },
  {
    id: 'PTS-04',
    titleZh: '一单一次',
    titleEn: 'Once',
    sentenceZh: '一份单据只积一次分，不论其事件送达多少次、以何顺序送达。',
    sentenceEn: 'One source document earns once, however often and in whatever order its event arrives.',
  },
  {
    id: 'PTS-05',
    titleZh: '积分更正',
    titleEn: 'Correction',
    sentenceZh: '退款或更正后按剩余金额重新计算并过账差额，余额可为负，负时不能兑换。',
    sentenceEn:
      'A refunded or corrected document is computed again on what remains and the difference is posted; a negative balance blocks redemption.',
  },
  {
    id: 'PTS-06',
    titleZh: '批次与到期',
    titleEn: 'Lots and expiry',
    sentenceZh: '先用最早到期、再用最早获得的积分批次；默认与卡同寿，也可按月设定寿命。',
    sentenceEn:
      'Points are spent earliest-expiring lot first, then oldest; they live as long as the card unless a life in months is set.',
    numbers: ['points.lotLifeMonths', 'points.firstExpiryNoticeDays', 'points.secondExpiryNoticeDays'],
  },
  {
    id: 'PTS-07',
    titleZh: '积分兑换',
    titleEn: 'Redemption',
    sentenceZh: '兑换先冻结，对方确认发放后扣减，被拒或超时则释放；同一积分不会被用两次。',
    sentenceEn:
      'A redemption reserves points, confirms when the good is issued and releases on refusal or time-out; the same points are never spent twice.',
    numbers: [
      'points.redemptionTimeOutMinutes',
      'points.couponPointWorthMinor',
      'points.servicePointWorthMinor',
      'points.boutiquePointWorthMinor',
      'points.orderPaymentPointWorthMinor',
      'points.feeOffsetPointWorthMinor',
    ],
  },
  {
    id: 'PTS-08',
    titleZh: '手工调整',
    titleEn: 'Adjustment',
    sentenceZh: '手工调整须有理由，超过五百分须第二人批准。',
    sentenceEn: "An adjustment by hand needs a reason and, above 500 points, a second person's approval.",
    numbers: ['points.adjustmentApprovalPoints'],
  },
  {
    id: 'PTS-09',
    titleZh: '积分清零',
    titleEn: 'Zeroing',
    sentenceZh: '会籍失效或退会时以专门分录清零全部余额。',
    sentenceEn: 'Lapse and refund forfeit the whole balance by an entry of its own kind.',
  },
  {
    id: 'PTS-10',
    titleZh: '规则试算',
    titleEn: 'What-if',
    sentenceZh: '可用修改后的规则对历史单据试算积分与成本，不写入任何数据。',
    sentenceEn: 'A changed rule can be run over past documents for points and cost, writing nothing.',
    numbers: ['points.pointCostMinor'],
  },
  {
    id: 'PTS-11',
    titleZh: '积分对账单',
    titleEn: 'Statement',
    sentenceZh: '按会员和期间列出期初、每笔分录及解释、期末；结算单显示折扣、所得积分和余额。',
    sentenceEn:
      'A statement shows opening, each entry with its explanation and closing; the receipt shows discount, points and balance.',
  },
  {
    id: 'PTS-12',
    titleZh: '积分预览',
    titleEn: 'Preview',
    sentenceZh: '“这张单能得多少分”与过账使用同一段代码。',
    sentenceEn: 'What an order would earn is answered by the same code as posting.',
  },
  {
    id: 'PTS-13',
    titleZh: '积分承担',
    titleEn: 'Funding',
    sentenceZh: '积分记得由哪家店发放，在别店使用即在两店间形成应付，按月轧差。',
    sentenceEn:
      'A lot remembers the dealer that granted it; spending it elsewhere makes a payable between the two, netted monthly.',
  },
  {
    id: 'PTS-14',
    titleZh: '可证明',
    titleEn: 'Proof',
    sentenceZh: '可从事件和规则版本重算每个余额并与现账比对，恒等式持续检查，违反即告警。',
    sentenceEn:
      'Every balance can be derived again from events and rule versions and compared; the invariants are watched and a breach raises an alarm.',
  },
  {
    id: 'PTS-15',
    titleZh: '防滥用',
    titleEn: 'Abuse',
    sentenceZh: '同一员工大量加分、一个电话多张卡、给自己加分，均待第二人复核。',
    sentenceEn:
      'Many credits by one person, one phone on many cards and own-card credits are held for a second person.',
    numbers: ['points.staffCreditsPerDay', 'points.cardsPerPhone'],
  },
]);
