import type { Bilingual } from '@autoclub/domain-kit';
import type { z } from 'zod';

/** What a person calls the kinds of value a field can have. */
const KINDS: Readonly<Record<string, Bilingual>> = {
  string: { zh: '须为文本。', en: 'This must be a text.' },
  number: { zh: '须为数字。', en: 'This must be a number.' },
  int: { zh: '须为整数。', en: 'This must be a whole number.' },
  boolean: { zh: '须为 true 或 false。', en: 'This must be true or false.' },
  array: { zh: '须为列表。', en: 'This must be a list.' },
  object: { zh: '须为对象。', en: 'This must be an object.' },
};

const FORMATS: Readonly<Record<string, Bilingual>> = {
  date: { zh: '日期须写作 2026-03-31。', en: 'A date is written 2026-03-31.' },
  datetime: {
    zh: '时间须带时区，写作 2026-03-31T16:15:30+08:00。',
    en: 'A time has its zone and is written 2026-03-31T16:15:30+08:00.',
  },
};

const INVALID: Bilingual = { zh: '字段值无效。', en: 'The value of the field is not valid.' };

/** The reason of a schema in words that a person of a dealer understands: no pattern, no type of a program. */
export function wordsOf(issue: z.core.$ZodIssue): Bilingual {
  switch (issue.code) {
    case 'invalid_type':
      return KINDS[issue.expected] ?? INVALID;
    case 'invalid_format':
      return FORMATS[issue.format] ?? INVALID;
    case 'invalid_value': {
      const values = issue.values.map(String);
      return { zh: `须为以下之一：${values.join('、')}。`, en: `This must be one of ${values.join(', ')}.` };
    }
    case 'too_big':
      return atMost(issue.origin, String(issue.maximum));
    case 'too_small':
      return atLeast(issue.origin, String(issue.minimum));
    case 'custom':
      return { zh: issue.message || INVALID.zh, en: issue.message || INVALID.en };
    default:
      return INVALID;
  }
}

function atMost(origin: string, most: string): Bilingual {
  if (origin === 'string')
    return { zh: `最多 ${most} 个字符。`, en: `This may have at most ${most} characters.` };
  if (origin === 'array') return { zh: `最多 ${most} 项。`, en: `There may be at most ${most} of them.` };
  return { zh: `不能大于 ${most}。`, en: `This must not be more than ${most}.` };
}

function atLeast(origin: string, least: string): Bilingual {
  if (origin === 'string')
    return { zh: `至少 ${least} 个字符。`, en: `This needs at least ${least} characters.` };
  if (origin === 'array') return { zh: `至少 ${least} 项。`, en: `There must be at least ${least} of them.` };
  return { zh: `不能小于 ${least}。`, en: `This must not be less than ${least}.` };
}
