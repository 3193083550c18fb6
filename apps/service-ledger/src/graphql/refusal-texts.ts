import type { FaultCode } from '@autoclub/import-files';
import { IDEMPOTENCY_REFUSALS, type RefusalTable } from '@autoclub/subgraph-kit';
import type { IdempotencyCode } from '../application/ports';
import {
  DISCOUNT_CODES,
  DOCUMENT_CODES,
  INPUT_CODES,
  REFUND_CODES,
  type RefusalCode,
} from '../domain/refusals';

/** Every "no" of this service in both languages (rulebook PLT-05); a code without texts does not compile. */
export const refusalTexts = {
  ...IDEMPOTENCY_REFUSALS,
  DEALER_NOT_FOUND: {
    zh: '经销商资料尚未到达，请稍后重试。',
    en: 'The dealer is not known here yet. Try again shortly.',
  },
  CUSTOMER_NOT_FOUND: { zh: '未找到该客户。', en: 'There is no such customer.' },
  VEHICLE_NOT_FOUND: { zh: '未找到该车辆。', en: 'There is no such vehicle.' },
  STAFF_MEMBER_NOT_FOUND: { zh: '未找到该员工。', en: 'There is no such member of staff.' },
  MEMBERSHIP_NOT_FOUND: { zh: '未找到该会籍。', en: 'There is no such membership.' },
  REPAIR_ORDER_NOT_FOUND: { zh: '未找到该维修单。', en: 'There is no such repair order.' },
  LINE_NOT_FOUND: { zh: '维修单中没有该项目。', en: 'The repair order has no such line.' },
  ENTITLEMENT_NOT_FOUND: {
    zh: '本会籍年度没有权益 {code}。',
    en: 'This membership year has no benefit {code}.',
  },
  TEXT_REQUIRED: { zh: '不能为空。', en: 'This must not be empty.' },
  TEXT_TOO_LONG: { zh: '最多 {maxLength} 个字符。', en: 'This may have at most {maxLength} characters.' },
  TEXT_INVALID: { zh: '含有不允许的字符。', en: 'This has a character that is not allowed.' },
  AMOUNT_INVALID: {
    zh: '金额须为十进制数，且不超过货币的小数位数。',
    en: 'An amount is a decimal number with no more places than its currency has.',
  },
  AMOUNT_NEGATIVE: { zh: '金额不能为负数。', en: 'An amount must not be negative.' },
  AMOUNT_OUT_OF_RANGE: { zh: '金额超出允许的范围。', en: 'The amount is out of range.' },
  CURRENCY_MISMATCH: { zh: '货币须为经销商的记账货币。', en: "The currency must be the dealer's own." },
  NUMBER_OUT_OF_RANGE: {
    zh: '须为 {min} 到 {max} 之间的整数。',
    en: 'This must be a whole number from {min} to {max}.',
  },
  VALUE_UNKNOWN: { zh: '不支持该值。', en: 'This value is not supported here.' },
  DATE_IN_FUTURE: { zh: '日期不能晚于现在。', en: 'The date must not be in the future.' },
  OPENED_AFTER_SETTLED: {
    zh: '开单时间不能晚于结算时间。',
    en: 'An order cannot be opened after it was settled.',
  },
  PERIOD_INVALID: { zh: '结束日期须晚于开始日期。', en: 'The period must end after it begins.' },
  LINES_MISSING: { zh: '至少需要一个项目。', en: 'At least one line is needed.' },
  TOO_MANY_LINES: { zh: '最多 {max} 个项目。', en: 'There may be at most {max} lines.' },
  DUPLICATE_EXTERNAL_NUMBER: {
    zh: '外部单号 {number} 的同一版本已有不同内容；更正请提高版本号。',
    en: 'The external number {number} has other content in this revision. Raise the revision to amend it.',
  },
  RO_NUMBER_TAKEN: {
    zh: '维修单号 {number} 已被使用。',
    en: 'The order number {number} is taken by another order.',
  },
  POLICY_NUMBER_TAKEN: {
    zh: '保单号 {number} 已被使用。',
    en: 'The policy number {number} is taken by another policy.',
  },
  REVISION_OUTDATED: {
    zh: '已有更高的版本 {revision}。',
    en: 'Revision {revision} has been delivered already.',
  },
  MILEAGE_GOES_BACK: {
    zh: '里程 {mileageKm} 公里与相邻记录 {neighbourKm} 公里矛盾；如属实请说明原因。',
    en: 'A mileage of {mileageKm} km contradicts a neighbouring reading of {neighbourKm} km; give a reason.',
  },
  DISCOUNT_EXCEEDS_LIST: { zh: '折扣不能超过标价。', en: 'A discount cannot exceed the list price.' },
  DISCOUNT_NOT_APPROVED: {
    zh: '超出会员折扣的优惠须由指定的门店经理或俱乐部经理说明理由批准。',
    en: "A discount beyond the member's needs a named store manager or club manager and a reason.",
  },
  REFUND_AMOUNT_MISSING: {
    zh: '请给出项目金额或总额，二者取一。',
    en: 'Give either amounts of lines or a total, not both.',
  },
  REFUND_EXCEEDS_REMAINING: {
    zh: '最多可退 {remaining}。',
    en: 'At most {remaining} remains to be refunded.',
  },
  ORDER_FULLY_REFUNDED: { zh: '该维修单已全额退款。', en: 'The repair order is fully refunded.' },
  AMENDMENT_BELOW_REFUNDS: {
    zh: '更正后的金额低于已退款额。',
    en: 'The amendment leaves less than was refunded already.',
  },
  MEMBERSHIP_NOT_IN_FORCE: { zh: '会籍当前无效。', en: 'The membership is not in force today.' },
  ENTITLEMENT_CLOSED: { zh: '权益 {code} 当前不可用。', en: 'The benefit {code} is not open today.' },
  ENTITLEMENT_USED_UP: {
    zh: '权益 {code} 仅剩 {remaining} 次。',
    en: 'Of the benefit {code} only {remaining} remain.',
  },
  CONTENT_TOO_LONG: {
    zh: '内容过长，请分批发送。',
    en: 'The content is too long; send it in smaller pieces.',
  },
  TOO_MANY_ROWS: {
    zh: '行数过多，请分批发送。',
    en: 'There are too many rows; send them in smaller pieces.',
  },
  HEADER_INVALID: { zh: '表头不符合要求。', en: 'The header is not the expected one.' },
  ROW_MALFORMED: { zh: '该行无法读取。', en: 'The row cannot be read.' },
  FIELD_MISSING: { zh: '缺少此字段。', en: 'The field is missing.' },
  FIELD_TOO_LONG: { zh: '字段过长。', en: 'The field is too long.' },
  FIELD_UNKNOWN: { zh: '未知字段。', en: 'The field is not known.' },
  FIELD_INVALID: { zh: '字段值无效。', en: 'The value of the field is not valid.' },
} as const satisfies RefusalTable<RefusalCode | IdempotencyCode | FaultCode>;

type TextCode = keyof typeof refusalTexts;

/** What every mutation with an idempotency key can answer with. */
const KEY_CODES = Object.keys(IDEMPOTENCY_REFUSALS) as IdempotencyCode[];
const FILE_CODES = ['CONTENT_TOO_LONG', 'TOO_MANY_ROWS', 'HEADER_INVALID', 'VALUE_UNKNOWN'] as const;
const ROW_CODES = [
  'ROW_MALFORMED',
  'FIELD_MISSING',
  'FIELD_TOO_LONG',
  'FIELD_UNKNOWN',
  'FIELD_INVALID',
] as const;
const NAMED_IN_DOCUMENTS = ['DEALER_NOT_FOUND', 'CUSTOMER_NOT_FOUND', 'VEHICLE_NOT_FOUND'] as const;

const ORDER_CODES: readonly TextCode[] = [
  ...INPUT_CODES,
  ...NAMED_IN_DOCUMENTS,
  'STAFF_MEMBER_NOT_FOUND',
  ...DOCUMENT_CODES.filter((code) => code !== 'POLICY_NUMBER_TAKEN'),
  ...DISCOUNT_CODES,
  'ORDER_FULLY_REFUNDED',
  'AMENDMENT_BELOW_REFUNDS',
];
const POLICY_CODES: readonly TextCode[] = [
  ...INPUT_CODES,
  ...NAMED_IN_DOCUMENTS,
  'DUPLICATE_EXTERNAL_NUMBER',
  'POLICY_NUMBER_TAKEN',
  'REVISION_OUTDATED',
];

/** The refusals each operation can answer with; the enum of its user error is made from them. */
export const refusalsOf = {
  settle: [...ORDER_CODES, ...KEY_CODES],
  quote: [...INPUT_CODES, ...NAMED_IN_DOCUMENTS, 'STAFF_MEMBER_NOT_FOUND', ...DISCOUNT_CODES],
  refund: [...INPUT_CODES, 'REPAIR_ORDER_NOT_FOUND', 'LINE_NOT_FOUND', ...REFUND_CODES, ...KEY_CODES],
  recordPolicy: [...POLICY_CODES, ...KEY_CODES],
  useEntitlement: [
    ...INPUT_CODES,
    'MEMBERSHIP_NOT_FOUND',
    'STAFF_MEMBER_NOT_FOUND',
    'MEMBERSHIP_NOT_IN_FORCE',
    'ENTITLEMENT_NOT_FOUND',
    'ENTITLEMENT_CLOSED',
    'ENTITLEMENT_USED_UP',
    ...KEY_CODES,
  ],
  importFile: ['DEALER_NOT_FOUND', ...FILE_CODES, ...KEY_CODES],
  orderRow: [...ORDER_CODES, ...ROW_CODES],
  policyRow: [...POLICY_CODES, ...ROW_CODES],
} as const satisfies Record<string, readonly TextCode[]>;
