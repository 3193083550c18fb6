import { commonRefusals, defineRefusals, type RefusalOf } from '@autoclub/domain-kit';

/** So many services a dealer offers at most; a longer list is one nobody reads. */
export const MOST_SERVICES = 50;

export const saveRefusals = defineRefusals({
  ...commonRefusals.pick(
    'TEXT_REQUIRED',
    'TEXT_TOO_LONG',
    'TEXT_INVALID',
    'CODE_INVALID',
    'AMOUNT_INVALID',
    'AMOUNT_NEGATIVE',
    'AMOUNT_OUT_OF_RANGE',
    'CURRENCY_MISMATCH',
    'DEALER_NOT_FOUND',
  ),
  TIER_UNKNOWN: { zh: '当前方案中没有该卡级。', en: 'The programme in force has no such tier.' },
  TIER_NAMED_TWICE: { zh: '同一卡级只能有一个价格。', en: 'A tier has one price.' },
  TIER_PRICE_ABOVE_LIST: {
    zh: '会员价不能高于标价。',
    en: 'A member does not pay more than the list price.',
  },
  CATALOGUE_FULL: { zh: '最多可提供 {max} 项服务。', en: 'A dealer offers {max} services at most.' },
});

export const serviceUseRefusals = defineRefusals({
  ...commonRefusals.pick('NUMBER_OUT_OF_RANGE', 'DEALER_NOT_FOUND', 'CUSTOMER_NOT_FOUND'),
  SERVICE_NOT_OFFERED: { zh: '本店不提供该服务。', en: 'The dealer does not offer this service.' },
});

export type SaveRefusal = RefusalOf<typeof saveRefusals>;
