import { enumLabels, type LabelTable } from './enum-labels';

/** Kinds of repair orders, for the order and for the preview of its points. */
export const orderKinds = enumLabels(['维修单类型', 'Kind of order'], {
  PERIODIC_MAINTENANCE: ['定期保养', 'Periodic maintenance'],
  FIRST_CHECKS: ['首保', 'First checks'],
  GENERAL_REPAIR: ['一般维修', 'General repair'],
  BODY_AND_PAINT: ['钣喷', 'Body and paint'],
  ACCIDENT: ['事故维修', 'Accident repair'],
  WARRANTY_CLAIM: ['保修索赔', 'Warranty claim'],
  FREE_INSPECTION: ['免费检测', 'Free inspection'],
  PDS: ['交车前检查', 'Pre-delivery service'],
  REWORK: ['返修', 'Rework'],
});

export const lineKinds = enumLabels(['明细类型', 'Kind of line'], {
  LABOUR: ['工时', 'Labour'],
  PART: ['配件', 'Part'],
  BOUTIQUE: ['精品', 'Boutique'],
  INSURANCE: ['保险', 'Insurance'],
  OTHER: ['其他', 'Other'],
});

export const payers = enumLabels(['付款方', 'Payer'], {
  CUSTOMER: ['客户', 'Customer'],
  INSURER: ['保险公司', 'Insurer'],
  WARRANTY: ['厂家保修', 'Warranty'],
  CLUB: ['俱乐部', 'Club'],
});

/** The enums of service-ledger. */
export const serviceLabels: LabelTable = {
  Acknowledgement: enumLabels(['会员确认方式', 'How the member confirmed'], {
    IN_PERSON: ['当面确认', 'In person'],
    SIGNATURE: ['签字', 'Signature'],
    ONE_TIME_CODE: ['验证码', 'One-time code'],
  }),
  AppointmentOutcome: enumLabels(['预约结果', 'How an appointment ended'], {
    KEPT: ['按时接待', 'Received in time'],
    BROKEN: ['未按时接待', 'Received late'],
    NO_SHOW: ['爽约', 'No-show'],
    CANCELLED: ['已取消', 'Cancelled'],
  }),
  AppointmentStatus: enumLabels(['预约状态', 'Status of an appointment'], {
    HELD: ['名额保留中', 'Held'],
    EXPIRED: ['保留已过期', 'Not booked in time'],
    BOOKED: ['已预约', 'Booked'],
    ARRIVED: ['已到店', 'Arrived'],
    RECEIVED: ['已接待', 'Received'],
    DONE: ['已完成', 'Done'],
    NO_SHOW: ['爽约', 'No-show'],
    CANCELLED: ['已取消', 'Cancelled'],
  }),
  ComplaintEscalation: enumLabels(['投诉升级', 'Who is in charge of a complaint'], {
    NONE: ['未升级', 'Its owner'],
    CLUB_MANAGER: ['俱乐部经理', 'Club manager'],
    STORE_MANAGER: ['店总', 'Store manager'],
  }),
  ComplaintKind: enumLabels(['投诉类型', 'Kind of complaint'], {
    COMPLAINT: ['投诉', 'Complaint'],
    ONLINE_REQUEST: ['线上诉求', 'Request made on line'],
  }),
  ComplaintSeverity: enumLabels(['投诉严重度', 'How grave a complaint is'], {
    LOW: ['轻微', 'Low'],
    MEDIUM: ['一般', 'Medium'],
    HIGH: ['严重', 'High'],
  }),
  ComplaintStatus: enumLabels(['投诉状态', 'Status of a complaint'], {
    OPEN: ['待处理', 'Open'],
    INVESTIGATING: ['调查中', 'Being looked into'],
    RESOLVED: ['已解决', 'Resolved'],
    FOLLOWED_UP: ['已回访', 'Followed up'],
  }),
  ContactPoint: enumLabels(['接触点', 'Contact point'], {
    RECEPTION: ['维修接待', 'Reception'],
    LOUNGE: ['休息室', 'Lounge'],
    BOUTIQUE: ['精品区', 'Boutique'],
    SETTLEMENT: ['结算', 'Settlement'],
    AWAY: ['店外', 'Away from the store'],
  }),
  ClubBurden: enumLabels(['费用承担', 'Who bears it'], {
    OWN: ['俱乐部自担', 'The club itself'],
    OTHER_DEPARTMENT: ['其他部门承担', 'Another department'],
  }),
  ClubCategory: enumLabels(['俱乐部收支科目', 'What the club earns and spends'], {
    ANNUAL_FEES: ['会费', 'Annual fees'],
    OTHER_INCOME: ['其他收入', 'Other income'],
    LABOUR_DISCOUNTS: ['工时折扣', 'Labour discounts'],
    FREE_SERVICES: ['免费服务', 'Free services'],
    POINTS_FOR_SERVICES: ['积分换服务', 'Points for services'],
    POINTS_FOR_GOODS: ['积分换物', 'Points for goods'],
    ACTIVITIES: ['活动', 'Activities'],
    GIFTS: ['礼品', 'Gifts'],
    REWARDS: ['奖励', 'Rewards'],
  }),
  ClubPeriodStatus: enumLabels(['账期状态', 'Status of a month of the accounts'], {
    CLOSED: ['已结账', 'Closed'],
    REOPENED: ['已重新打开', 'Opened again'],
  }),
  ClubPeriodStepKind: enumLabels(['账期操作', 'What was done with a month'], {
    CLOSED: ['结账', 'Closed'],
    REOPENED: ['重新打开', 'Opened again'],
  }),
  ClubSide: enumLabels(['收支方向', 'Income or expense'], {
    INCOME: ['收入', 'Income'],
    EXPENSE: ['支出', 'Expense'],
  }),
  CouponKind: enumLabels(['券的种类', 'Kind of coupon'], {
    MONEY_OFF_INSURANCE_RENEWAL: ['续保抵用券', 'Off an insurance renewal'],
    MONEY_OFF_BOUTIQUE: ['精品抵用券', 'Off the boutique'],
    FREE_SERVICE: ['免费服务券', 'Free service'],
    LABOUR_DISCOUNT: ['工时折扣券', 'Off the labour'],
    CAR_PURCHASE_REFERRAL_FUND: ['购车推荐基金', 'Car-purchase referral fund'],
    PREMIUM_BACK: ['保费返还', 'Premium back'],
  }),
  CouponStatus: enumLabels(['券的状态', 'Status of a coupon'], {
    ISSUED: ['可使用', 'Usable'],
    RESERVED: ['已预留', 'Reserved'],
    USED: ['已使用', 'Used'],
    EXPIRED: ['已过期', 'Expired'],
    VOID: ['已作废', 'Void'],
  }),
  DiscountApprovalSource: enumLabels(['折扣审批来源', 'Source of an approval'], {
    APPROVED: ['系统内审批', 'Approved here'],
    REPORTED: ['外部系统上报', 'Reported by another system'],
  }),
  DiscountGround: enumLabels(['折扣依据', 'Ground of a discount'], {
    NONE: ['无折扣', 'None'],
    TIER: ['会员等级', 'Tier'],
    APPROVED: ['经理特批', "Manager's approval"],
    COUPON: ['代金券', 'Coupon'],
  }),
  FollowUpStatus: enumLabels(['回访状态', 'Status of a follow-up call'], {
    DUE: ['待回访', 'Due'],
    ANSWERED: ['已答复', 'Answered'],
    UNREACHED: ['未联系上', 'Not reached'],
  }),
  InsurancePolicyChange: enumLabels(['保单处理结果', 'What came of a policy'], {
    RECORDED: ['已登记', 'Recorded'],
    AMENDED: ['已更正', 'Amended'],
    UNCHANGED: ['无变化', 'Unchanged'],
  }),
  InsurancePolicyKind: enumLabels(['险种', 'Kind of policy'], {
    COMPULSORY: ['交强险', 'Compulsory'],
    COMMERCIAL: ['商业险', 'Commercial'],
  }),
  BenefitPromiseKind: enumLabels(['承诺类别', 'Kind of promise'], {
    BENEFIT: ['会员权益', 'Benefit of the plan'],
    DISCOUNT: ['应得折扣', 'Discount due'],
    COUPON: ['卡券', 'Coupon'],
    PACKAGE: ['预付套餐', 'Package'],
    RECEPTION: ['预约接待', 'Reception in time'],
    FINISH: ['按时交车', 'Finish in time'],
    REQUEST: ['线上需求', 'Online request'],
  }),
  BenefitPromiseState: enumLabels(['承诺状态', 'State of a promise'], {
    OPEN: ['未到期', 'Open'],
    FULFILLED: ['已兑现', 'Fulfilled'],
    COMPENSATED: ['已补偿', 'Compensated'],
    BROKEN: ['违约', 'Broken'],
    WITHDRAWN: ['已失效', 'Withdrawn'],
  }),
  LateDiscountEnding: enumLabels(['迟到折扣的处理方式', 'How a late discount ends'], {
    COMPENSATED: ['已补偿', 'Compensated'],
    DISMISSED: ['不予补偿', 'Dismissed'],
  }),
  LateDiscountState: enumLabels(['迟到折扣的状态', 'State of a late discount'], {
    OPEN: ['待处理', 'Open'],
    NOTHING_OWED: ['无需补偿', 'Nothing owed'],
    COMPENSATED: ['已补偿', 'Compensated'],
    DISMISSED: ['不予补偿', 'Dismissed'],
  }),
  PackageKind: enumLabels(['预付套餐种类', 'Kind of package'], {
    OIL: ['机油', 'Oil'],
    MAINTENANCE: ['一次保养', 'One maintenance'],
    MAINTENANCE_SETS: ['多次保养', 'Several sets of maintenance'],
  }),
  PackageUsesCounted: enumLabels(['退套餐计价方式', 'Price at which uses are kept'], {
    AT_PACKAGE_PRICE: ['按套餐价', 'At package price'],
    AT_LIST_PRICE: ['按标价', 'At list price'],
  }),
  Payer: payers,
  RedemptionFulfilmentStatus: enumLabels(['兑换履行状态', 'Status of what is given for points'], {
    FULFILLED: ['已履行', 'Fulfilled'],
    REFUSED: ['已拒绝', 'Refused'],
    TAKEN_BACK: ['已收回', 'Taken back'],
    KEPT: ['已使用无法收回', 'Used and kept'],
    NOT_ASKED: ['未曾发放', 'Never given'],
  }),
  RedemptionFulfilmentTarget: enumLabels(['兑换内容', 'What is given for points'], {
    COUPON: ['券', 'Coupon'],
    SERVICE: ['服务', 'Service'],
    ORDER_PAYMENT: ['抵付维修费', 'Payment of an order'],
  }),
  RenewalGiftKind: enumLabels(['续保礼品种类', 'Kind of gift for a renewal'], {
    COUPON: ['续保抵用券', 'Off the renewal'],
    SERVICE: ['免费服务', 'Free service'],
    BOUTIQUE: ['精品礼券', 'Off the boutique'],
    ACCIDENT_TOW: ['事故拖车', 'Accident tow'],
  }),
  RenewalPackChoice: enumLabels(['续保礼包方案', 'Choice of a renewal pack'], {
    A: ['甲方案', 'Choice A'],
    B: ['乙方案', 'Choice B'],
    C: ['丙方案', 'Choice C'],
  }),
  RepairOrderChange: enumLabels(['维修单处理结果', 'What came of an order'], {
    SETTLED: ['已结算', 'Settled'],
    AMENDED: ['已更正', 'Amended'],
    UNCHANGED: ['无变化', 'Unchanged'],
  }),
  RepairOrderKind: orderKinds,
  RepairOrderLineKind: lineKinds,
  RepairOrderStatus: enumLabels(['维修单状态', 'Status of an order'], {
    OPEN: ['已开单', 'Open'],
    IN_PROGRESS: ['维修中', 'In progress'],
    COMPLETED: ['已完工', 'Completed'],
    SETTLED: ['已结算', 'Settled'],
    PARTLY_REFUNDED: ['部分退款', 'Refunded in part'],
    REFUNDED: ['已退款', 'Refunded'],
  }),
  DeclinedWorkEnding: enumLabels(['未做项目的处理', 'How declined work is ended'], {
    DONE: ['已补做', 'Done after all'],
    DROPPED: ['客户不再需要', 'Not wanted'],
  }),
  DeclinedWorkOutcome: enumLabels(['未做项目的结果', 'How declined work ended'], {
    DONE: ['已补做', 'Done after all'],
    DROPPED: ['客户不再需要', 'Not wanted'],
    REPEATED: ['再次建议', 'Advised again'],
  }),
  DeclinedWorkUrgency: enumLabels(['未做项目的紧急程度', 'Urgency of declined work'], {
    SAFETY: ['影响安全', 'Safety'],
    SOON: ['尽快', 'Soon'],
    LATER: ['可稍后', 'Later'],
  }),
  RescueOutcome: enumLabels(['救援结果', 'How a rescue ended'], {
    REPAIRED_ON_SITE: ['现场修复', 'Repaired on site'],
    TOWED: ['已拖车', 'Towed'],
    CALLED_OFF: ['已取消', 'Called off'],
  }),
  RescueStatus: enumLabels(['救援状态', 'Status of a rescue'], {
    CALLED: ['已来电', 'Called'],
    DISPATCHED: ['已派出', 'Dispatched'],
    ON_SITE: ['已到场', 'On site'],
    CLOSED: ['已结束', 'Closed'],
  }),
  VehicleEventKind: enumLabels(['车辆档案记录', "Entry of a vehicle's file"], {
    REPAIR_ORDER: ['维修单', 'Repair order'],
    WORKSHOP_JOB: ['在修工单', 'Order under way'],
    DECLINED_WORK: ['未做项目', 'Declined work'],
    INSURANCE_POLICY: ['保单', 'Insurance policy'],
    RENEWAL_PACK: ['续保礼包', 'Renewal pack'],
    EXTENDED_WARRANTY: ['延保', 'Extended warranty'],
    PREPAID_PACKAGE: ['预付套餐', 'Prepaid package'],
    RESCUE: ['救援', 'Rescue'],
  }),
  WorkshopJobStatus: enumLabels(['在修工单状态', 'Status of an order under way'], {
    OPEN: ['已接车', 'Received'],
    IN_PROGRESS: ['维修中', 'In progress'],
    COMPLETED: ['已完工', 'Completed'],
    SETTLED: ['已结算', 'Settled'],
    CANCELLED: ['已取消', 'Cancelled'],
  }),
  DocumentWarningCode: enumLabels(['单据提示', 'Warning on a document'], {
    VEHICLE_OF_ANOTHER_CUSTOMER: ['车辆属于其他客户', 'The car of another customer'],
  }),
};
