import type { Language } from '@autoclub/domain-kit';
import type { Vocabulary } from './template';

/** Words for the codes that appear in explanations and among the facts of refusals (rulebook PLT-05). */
export const vocabulary: Vocabulary = {
  BASIC: { zh: '普通卡', en: 'Basic' },
  SILVER: { zh: '银卡', en: 'Silver' },
  GOLD: { zh: '金卡', en: 'Gold' },
  NONE: { zh: '无', en: 'none' },
  NOT_A_MEMBER: { zh: '非会员', en: 'not a member' },
  LOYAL: { zh: '忠诚', en: 'loyal' },
  FAIRLY_LOYAL: { zh: '较忠诚', en: 'fairly loyal' },
  GENERAL: { zh: '一般', en: 'general' },
  INACTIVE: { zh: '即将流失', en: 'inactive (about to be lost)' },
  LOST: { zh: '流失', en: 'lost' },
  NEW: { zh: '新车', en: 'new car' },
  POTENTIAL_A: { zh: '潜在 A', en: 'potential A' },
  LABOUR: { zh: '工时', en: 'labour' },
  PART: { zh: '配件', en: 'parts' },
  BOUTIQUE: { zh: '精品', en: 'boutique' },
  INSURANCE: { zh: '保险', en: 'insurance' },
  OTHER: { zh: '其他', en: 'other' },
  CUSTOMER: { zh: '客户', en: 'customer' },
  INSURER: { zh: '保险公司', en: 'insurer' },
  WARRANTY: { zh: '厂家保修', en: 'manufacturer, as warranty' },
  CLUB: { zh: '俱乐部', en: 'club' },
  CAR_WASH: { zh: '免费洗车', en: 'car wash' },
  GIFT_WITH_CAR: { zh: '购车赠送', en: 'gift with a car' },
  FEE: { zh: '缴纳会费', en: 'fee' },
  POINTS: { zh: '积分达标', en: 'points' },
  VISITS: { zh: '进厂与消费达标', en: 'visits and repair spend' },
  UNBROKEN_MAINTENANCE: { zh: '连续保养', en: 'unbroken maintenance' },
  REFERRALS: { zh: '推荐新客户', en: 'referrals' },
  SPECIAL_CONTRIBUTION: { zh: '特殊贡献', en: 'special contribution' },
  REFERRAL: { zh: '会员推荐', en: 'referral' },
  DRAFT: { zh: '草稿', en: 'a draft' },
  SUBMITTED: { zh: '已提交', en: 'handed in' },
  APPROVED: { zh: '已批准', en: 'approved' },
  REJECTED: { zh: '已拒绝', en: 'rejected' },
  PURCHASE_INVOICE: { zh: '购车发票', en: 'purchase invoice' },
  OWNERS_MANUAL: { zh: '车主手册', en: "owner's manual" },
  APPLICATION_FORM: { zh: '入会申请表', en: 'application form' },
  APPLICATION_FORM_SIGNED_BY_SERVICE_MANAGER: {
    zh: '服务经理签字的入会申请表',
    en: 'application form signed by the service manager',
  },
  INSURANCE_POLICY: { zh: '保险单', en: 'insurance policy' },
  IDENTITY_CARD: { zh: '身份证', en: 'identity card' },
  VEHICLE_LICENCE: { zh: '行驶证', en: 'vehicle licence' },
};

/** A code of the domain as a word of the language; any other text stays as it is. */
export function wordFor(text: string, language: Language): string {
  return Object.hasOwn(vocabulary, text) ? (vocabulary[text]?.[language] ?? text) : text;
}
