import type { Bilingual } from '@autoclub/domain-kit';
import type { z } from 'zod';
import { rowFault, type FaultCode, type RowFault } from './row';
import { wordsOf } from './field-words';

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

interface OwnIssue {
  readonly faultCode: FaultCode;
  readonly texts: Bilingual;
}

function fieldFault(issue: z.core.$ZodIssue, field: readonly string[]): RowFault {
  const own = issue.code === 'custom' ? (issue.params as Partial<OwnIssue> | undefined) : undefined;
  if (own?.faultCode && own.texts) return rowFault(own.faultCode, own.texts.zh, own.texts.en, field);
  const code = codeOf(issue);
  if (code === 'FIELD_MISSING') return rowFault(code, '缺少此字段。', 'The field is missing.', field);
  const { zh, en } = wordsOf(issue);
  return rowFault(code, zh, en, field);
}

function codeOf(issue: z.core.$ZodIssue): FaultCode {
  if (issue.code === 'too_big' && issue.origin === 'string') return 'FIELD_TOO_LONG';
  const isAbsent = issue.input === undefined && issue.code !== 'custom';
  return isAbsent ? 'FIELD_MISSING' : 'FIELD_INVALID';
}
