import { withoutFormula } from './figures-export';

describe('withoutFormula', () => {
  it.each([
    ['=1+1', "'=1+1"],
    ['+1', "'+1"],
    ['-1', "'-1"],
    ['@SUM(A1)', "'@SUM(A1)"],
    ['\t=1', "'\t=1"],
    ['Average ticket', 'Average ticket'],
    ['a=b', 'a=b'],
    ['', ''],
  ])('ANA-09: writes %j as %j', (text, expected) => {
    expect(withoutFormula(text)).toBe(expected);
  });
});
