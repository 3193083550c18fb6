import { Denied } from '@autoclub/identity';
import { GraphQLError } from 'graphql';
import { badUserInput, codeOf, ERROR_CODES, ERROR_TEXTS, textsOf } from './errors';

describe('PLT-05: errors of the graph', () => {
  it.each(ERROR_CODES)('%s has words in both languages, without a code in them', (code) => {
    const { zh, en } = ERROR_TEXTS[code];
    expect(zh).toMatch(/^\p{Script=Han}[^A-Z]*。$/u);
    expect(en).toMatch(/^[A-Z][\x20-\x7e]*\.$/);
  });

  it('carry their words until the language of the caller is known', () => {
    const texts = { zh: '游标有误。', en: 'The cursor is wrong.' };
    const wrapped = new GraphQLError('x', { originalError: new Denied('FORBIDDEN', texts) });
    expect(textsOf(badUserInput(texts))).toEqual(texts);
    expect(badUserInput(texts).message).toBe(texts.en);
    expect([textsOf(wrapped), codeOf(wrapped)]).toEqual([texts, 'FORBIDDEN']);
  });

  it.each([
    ['an error of a driver', new Error('relation "x" does not exist')],
    ['a plain message', new GraphQLError('Wrong.')],
    ['texts that are none', new GraphQLError('x', { extensions: { texts: 'both' } })],
  ])('have no words in both languages when they are %s', (_, error) => {
    expect(textsOf(error)).toBeUndefined();
  });
});
