import { enumLabels, type LabelTable } from './enum-labels';
import { channels, purposes } from './membership.labels';

const invitationAnswers = {
  ACCEPTED: ['接受', 'Accepted'],
  DECLINED: ['谢绝', 'Declined'],
  NOT_REACHED: ['未联系上', 'Not reached'],
} as const;

/** The enums of activities. */
export const activitiesLabels: LabelTable = {
  ActivityBudgetState: enumLabels(['活动预算状态', 'State of a budget'], {
    WITHIN_SHARE: ['预算内', 'Within the share'],
    AWAITING_APPROVAL: ['待批准', 'Awaiting approval'],
    APPROVED: ['已批准超支', 'Approved'],
  }),
  ActivityCancelReason: enumLabels(['活动取消原因', 'Why an activity was cancelled'], {
    WEATHER: ['天气', 'Weather'],
    TOO_FEW_GUESTS: ['报名人数不足', 'Too few guests'],
    BUDGET: ['预算', 'Budget'],
    OTHER: ['其他', 'Other'],
  }),
  ActivityFormat: enumLabels(['活动类型', 'Form of an activity'], {
    LECTURE: ['讲堂', 'Lecture'],
    PRODUCT_PROMOTION: ['产品推广', 'Product promotion'],
    SMALL_PARTY: ['小型聚会', 'Small party'],
    SELF_DRIVE_TOUR: ['自驾游', 'Self-drive tour'],
    OUTING: ['定点郊游', 'Outing to a fixed place'],
    EXPERIENCE: ['体验活动', 'Experience'],
    THANKS_PARTY: ['答谢会', 'Thanks party'],
  }),
  ActivityInvitationAnswer: enumLabels(['邀请答复', 'Answer to an invitation'], invitationAnswers),
  ActivityInvitationState: enumLabels(['邀请状态', 'State of an invitation'], {
    INVITED: ['待邀请', 'Not asked yet'],
    ...invitationAnswers,
  }),
  ActivityInviterRole: enumLabels(['邀请人', 'Who invites'], {
    SPECIALIST: ['会员专员', 'Specialist'],
    SERVICE_ADVISOR: ['服务顾问', 'Service advisor'],
    SALES_ADVISOR: ['销售顾问', 'Sales advisor'],
    CALL_CENTRE: ['呼叫中心', 'Call centre'],
  }),
  ActivityKind: enumLabels(['活动形式', 'Kind of activity'], {
    IN_STORE: ['店内活动', 'In store'],
    OUTSIDE: ['户外活动', 'Outside'],
  }),
  ActivityPromotion: enumLabels(['促销类别', 'Kind of promotion'], {
    IN_STORE: ['店内促销', 'In-store promotion'],
    BOUTIQUE: ['精品促销', 'Boutique promotion'],
    MAINTENANCE: ['保养促销', 'Maintenance promotion'],
  }),
  ActivityRegistrationState: enumLabels(['报名状态', 'State of a registration'], {
    REGISTERED: ['已报名', 'Registered'],
    WAITING: ['候补', 'Waiting'],
    CHECKED_IN: ['已签到', 'Checked in'],
    NO_SHOW: ['未到场', 'No-show'],
    CANCELLED: ['已取消', 'Cancelled'],
  }),
  ActivityShortfall: enumLabels(['活动频次不足', 'Shortfall of activities'], {
    NO_ACTIVITY: ['期间内没有活动', 'No activity in the period'],
    TOO_FEW_LARGE: ['大型活动不足', 'Too few large activities'],
    TOO_FEW_PROMOTIONS: ['促销不足', 'Too few promotions'],
  }),
  ActivityState: enumLabels(['活动状态', 'State of an activity'], {
    PLANNED: ['筹备中', 'Planned'],
    OPEN: ['报名中', 'Open'],
    RUNNING: ['进行中', 'Running'],
    HELD: ['已举办', 'Held'],
    CLOSED: ['已结束', 'Closed'],
    CANCELLED: ['已取消', 'Cancelled'],
  }),
  BulletinKind: enumLabels(['园地内容类型', 'Kind of a bulletin item'], {
    NEWS: ['新闻', 'News'],
    PHOTO: ['照片', 'Photos'],
  }),
  BulletinState: enumLabels(['园地内容状态', 'State of a bulletin item'], {
    SUBMITTED: ['待审核', 'Submitted'],
    PUBLISHED: ['已发布', 'Published'],
    REFUSED: ['未通过', 'Refused'],
    WITHDRAWN: ['已撤下', 'Withdrawn'],
  }),
  CallBackAction: enumLabels(['召回后的措施', 'Action after a call-back'], {
    NONE: ['无', 'Nothing'],
    KEEP_GIFT: ['保留礼品', 'Keep the gift'],
    HOME_VISIT: ['登门拜访', 'Home visit'],
    PICK_UP_SERVICE: ['接送车服务', 'Pick-up service'],
    LONGER_HOURS: ['延长营业时间', 'Longer hours'],
    APPOINTMENT: ['预约', 'Appointment'],
  }),
  CallBackOutcome: enumLabels(['召回结果', 'Outcome of a call-back'], {
    NOT_REACHED: ['未接通', 'Not reached'],
    TOO_EARLY: ['时间过早或已知晓', 'Too early'],
    WILL_COME: ['将到店', 'Will come'],
    SERVICED_ELSEWHERE: ['在他店保养', 'Serviced elsewhere'],
    CAR_GONE: ['车辆已不在', 'Car gone'],
    DECLINED: ['谢绝', 'Declined'],
  }),
  CallBackPlace: enumLabels(['现在的保养去向', 'Where it is serviced now'], {
    OWN_REGION: ['本大区其他店', 'Own region'],
    OTHER_REGION: ['其他大区', 'Other region'],
    OUTSIDE_NETWORK: ['品牌网络以外', 'Outside the network'],
  }),
  CallBackReason: enumLabels(['流失原因', 'Reason of staying away'], {
    WEAK_POINT: ['本店弱项', 'Weak point'],
    FAR_AWAY: ['距离远', 'Far away'],
    NEAR_ANOTHER_STORE: ['上班地点近他店', 'Works near another store'],
    PRICE: ['价格', 'Price'],
    OTHER: ['其他', 'Other'],
  }),
  CheckInChange: enumLabels(['签到结果', 'Result of a check-in'], {
    CHECKED_IN: ['已签到', 'Checked in'],
    UNCHANGED: ['此前已签到', 'Checked in before'],
  }),
  CampaignArm: enumLabels(['营销活动的组', 'Group of a campaign'], {
    TREATED: ['参与组', 'Treated'],
    CONTROL: ['对照组', 'Control group'],
  }),
  CampaignState: enumLabels(['营销活动状态', 'State of a campaign'], {
    DRAFT: ['草稿', 'Draft'],
    APPROVED: ['已批准', 'Approved'],
    RUNNING: ['进行中', 'Running'],
    FINISHED: ['已结束', 'Finished'],
    CANCELLED: ['已取消', 'Cancelled'],
  }),
  CampaignVerdict: enumLabels(['增量的结论', 'What the uplift shows'], {
    TOO_FEW: ['人数过少', 'Too few'],
    MORE: ['参与组更多', 'More'],
    LESS: ['参与组更少', 'Less'],
    NO_DIFFERENCE_SHOWN: ['未显示差异', 'No difference shown'],
  }),
  HeldGiftState: enumLabels(['保留礼品的状态', 'State of a held gift'], {
    HELD: ['保留中', 'Held'],
    RELEASED: ['已到店发放', 'Released'],
    WITHDRAWN: ['已取消', 'Withdrawn'],
  }),
  TelephoneTaskOutcome: enumLabels(['通话结果', 'Outcome of a call'], {
    REACHED: ['已接通', 'Reached'],
    NOT_REACHED: ['未接通', 'Not reached'],
    WRONG_NUMBER: ['号码错误', 'Wrong number'],
    DOES_NOT_WANT_CALLS: ['不愿接听来电', 'Wants no calls'],
  }),
  MessageChannel: enumLabels(['发送渠道', 'Channel of a message'], {
    ...channels,
    BULLETIN: ['网站公告', 'Notice on the web'],
  }),
  MessageSuppressionGround: enumLabels(['停发原因', 'Why a channel is closed'], {
    BOUNCE: ['号码或地址失效', 'Dead address'],
    OPT_OUT: ['客户要求停发', 'Asked by the customer'],
    COMPLAINT: ['客户投诉', 'Complaint'],
  }),
  MessagePurpose: enumLabels(['消息目的', 'Purpose of a message'], purposes),
  MessageState: enumLabels(['消息状态', 'State of a message'], {
    QUEUED: ['待发送', 'Queued'],
    SENDING: ['发送中', 'Sending'],
    SENT: ['已发送', 'Sent'],
    DELIVERED: ['已送达', 'Delivered'],
    FAILED: ['发送失败', 'Failed'],
    SUPPRESSED: ['未发送', 'Not sent'],
  }),
  NextActionChannel: enumLabels(['联系方式', 'How a customer is contacted'], {
    PHONE: ['电话', 'Telephone'],
    HOME_VISIT: ['登门拜访', 'Home visit'],
  }),
  NextActionOutcome: enumLabels(['待办结果', 'Outcome of a next action'], {
    AGREED: ['客户同意', 'Agreed'],
    DECLINED: ['客户谢绝', 'Declined'],
    NO_LONGER_NEEDED: ['不再需要', 'No longer needed'],
  }),
  NextActionReason: enumLabels(['联系原因', 'Reason of a next action'], {
    RECOMMENDATION: ['入会推荐跟进', 'Recommendation'],
    FOLLOW_UP: ['回访后再联系', 'Follow-up'],
    ROSTER: ['季度名单', 'Roster'],
    ABOUT_TO_BE_LOST: ['即将流失', 'About to be lost'],
    REMINDER: ['提醒', 'Reminder'],
    CAMPAIGN: ['营销活动', 'Campaign'],
    COMPLAINT: ['投诉', 'Complaint'],
    DECLINED_WORK: ['客户未做的项目', 'Declined work'],
    CALL_BACK: ['客户召回', 'Call-back'],
  }),
  NextActionSnoozeGround: enumLabels(['推迟原因', 'Why an action is put off'], {
    NOT_REACHED: ['未接通', 'Not reached'],
    LATER: ['以后再联系', 'Later'],
  }),
  NextActionState: enumLabels(['待办状态', 'State of a next action'], {
    OPEN: ['待办', 'Open'],
    DONE: ['已办结', 'Done'],
    DROPPED: ['已无需办理', 'Dropped'],
  }),
};
