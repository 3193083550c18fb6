import { networkTexts } from '../../network';

/** Every "no" of this capability in both languages (rulebook PLT-05). */
export const membershipTexts = {
  ...networkTexts,
  ALREADY_A_MEMBER: { zh: '该客户已是会员。', en: 'The customer is a member already.' },
  APPLICATION_OPEN: {
    zh: '该客户已有未办结的入会申请。',
    en: 'The customer has an open application already.',
  },
  TIER_UNKNOWN: { zh: '未知的会员等级 {tier}。', en: 'The programme has no tier {tier}.' },
  WAY_IN_NOT_OPEN: {
    zh: '等级 {tier} 不能通过 {wayIn} 取得。',
    en: 'The way {wayIn} does not lead into the tier {tier}.',
  },
  NO_CAR_BOUGHT_HERE: {
    zh: '该客户没有在本店购买的车辆。',
    en: 'The customer has no car that was bought at this dealer.',
  },
  FEE_DIFFERS: { zh: '会费应为 {expected}，实为 {got}。', en: 'The fee is {expected}, not {got}.' },
  POINTS_TOO_FEW: {
    zh: '需要 {threshold} 分，现有 {got} 分。',
    en: 'The tier needs {threshold} points; there are {got}.',
  },
  STATUS_NOT_ALLOWED: {
    zh: '申请状态为 {status}，不能执行此操作。',
    en: 'The application is {status}; this step is not possible now.',
  },
  DOCUMENT_MISSING: { zh: '缺少材料：{kind}。', en: 'The document {kind} is missing.' },
  CUSTOMER_NOT_FOUND: { zh: '未找到编号为 {number} 的客户。', en: 'No customer has the number {number}.' },
  DUPLICATE_MEMBER_NUMBER: {
    zh: '会员卡号 {number} 已用于内容不同的会籍。',
    en: 'The member number {number} belongs to a membership with other content.',
  },
} as const;
