import type { Bilingual } from '@autoclub/domain-kit';
import { isEnumType, type GraphQLEnumType, type GraphQLScalarType } from 'graphql';
import { faultOf, unfit, type InputFault } from './input-fault';
import { ownScalar } from './own-scalars';

const BUILT_IN: Readonly<Record<string, Bilingual>> = {
  Boolean: { en: 'true or false', zh: ' true 或 false' },
  Float: { en: 'a number', zh: '数字' },
  ID: { en: 'an id: a text, or a whole number', zh: '标识：文本或整数' },
  Int: { en: 'a whole number of 32 bits', zh: ' 32 位整数' },
  String: { en: 'a text', zh: '文本' },
};

const NO_TEXT: Bilingual = {
  en: 'text without the character NUL and without half characters (lone surrogates)',
  zh: '不含空字符和残缺字符的文本',
};

/** NUL cannot be stored in PostgreSQL; half of a surrogate pair is no character at all. */
export const UNUSABLE_TEXT = /[\0\p{Cs}]/u;

/** Checks a value of a scalar or of an enum. */
export function leafCheck(
  type: GraphQLScalarType | GraphQLEnumType,
): (value: unknown) => InputFault | undefined {
  if (isEnumType(type)) return enumCheck(type);
  const expected = ownScalar(type.name)?.expected ?? BUILT_IN[type.name] ?? { en: type.name, zh: type.name };
  return (value) => {
    if (typeof value === 'string' && UNUSABLE_TEXT.test(value)) return faultOf(unfit(NO_TEXT));
    return fits(type, value) ? undefined : faultOf(unfit(expected));
  };
}

function fits(type: GraphQLScalarType, value: unknown): boolean {
  try {
    return type.parseValue(value) !== undefined;
  } catch {
    return false;
  }
}

function enumCheck(type: GraphQLEnumType): (value: unknown) => InputFault | undefined {
  const names = new Set<unknown>(type.getValues().map(({ name }) => name));
  const expected = { en: `a value of ${type.name}`, zh: ` ${type.name} 的取值之一` };
  return (value) => (names.has(value) ? undefined : faultOf(unfit(expected)));
}
