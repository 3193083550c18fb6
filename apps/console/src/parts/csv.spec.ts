import { csvText } from './csv';

describe('a table that leaves the page', () => {
  it('begins with a byte order mark and ends its lines as spreadsheets do', () => {
    expect(csvText(['门店', 'n'], [['一店', 3]])).toBe('\uFEFF门店,n\r\n一店,3\r\n');
  });

  it.each([
    ['=1+1', "'=1+1"],
    ['+cmd', "'+cmd"],
    ['-cmd', "'-cmd"],
    ['@sum', "'@sum"],
    ['-12.50', '-12.50'],
    ['+3%', '+3%'],
    ['a,b', '"a,b"'],
    ['say "no"', '"say ""no"""'],
    ['two\nlines', '"two\nlines"'],
    ['=a,"b"', `"'=a,""b"""`],
  ])('writes %j as %j', (cell, written) => {
    expect(csvText(['h'], [[cell]])).toBe(`\uFEFFh\r\n${written}\r\n`);
  });

  it('leaves out what is not there', () => {
    expect(csvText(['a', 'b'], [[null, undefined]])).toBe('\uFEFFa,b\r\n,\r\n');
  });
});
