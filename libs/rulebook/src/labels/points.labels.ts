import { enumLabels, type LabelTable } from './enum-labels';
import { lineKinds, orderKinds, payers } from './service.labels';

/** The enums of loyalty-points. */
export const pointsLabels: LabelTable = {
  EarningOutcome: enumLabels(['积分判定结果', 'Outcome of earning'], {
    EARNED: ['已积分', 'Earned'],
    BELOW_ONE_STEP: ['不足一个积分单位', 'Below one step'],
    NOT_A_MEMBER: ['非会员', 'Not a member'],
    NOT_ELIGIBLE: ['不参与积分', 'Not eligible'],
  }),
  PointsEntryKind: enumLabels(['积分变动类型', 'Kind of entry'], {
    EARN: ['获取', 'Earned'],
    CORRECTION: ['更正', 'Corrected'],
    REDEMPTION: ['兑换', 'Redeemed'],
    EXPIRY: ['过期', 'Expired'],
    FORFEIT: ['清零', 'Forfeited'],
    ADJUSTMENT: ['人工调整', 'Adjusted'],
    REVERSAL: ['冲正', 'Reversed'],
    CLEARING: ['店间结转', 'Cleared between dealers'],
    OPENING: ['期初余额', 'Brought along'],
  }),
  PointsExpiryCause: enumLabels(['积分到期原因', 'Why points end'], {
    LOT_LIFE: ['有效期结束', 'Their life is over'],
    CARD_END: ['会员卡到期', 'The card ends'],
  }),
  PointsSourceType: enumLabels(['积分来源', 'Source of points'], {
    REPAIR_ORDER: ['维修单', 'Repair order'],
    INSURANCE_POLICY: ['保险单', 'Insurance policy'],
    ACTIVITY_REGISTRATION: ['活动报名', 'Registration for an activity'],
    REFERRAL: ['推荐', 'Referral'],
    PACKAGE: ['套餐', 'Package'],
    MANUAL: ['人工', 'By hand'],
    REDEMPTION: ['积分兑换', 'Redemption'],
    MEMBERSHIP: ['会籍', 'Membership'],
    EXPIRY: ['积分到期', 'Expiry'],
    CLEARING: ['店间结转', 'Clearing between dealers'],
    IMPORT: ['导入', 'Import'],
  }),
  PointsAdjustmentState: enumLabels(['积分调整状态', 'State of an adjustment'], {
    PENDING: ['待复核', 'Waits for a second person'],
    POSTED: ['已过账', 'Posted'],
    REJECTED: ['已拒绝', 'Rejected'],
  }),
  PointsAdjustmentHoldReason: enumLabels(['待复核原因', 'Why an adjustment is held'], {
    ABOVE_LIMIT: ['超过单人上限', 'Above the limit of one person'],
    MANY_CREDITS: ['同一员工当日加分过多', 'Many credits by one person on a day'],
    SHARED_PHONE: ['一个电话多张卡', 'One phone on many cards'],
    OWN_CARD: ['给自己的卡加分', 'A credit on the own card'],
  }),
  PointsAdjustmentAction: enumLabels(['积分调整步骤', 'Step of an adjustment'], {
    REQUESTED: ['申请', 'Asked for'],
    HELD: ['待复核', 'Held'],
    APPROVED: ['批准', 'Approved'],
    REJECTED: ['拒绝', 'Rejected'],
    POSTED: ['过账', 'Posted'],
  }),
  PointsWhatIfState: enumLabels(['试算状态', 'State of a what-if'], {
    WAITING: ['等待中', 'Waiting'],
    RUNNING: ['试算中', 'Running'],
    DONE: ['已完成', 'Done'],
    FAILED: ['未能完成', 'Failed'],
  }),
  BoutiquePickUpState: enumLabels(['提货状态', 'State of a pick-up'], {
    WAITING: ['待提货', 'Waiting'],
    HANDED_OVER: ['已交付', 'Handed over'],
    TAKEN_BACK: ['已退回', 'Taken back'],
  }),
  RedemptionStatus: enumLabels(['兑换状态', 'Status of a redemption'], {
    RESERVED: ['冻结中', 'Reserved'],
    CONFIRMED: ['已兑换', 'Confirmed'],
    RELEASED: ['已释放', 'Released'],
    REVERSED: ['已撤销', 'Taken back'],
  }),
  RedemptionTargetType: enumLabels(['兑换对象', 'What points are spent on'], {
    COUPON: ['优惠券', 'Coupon'],
    SERVICE: ['服务', 'Service'],
    BOUTIQUE_ITEM: ['精品', 'Boutique item'],
    ORDER_PAYMENT: ['抵付工单', 'Payment of an order'],
    FEE_OFFSET: ['抵扣会费', 'Offset of a fee'],
  }),
  RedemptionReleaseReason: enumLabels(['释放原因', 'Why points were released'], {
    REFUSED: ['对方拒绝', 'Refused'],
    TIMED_OUT: ['超时', 'Timed out'],
    CANCELLED: ['已放弃', 'Given up'],
  }),
  PointsPassStatus: enumLabels(['积分结转状态', 'Status of points passed on'], {
    UNDER_WAY: ['结转中', 'Under way'],
    ARRIVED: ['已到账', 'Arrived'],
    RETURNED: ['已退回', 'Returned'],
  }),
  PointsPassReturnReason: enumLabels(['结转退回原因', 'Why points came back'], {
    CARD_NOT_FOUND: ['未找到会员卡', 'Card not found'],
    CARD_NOT_IN_FORCE: ['会员卡无效', 'Card not in force'],
  }),
  PreviewLineKind: lineKinds,
  PreviewOrderKind: orderKinds,
  PreviewPayer: payers,
};
