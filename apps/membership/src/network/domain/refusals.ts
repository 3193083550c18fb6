import { commonTexts } from '../../kernel';

/** Every "no" of this capability in both languages (rulebook PLT-05). */
export const networkTexts = {
  ...commonTexts,
  TIME_ZONE_UNKNOWN: { zh: '未知的时区。', en: 'There is no such IANA time zone.' },
  CURRENCY_UNKNOWN: { zh: '不支持的货币。', en: 'The platform keeps no books in this currency.' },
  REGION_NOT_FOUND: { zh: '未找到代码为 {code} 的大区。', en: 'No region has the code {code}.' },
  DEALER_NOT_FOUND: { zh: '未找到经销商 {code}。', en: 'The dealer {code} is not registered.' },
  DEALER_IN_OTHER_REGION: {
    zh: '该经销商已登记在另一大区。',
    en: 'This dealer is registered in another region.',
  },
  OUTLET_NOT_FOUND: {
    zh: '未找到代码为 {code} 的网点。',
    en: 'No outlet of the dealer has the code {code}.',
  },
  ROLES_MISSING: { zh: '至少需要一个岗位。', en: 'Name at least one role.' },
} as const;
