/** The refusals that several capabilities share, in both languages (rulebook PLT-05). */
export const commonTexts = {
  IDEMPOTENCY_KEY_REUSED: {
    zh: '该幂等键已用于另一份不同的输入，请换一个新的键。',
    en: 'This idempotency key was used with another input. Use a new key.',
  },
  IDEMPOTENCY_IN_PROGRESS: {
    zh: '使用同一幂等键的请求仍在处理中，请稍后重试。',
    en: 'A request with this idempotency key is still running. Try again shortly.',
  },
  IDEMPOTENCY_KEY_INVALID: {
    zh: '幂等键须为 1 到 128 个字符。',
    en: 'An idempotency key has 1 to 128 characters.',
  },
  NOT_FOUND: { zh: '未找到该记录。', en: 'There is no such record.' },
  TEXT_EMPTY: { zh: '不能为空。', en: 'This must not be empty.' },
  TEXT_TOO_LONG: { zh: '最多 {maxLength} 个字符。', en: 'This may have at most {maxLength} characters.' },
  TEXT_INVALID: { zh: '含有不允许的字符。', en: 'This has a character that is not allowed.' },
  CODE_INVALID: {
    zh: '只能含有字母、数字和 . _ / -。',
    en: 'This may hold only Latin letters, digits and . _ / -.',
  },
  DATE_IN_FUTURE: { zh: '日期晚于今天（{today}）。', en: 'The date lies after today ({today}).' },
  AMOUNT_NEGATIVE: { zh: '金额不能为负。', en: 'The amount must not be negative.' },
  AMOUNT_INVALID: { zh: '金额格式无效。', en: 'This is not an amount with at most two decimals.' },
  CONTENT_TOO_LONG: {
    zh: '内容过长，请分成更小的文件。',
    en: 'The content is too long; send it in smaller pieces.',
  },
  TOO_MANY_ROWS: {
    zh: '行数过多，请分成更小的文件。',
    en: 'There are too many rows; send them in smaller pieces.',
  },
  HEADER_INVALID: { zh: '表头列有误：{column}。', en: 'The column {column} of the header is wrong.' },
  ROW_MALFORMED: { zh: '此行格式有误。', en: 'The row cannot be read.' },
  FIELD_MISSING: { zh: '缺少此字段。', en: 'The field is missing.' },
  FIELD_TOO_LONG: { zh: '此字段过长。', en: 'The field is too long.' },
  FIELD_UNKNOWN: { zh: '未知字段。', en: 'The field is not known.' },
  FIELD_INVALID: { zh: '此字段无效。', en: 'The field is not valid.' },
} as const;
