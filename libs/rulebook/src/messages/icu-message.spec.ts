import { formatText, templateFaults, variablesOf } from './icu-message';

const known = ['name', 'points', 'day'];

describe('templateFaults', () => {
  it.each([
    ['plain words', '您好。', []],
    ['facts', '{name} {points, number} {day}', []],
    ['a choice', '{name, select, A {{points}} other {none}}', []],
    ['a plural', '{points, plural, one {# point} other {# points}}', []],
    ['an unknown fact', '您好 {phone}', ['TEMPLATE_VARIABLE_UNKNOWN phone']],
    ['two of them, each once', '{b} {a} {b}', ['TEMPLATE_VARIABLE_UNKNOWN b', 'TEMPLATE_VARIABLE_UNKNOWN a']],
    ['one inside a choice', '{name, select, A {{secret}} other {x}}', ['TEMPLATE_VARIABLE_UNKNOWN secret']],
    ['one that decides', '{kind, select, A {a} other {b}}', ['TEMPLATE_VARIABLE_UNKNOWN kind']],
    ['an open brace', '您好 {name', ['TEMPLATE_INVALID ']],
    ['a choice without others', '{name, select, A {a}}', ['TEMPLATE_INVALID ']],
    ['a prototype', '{constructor}', ['TEMPLATE_VARIABLE_UNKNOWN constructor']],
  ])('ACT-07: %s in %s', (_, text, expected) => {
    expect(templateFaults(text, known).map(({ code, variable }) => `${code} ${variable}`)).toEqual(expected);
  });

  it('ACT-07: leaves angle brackets as they are', () => {
    expect(templateFaults('a < b <c>{name}</c>', known)).toEqual([]);
    expect(formatText('a < b <c>{name}</c>', { name: 'x' }, 'en')).toBe('a < b <c>x</c>');
  });

  it('names the facts of a text', () => {
    expect([...variablesOf('{a, select, x {{b}} other {{c, number}}}')]).toEqual(['a', 'b', 'c']);
  });
});
