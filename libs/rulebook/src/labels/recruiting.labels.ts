import { enumLabels, type LabelTable } from './enum-labels';

/** The enums of recruiting members and of stickers (rulebook MEM-11, MEM-12, MEM-16). */
export const recruitingLabels: LabelTable = {
  RecommendationAnswer: enumLabels(['荐会答复', 'Answer to a proposal'], {
    CONSIDERING: ['考虑中', 'Considering'],
    DECLINED: ['已拒绝', 'Declined'],
    JOINED: ['已入会', 'Joined'],
  }),
  RecruitingDepartment: enumLabels(['部门', 'Department'], {
    SERVICE: ['服务', 'Service'],
    SALES: ['销售', 'Sales'],
    CLUB: ['俱乐部', 'Club'],
  }),
  RecruitmentProblemKind: enumLabels(['招募问题', 'Problem of recruiting'], {
    TARGET_MISSED: ['未达目标', 'Target missed'],
    TARGET_MISSING: ['未设目标', 'No target'],
    FOLLOW_UPS_OVERDUE: ['跟进逾期', 'Follow-ups overdue'],
    CUSTOMERS_NOT_ASKED: ['客户未被询问', 'Customers not asked'],
    OFTEN_DECLINED: ['常见拒绝原因', 'Often declined'],
  }),
  StickerStep: enumLabels(['车贴协议进度', 'Step of a sticker agreement'], {
    OFFERED: ['已提议', 'Offered'],
    AGREED: ['已同意', 'Agreed'],
    FITTED: ['已粘贴', 'Fitted'],
    ACTIVE: ['有效', 'Active'],
    WITHDRAWN: ['已撤回', 'Withdrawn'],
  }),
};
