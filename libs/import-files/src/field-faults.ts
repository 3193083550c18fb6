import { z } from 'zod';
import { rowFault, type FaultCode, type RowFault } from './row';

const inEnglish = z.locales.en().localeError;
const inChinese = z.locales.zhCN().localeError;

/** What a schema found wrong with a row, one fault per field, in both languages and without the value itself. */
export function faultsOfIssues(issues: readonly z.core.$ZodIssue[]): readonly RowFault[] {
  return issues.flatMap((issue) => {
    const path = issue.path.map(String);
    if (issue.code !== 'unrecognized_keys') return [fieldFault(issue, path)];
    return issue.keys.map((key) =>
      rowFault('FIELD_UNKNOWN', '未知字段。', 'The field is not known.', [...path, key.slice(0, 64)]),
    );
  });
}

function fieldFault(issue: z.core.$ZodIssue, field: readonly string[]): RowFault {
  const code = codeOf(issue);
  if (code === 'FIELD_MISSING') return rowFault(code, '缺少此字段。', 'The field is missing.', field);
  return rowFault(code, wording(inChinese, issue), wording(inEnglish, issue), field);
}

function codeOf(issue: z.core.$ZodIssue): FaultCode {
  if (issue.code === 'too_big' && issue.origin === 'string') return 'FIELD_TOO_LONG';
  const isAbsent = issue.input === undefined && issue.code !== 'custom';
  return isAbsent ? 'FIELD_MISSING' : 'FIELD_INVALID';
}

/** A schema's own message (of a refinement) is kept; zod's standard ones are worded in the language asked for. */
function wording(locale: z.core.$ZodErrorMap, issue: z.core.$ZodIssue): string {
  if (issue.code === 'custom') return issue.message;
  const said = locale(issue as z.core.$ZodRawIssue);
  return (typeof said === 'string' ? said : said?.message) ?? issue.message;
}

/** No file of ours nests deeper; a row that does is an attack on the reader's stack. */
const DEEPEST = 8;

const HALF_A_PAIR = /[\uD800-\uDFFF]/u;

const isStorable = (text: string) => !text.includes('\0') && !HALF_A_PAIR.test(text);

/** Text that no database column can hold (a NUL, half a surrogate pair), wherever in the row it is. */
export function unstorableText(fields: unknown): readonly RowFault[] {
  const faults: RowFault[] = [];
  collectUnstorable(fields, [], faults);
  return faults;
}

/** Walks every value of every row, so it makes nothing as long as nothing is wrong. */
function collectUnstorable(value: unknown, path: string[], faults: RowFault[]): void {
  if (typeof value === 'string') {
    if (!isStorable(value)) faults.push(unstorable(path));
  } else if (typeof value === 'object' && value !== null) {
    if (path.length >= DEEPEST) return void faults.push(tooDeep(path));
    for (const name of Object.keys(value)) {
      path.push(name);
      collectUnstorable((value as Record<string, unknown>)[name], path, faults);
      path.pop();
    }
  }
}

function unstorable(path: readonly string[]): RowFault {
  const names = path.map((name) => name.slice(0, 64));
  return rowFault(
    'FIELD_INVALID',
    '含有不允许的字符。',
    'The text has a character that is not allowed.',
    names,
  );
}

function tooDeep([first = '']: readonly string[]): RowFault {
  return rowFault('ROW_MALFORMED', '嵌套过深。', 'The row is nested too deeply.', [first.slice(0, 64)]);
}
