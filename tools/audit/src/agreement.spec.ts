import { differencesOf } from './agreement';

const rows = (text: string) =>
  text
    .split(' ')
    .filter(Boolean)
    .map((each) => {
      const [key = '', value = ''] = each.split('=');
      return { key, value };
    });

describe('differencesOf', () => {
  it.each<[string, string, string, boolean, string[]]>([
    ['nothing', '', '', false, []],
    ['the same in another order', 'a=1 b=2', 'b=2 a=1', false, []],
    ['another value', 'a=1 b=2', 'a=1 b=3', false, ['b: 2/3']],
    ['a row too few', 'a=1 b=2', 'a=1', false, ['b: 2/null']],
    ['a row too many', 'a=1', 'a=1 b=2', false, ['b: null/2']],
    ['a part of the rows', 'a=1 b=2', 'a=1', true, []],
    ['a part with another value', 'a=1 b=2', 'a=2', true, ['a: 1/2']],
    ['a part with a row that is not there', 'a=1', 'b=2', true, ['b: null/2']],
  ])('finds in %s', (_, left, right, isPart, expected) => {
    const found = differencesOf(rows(left), rows(right), isPart);
    expect(found.map((each) => `${each.key}: ${each.left}/${each.right}`)).toEqual(expected);
  });
});
