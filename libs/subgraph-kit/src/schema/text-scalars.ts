import { isStorable, type Bilingual } from '@autoclub/domain-kit';
import { GraphQLID, GraphQLString, type GraphQLScalarType } from 'graphql';
import { badUserInput } from './errors';

const UNSTORABLE: Bilingual = {
  zh: '文本不能含有空字符或残缺字符。',
  en: 'A text must not hold the character NUL or half of a character (a lone surrogate).',
};

const checked = new WeakSet<GraphQLScalarType>();

/**
 * Makes the scalars String and ID of the process refuse what no database can hold, in every argument and input field
 * there is or will be: without this, one such character is an internal error wherever it reaches a statement. They are
 * built in, and a schema cannot bring its own, so their one definition is changed.
 */
export function checkTextScalars(): void {
  for (const scalar of [GraphQLString, GraphQLID]) {
    if (checked.has(scalar)) continue;
    checked.add(scalar);
    const { parseValue, parseLiteral } = scalar;
    scalar.parseValue = (value) => storable(parseValue.call(scalar, value));
    scalar.parseLiteral = (node, variables) => storable(parseLiteral.call(scalar, node, variables));
  }
}

function storable(value: unknown): string {
  if (typeof value === 'string' && !isStorable(value)) throw badUserInput(UNSTORABLE);
  return value as string;
}
