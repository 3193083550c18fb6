import { defineRefusals, type CodeOf } from './define-refusals';

/** The input cannot be read as what it should be; `InputChecks` says these. */
export const inputRefusals = defineRefusals({
  TEXT_REQUIRED: { zh: '不能为空。', en: 'This must not be empty.' },
  TEXT_TOO_LONG: { zh: '最多 {maxLength} 个字符。', en: 'This may have at most {maxLength} characters.' },
  TEXT_INVALID: { zh: '含有不允许的字符。', en: 'This has a character that is not allowed.' },
  CODE_INVALID: {
    zh: '只能含有字母、数字和 . _ / -。',
    en: 'This may hold only Latin letters, digits and . _ / -.',
  },
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
  DATE_OUT_OF_RANGE: {
    zh: '日期须在 {first} 至 {last} 之间。',
    en: 'The date must lie between {first} and {last}.',
  },
  DATE_IN_FUTURE: { zh: '日期不能晚于现在。', en: 'The date must not be in the future.' },
  PERIOD_INVALID: { zh: '结束日期须晚于开始日期。', en: 'The period must end after it begins.' },
  PERIOD_TOO_LONG: { zh: '期间最长 {years} 年。', en: 'The period may span at most {years} years.' },
  PHONE_INVALID: { zh: '电话号码无效。', en: 'This is not a phone number that can be dialled.' },
  EMAIL_INVALID: { zh: '电子邮箱地址无效。', en: 'This is not an address that e-mail can be sent to.' },
  PLATE_INVALID: { zh: '车牌号格式无效。', en: 'This is not a licence plate of the mainland.' },
  VIN_INVALID: {
    zh: '车架号须为 17 位字母和数字，且不含 I、O、Q。',
    en: 'A VIN has 17 letters and digits, without I, O and Q.',
  },
  VIN_CHECK_DIGIT_WRONG: { zh: '车架号校验位错误。', en: 'The check digit of the VIN is wrong.' },
  VIN_PLACEHOLDER: {
    zh: '该车架号是占位符，不是真实号码。',
    en: 'This VIN is a placeholder and not the number of a car.',
  },
});

export type InputCode = CodeOf<typeof inputRefusals>;
