import { commonRefusals, defineRefusals, type RefusalOf, rowRefusals } from '@autoclub/domain-kit';

/** Why somebody cannot be named as the one who gave a benefit. */
export const performerRefusals = defineRefusals({
  PERFORMER_MISSING: {
    zh: '请指明执行人；登录令牌未对应任何员工。',
    en: 'Name who performed it; the token names no member of staff.',
  },
  PERFORMER_NOT_CALLER: {
    zh: '只能登记本人执行的服务；代他人登记须由会员专员或经理进行。',
    en: 'A use is registered by the one who performed it; for another only a membership specialist or a manager may.',
  },
});

/** Why a use of a benefit is not registered (rulebook SVC-05). */
export const useRefusals = defineRefusals({
  ...commonRefusals.pick(
    'TEXT_REQUIRED',
    'TEXT_TOO_LONG',
    'TEXT_INVALID',
    'AMOUNT_INVALID',
    'AMOUNT_NEGATIVE',
    'AMOUNT_OUT_OF_RANGE',
    'CURRENCY_MISMATCH',
    'NUMBER_OUT_OF_RANGE',
    'STAFF_MEMBER_NOT_FOUND',
    'MEMBERSHIP_NOT_FOUND',
  ),
  ...performerRefusals.texts,
  MEMBERSHIP_NOT_IN_FORCE: { zh: '会籍当前无效。', en: 'The membership is not in force today.' },
  ENTITLEMENT_NOT_FOUND: { zh: '本会籍年度没有该权益。', en: 'This membership year has no such benefit.' },
  ENTITLEMENT_CLOSED: {
    zh: '权益“{benefit}”当前不可用。',
    en: 'The benefit "{benefit}" is not open today.',
  },
  ENTITLEMENT_USED_UP: {
    zh: '权益“{benefit}”仅剩 {remaining} 次。',
    en: 'Of the benefit "{benefit}" only {remaining} remain.',
  },
});

/** Why a use is not taken back (rulebook SVC-05). */
export const reverseRefusals = defineRefusals({
  ...commonRefusals.pick('CODE_INVALID', 'TEXT_REQUIRED', 'TEXT_TOO_LONG', 'TEXT_INVALID'),
  ENTITLEMENT_USE_NOT_FOUND: { zh: '未找到该权益使用记录。', en: 'There is no such use of a benefit.' },
  ENTITLEMENT_USE_REVERSED_ALREADY: {
    zh: '该权益使用记录已于 {day} 撤销。',
    en: 'The use was taken back on {day}.',
  },
});
export type ReverseRefusal = RefusalOf<typeof reverseRefusals>;

/** Why a use that was made elsewhere is not taken over (rulebook SVC-22). */
export const takenUseRefusals = defineRefusals({
  ...rowRefusals.texts,
  ...useRefusals.texts,
  ...commonRefusals.pick(
    'CUSTOMER_NOT_FOUND',
    'DATE_IN_FUTURE',
    'DATE_OUT_OF_RANGE',
    'DUPLICATE_EXTERNAL_NUMBER',
    'REVISION_OUTDATED',
  ),
  USED_BEFORE_YEAR: {
    zh: '使用日期早于本会籍年度的首日 {from}。',
    en: 'It was used before the running membership year, which began on {from}.',
  },
});
export type TakenUseRefusal = RefusalOf<typeof takenUseRefusals>;

export type UseRefusal = RefusalOf<typeof useRefusals>;
