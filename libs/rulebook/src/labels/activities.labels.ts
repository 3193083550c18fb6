import { enumLabels, type LabelTable } from './enum-labels';
import { channels, purposes } from './membership.labels';

/** The enums of activities. */
export const activitiesLabels: LabelTable = {
  ActivityKind: enumLabels(['活动形式', 'Kind of activity'], {
    IN_STORE: ['店内活动', 'In store'],
    OUTSIDE: ['户外活动', 'Outside'],
  }),
  ActivityRegistrationState: enumLabels(['报名状态', 'State of a registration'], {
    REGISTERED: ['已报名', 'Registered'],
    WAITING: ['候补', 'Waiting'],
    CHECKED_IN: ['已签到', 'Checked in'],
    NO_SHOW: ['未到场', 'No-show'],
    CANCELLED: ['已取消', 'Cancelled'],
  }),
  ActivityState: enumLabels(['活动状态', 'State of an activity'], {
    PLANNED: ['筹备中', 'Planned'],
    OPEN: ['报名中', 'Open'],
    RUNNING: ['进行中', 'Running'],
    HELD: ['已举办', 'Held'],
    CLOSED: ['已结束', 'Closed'],
    CANCELLED: ['已取消', 'Cancelled'],
  }),
  MessageChannel: enumLabels(['发送渠道', 'Channel of a message'], channels),
  MessagePurpose: enumLabels(['消息目的', 'Purpose of a message'], purposes),
  MessageState: enumLabels(['消息状态', 'State of a message'], {
    QUEUED: ['待发送', 'Queued'],
    SENDING: ['发送中', 'Sending'],
    SENT: ['已发送', 'Sent'],
    DELIVERED: ['已送达', 'Delivered'],
    FAILED: ['发送失败', 'Failed'],
    SUPPRESSED: ['未发送', 'Not sent'],
  }),
};
