import { isStorable, type Bilingual } from '@autoclub/domain-kit';
import { textsOf } from '@autoclub/subgraph-kit';
import { isEnumType, type GraphQLEnumType, type GraphQLScalarType } from 'graphql';
import { faultOf, unfit, type InputFault } from './input-fault';

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

/** Checks a value of a scalar or of an enum. */
export function leafCheck(
  type: GraphQLScalarType | GraphQLEnumType,
): (value: unknown) => InputFault | undefined {
  if (isEnumType(type)) return enumCheck(type);
  const expected = BUILT_IN[type.name] ?? { en: `a value of ${type.name}`, zh: ` ${type.name} 的值` };
  return (value) => {
    if (typeof value === 'string' && !isStorable(value)) return faultOf(unfit(NO_TEXT));
    try {
      return type.parseValue(value) === undefined ? faultOf(unfit(expected)) : undefined;
    } catch (error) {
      return faultOf(textsOf(error) ?? unfit(expected));
    }
  };
}

function enumCheck(type: GraphQLEnumType): (value: unknown) => InputFault | undefined {
  const names = new Set<unknown>(type.getValues().map(({ name }) => name));
  const expected = { en: `a value of ${type.name}`, zh: ` ${type.name} 的取值之一` };
  return (value) => (names.has(value) ? undefined : faultOf(unfit(expected)));
}
