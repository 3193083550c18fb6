import { defineRefusals } from './define-refusals';

/** What is wrong with a delivered file as a whole; then no row of it is read (rulebook SVC-22). */
export const fileRefusals = defineRefusals({
  CONTENT_TOO_LONG: {
    zh: '内容过长，请分批发送。',
    en: 'The content is too long; send it in smaller pieces.',
  },
  TOO_MANY_ROWS: {
    zh: '行数过多，请分批发送。',
    en: 'There are too many rows; send them in smaller pieces.',
  },
  HEADER_INVALID: { zh: '表头不符合要求。', en: 'The header is not the expected one.' },
});

/** What is wrong with one row of a file before any rule is asked. */
export const rowRefusals = defineRefusals({
  ROW_MALFORMED: { zh: '该行无法读取。', en: 'The row cannot be read.' },
  FIELD_MISSING: { zh: '缺少此字段。', en: 'The field is missing.' },
  FIELD_TOO_LONG: { zh: '字段过长。', en: 'The field is too long.' },
  FIELD_UNKNOWN: { zh: '未知字段。', en: 'The field is not known.' },
  FIELD_INVALID: { zh: '字段值无效。', en: 'The value of the field is not valid.' },
});
