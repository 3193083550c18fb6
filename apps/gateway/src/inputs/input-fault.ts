import type { Bilingual } from '@autoclub/domain-kit';

/** The first thing that is wrong with a value: where, and a sentence about it. */
export interface InputFault {
  /** From the variable inwards: names of input fields and places in lists. */
  readonly path: (string | number)[];
  readonly problem: Bilingual;
}

const MAX_NAME_LENGTH = 40;

/** What a client sends may be as long as its request; an answer never repeats more than a few words of it. */
export function shortened(text: string, length = MAX_NAME_LENGTH): string {
  return text.length > length ? `${text.slice(0, length)}…` : text;
}

export function faultOf(problem: Bilingual): InputFault {
  return { path: [], problem };
}

export const missing: Bilingual = { en: 'it is required and not given.', zh: '该值为必填项，但未提供。' };
export const nullGiven: Bilingual = { en: 'it must not be null.', zh: '该值不能为空。' };

export function unfit(expected: Bilingual): Bilingual {
  return { en: `it must be ${expected.en}.`, zh: `必须是${expected.zh}。` };
}

export function unknownField(name: string, type: string): Bilingual {
  const short = shortened(name);
  return { en: `${type} has no field "${short}".`, zh: `${type} 没有字段“${short}”。` };
}

export function notOneField(type: string): Bilingual {
  return {
    en: `exactly one field of ${type} must be given.`,
    zh: `必须且只能提供 ${type} 的一个字段。`,
  };
}

/** The sentence about a variable that a caller reads. */
export function variableSentence(variable: string, { path, problem }: InputFault): Bilingual {
  const name = `$${shortened(variable)}`;
  if (path.length === 0)
    return {
      en: `The variable "${name}" is not valid: ${problem.en}`,
      zh: `变量“${name}”无效：${problem.zh}`,
    };
  const place = path.reduce<string>(
    (text, part) => (typeof part === 'number' ? `${text}[${part}]` : `${text}.${part}`),
    shortened(variable),
  );
  return {
    en: `The variable "${name}" is not valid at "${place}": ${problem.en}`,
    zh: `变量“${name}”在“${place}”处无效：${problem.zh}`,
  };
}
