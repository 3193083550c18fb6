import { enumLabels, type LabelTable } from './enum-labels';

/** Ways to reach a person, of a consent and of a message. */
export const channels = {
  SMS: ['短信', 'Text message'],
  EMAIL: ['电子邮件', 'E-mail'],
  PHONE: ['电话', 'Call'],
  POST: ['邮寄', 'Letter'],
} as const;

export const purposes = { SERVICE: ['服务通知', 'Service'], MARKETING: ['营销推广', 'Marketing'] } as const;

/** The enums of membership. */
export const membershipLabels: LabelTable = {
  ApplicationStatus: enumLabels(['申请状态', 'Status of an application'], {
    DRAFT: ['草稿', 'Draft'],
    SUBMITTED: ['已提交', 'Handed in'],
    APPROVED: ['已批准', 'Approved'],
    REJECTED: ['已拒绝', 'Rejected'],
  }),
  ClubSystem: enumLabels(['会费制度', 'Club system'], {
    ANNUAL_FEE: ['年费制', 'Annual fee'],
    STORED_VALUE: ['储值制', 'Stored value'],
    FEE_AND_STORED_VALUE: ['年费加储值', 'Fee and stored value'],
  }),
  ConsentChannel: enumLabels(['联系方式', 'Channel'], channels),
  CustomerLookupGround: enumLabels(['查询依据', 'What a key was taken for'], {
    VIN: ['车架号', 'VIN'],
    PLATE: ['车牌号', 'Plate'],
    PHONE: ['电话', 'Phone'],
    PHONE_END: ['电话后四位', 'End of a phone number'],
    CARD_NUMBER: ['卡号', 'Card number'],
    NAME: ['姓名', 'Name'],
  }),
  CustomerMatchGround: enumLabels(['匹配依据', 'Ground of a match'], {
    PHONE: ['电话', 'Phone'],
    IDENTITY_REFERENCE: ['证件', 'Identity document'],
    VIN: ['车架号', 'VIN'],
    PLATE: ['车牌号', 'Plate'],
    STAFF: ['员工确认', 'Staff'],
  }),
  VehicleTransferCause: enumLabels(['过户原因', 'Cause of a transfer'], {
    SOLD_ON: ['转让', 'Sold on'],
    CORRECTED: ['更正登记', 'Corrected'],
  }),
  ConsentOrigin: enumLabels(['授权来源', 'Origin of a consent'], {
    REGISTRATION: ['柜台登记', 'Counter'],
    DESK: ['柜台变更', 'Desk'],
    IMPORT: ['系统导入', "The dealer's system"],
  }),
  ConsentPurpose: enumLabels(['联系目的', 'Purpose'], purposes),
  CustomerWarningCode: enumLabels(['客户提示', 'Warning on a customer'], {
    SAME_NAME_AND_PHONE: ['同名同电话', 'Same name and phone number'],
  }),
  CustomerKind: enumLabels(['客户类型', 'Kind of customer'], {
    PERSON: ['个人', 'Person'],
    COMPANY: ['单位', 'Company'],
  }),
  DeskOffsetKind: enumLabels(['柜台抵扣方式', 'What the desk offsets a fee with'], {
    SERVICE_CREDIT: ['服务抵用额', 'Service credit'],
    STORED_VALUE: ['储值', 'Stored value'],
  }),
  FeeOffsetKind: enumLabels(['会费抵扣方式', 'What offsets a fee'], {
    POINTS: ['积分', 'Points'],
    SERVICE_CREDIT: ['服务抵用额', 'Service credit'],
    STORED_VALUE: ['储值', 'Stored value'],
  }),
  LapseCause: enumLabels(['失效原因', 'Why a card is void'], {
    NOT_RENEWED: ['逾期未续会', 'Not renewed'],
    STORED_VALUE_EMPTY: ['储值长期为零', 'No stored value for too long'],
    LEFT: ['主动退会', 'Left'],
    STORED_VALUE_TAKEN_BACK: ['退回储值', 'Stored value taken back'],
  }),
  MembershipDocumentKind: enumLabels(['入会材料', 'Document of an application'], {
    PURCHASE_INVOICE: ['购车发票', 'Purchase invoice'],
    OWNERS_MANUAL: ['车主手册', "Owner's manual"],
    APPLICATION_FORM: ['入会申请表', 'Application form'],
    APPLICATION_FORM_SIGNED_BY_SERVICE_MANAGER: [
      '服务经理签字的入会申请表',
      'Application form signed by the service manager',
    ],
    INSURANCE_POLICY: ['保险单', 'Insurance policy'],
    IDENTITY_CARD: ['身份证', 'Identity card'],
    VEHICLE_LICENCE: ['行驶证', 'Vehicle licence'],
  }),
  MembershipSource: enumLabels(['入会渠道', 'How the customer came to the club'], {
    CAR_PURCHASE: ['购车入会', 'Bought a car'],
    REFERRAL: ['会员推荐', 'Referred by a member'],
    APPLICATION: ['自愿申请', 'Applied freely'],
    CAMPAIGN: ['活动招募', 'Won by a campaign'],
    IMPORT: ['历史导入', 'Member before the platform'],
  }),
  MembershipStatus: enumLabels(['会籍状态', 'Status of a membership'], {
    DRAFT: ['草稿', 'Draft'],
    SUBMITTED: ['待审批', 'Handed in'],
    REJECTED: ['已拒绝', 'Rejected'],
    ACTIVE: ['有效', 'Active'],
    LAPSED: ['已失效', 'Lapsed'],
    REFUNDED: ['已退会退费', 'Refunded'],
  }),
  OutletFileState: enumLabels(['网点档案状态', "State of an outlet's file"], {
    AWAITED: ['待交付', 'Awaited'],
    ON_TIME: ['按时', 'On time'],
    LATE: ['迟交', 'Late'],
    MISSING: ['未交', 'Missing'],
  }),
  RosterClosedCause: enumLabels(['名单结束原因', 'Why a roster is over'], {
    QUARTER_OVER: ['季度结束', 'Quarter is over'],
    MANAGER_LEFT: ['客户经理离任', 'Manager left'],
  }),
  RosterState: enumLabels(['名单状态', 'State of a roster'], {
    PICKING: ['选定中', 'Being picked'],
    FROZEN: ['已锁定', 'Frozen'],
    CLOSED: ['已结束', 'Closed'],
  }),
  ReferralGround: enumLabels(['推荐确认依据', 'What confirmed a referral'], {
    CAR_PURCHASE: ['购车', 'Purchase of a car'],
    FIRST_PURCHASE: ['首次购买', 'First purchase'],
    PAID_SERVICE: ['付费服务', 'Paid service'],
  }),
  ReferralRejection: enumLabels(['推荐不计原因', 'Why a referral does not count'], {
    EXPIRED: ['逾期未消费', 'Nothing bought in time'],
    ALREADY_A_CUSTOMER: ['已是客户', 'Customer before'],
    SAME_PERSON: ['同一人', 'Same person'],
    REJECTED_BY_STAFF: ['员工否决', 'Decided by staff'],
  }),
  ReferralStatus: enumLabels(['推荐状态', 'Status of a referral'], {
    INTRODUCED: ['已推荐', 'Introduced'],
    CONFIRMED: ['已确认', 'Confirmed'],
    EXPIRED: ['已过期', 'Expired'],
    REJECTED: ['不计', 'Does not count'],
  }),
  RenewalKind: enumLabels(['续期方式', 'How a further period came about'], {
    RENEWED: ['续会', 'Renewed'],
    RETURNED: ['回归', 'Came back'],
  }),
  ProgrammeLevel: enumLabels(['方案层级', 'Level of a programme'], {
    OEM: ['厂家', 'OEM'],
    REGION: ['大区', 'Region'],
    DEALER: ['经销商', 'Dealer'],
  }),
  ProgrammeUnit: enumLabels(['方案参数的单位', 'Unit of a number of the programme'], {
    MONEY: ['金额', 'Amount'],
    SHARE: ['比例', 'Share'],
    POINTS: ['积分', 'Points'],
    TIMES: ['次数', 'Times'],
    PEOPLE: ['人数', 'People'],
    VEHICLES: ['车辆数', 'Vehicles'],
    MINUTES: ['分钟', 'Minutes'],
    HOURS: ['小时', 'Hours'],
    DAYS: ['天', 'Days'],
    MONTHS: ['月', 'Months'],
    YEARS: ['年', 'Years'],
    KILOMETRES: ['公里', 'Kilometres'],
    TIME_OF_DAY: ['时刻', 'Time of day'],
    RANK: ['顺序', 'Rank'],
    CODE: ['代码', 'Code'],
    TEXT: ['文字', 'Text'],
    YES_NO: ['是或否', 'Yes or no'],
    PARTS: ['组合', 'Parts'],
  }),
  ProgrammeReleaseStatus: enumLabels(['方案版本状态', 'Status of a release'], {
    DRAFT: ['草稿', 'Draft'],
    CHECKED: ['已检查', 'Checked'],
    ANNOUNCED: ['已公布', 'Announced'],
    IN_FORCE: ['生效中', 'In force'],
    REPLACED: ['已被取代', 'Replaced'],
  }),
  SpecialContributionStatus: enumLabels(['特殊贡献状态', 'Status of a special contribution'], {
    PROPOSED: ['待决定', 'Proposed'],
    APPROVED: ['已批准', 'Approved'],
    DECLINED: ['未批准', 'Declined'],
  }),
  UpgradeRequestWay: enumLabels(['申请升级方式', 'Way of an upgrade that is asked for'], {
    FEE: ['缴纳会费', 'Fee'],
    UNBROKEN_MAINTENANCE: ['连续保养', 'Unbroken maintenance'],
  }),
  StaffRole: enumLabels(['岗位', 'Role'], {
    SERVICE_ADVISOR: ['服务顾问', 'Service advisor'],
    SALES_ADVISOR: ['销售顾问', 'Sales advisor'],
    MEMBERSHIP_SPECIALIST: ['会员专员', 'Membership specialist'],
    CUSTOMER_MANAGER: ['客户经理', 'Customer manager'],
    CASHIER: ['收银员', 'Cashier'],
    CLUB_MANAGER: ['俱乐部经理', 'Club manager'],
    STORE_MANAGER: ['店总经理', 'Store manager'],
  }),
  WalletMovementKind: enumLabels(['储值变动', 'Movement of stored value'], {
    TOP_UP: ['充值', 'Top-up'],
    SPENT: ['消费', 'Spent'],
    REFUNDED: ['退回', 'Given back'],
    CORRECTED: ['更正', 'Corrected'],
    OPENING_BALANCE: ['期初余额', 'Opening balance'],
  }),
  WalletCorrectionStatus: enumLabels(['储值更正状态', 'Status of a correction of stored value'], {
    REQUESTED: ['待复核', 'Requested'],
    APPROVED: ['已同意', 'Approved'],
    DECLINED: ['已驳回', 'Declined'],
  }),
  WalletSourceType: enumLabels(['储值单据', 'Document of a movement of stored value'], {
    RECEIPT: ['收据', 'Receipt'],
    REPAIR_ORDER: ['维修工单', 'Repair order'],
    MEMBERSHIP: ['会费', 'Fee of a membership'],
    CORRECTION: ['更正单', 'Correction'],
  }),
  WayIn: enumLabels(['入会方式', 'Way into a tier'], {
    GIFT_WITH_CAR: ['购车赠送', 'Gift with a car'],
    FEE: ['缴纳会费', 'Fee'],
    POINTS: ['积分达标', 'Points'],
    UNBROKEN_MAINTENANCE: ['连续保养', 'Unbroken maintenance'],
    VISITS: ['进厂与消费达标', 'Visits and repair spend'],
    REFERRALS: ['推荐新客户', 'Referrals'],
    SPECIAL_CONTRIBUTION: ['特殊贡献', 'Special contribution'],
  }),
};
