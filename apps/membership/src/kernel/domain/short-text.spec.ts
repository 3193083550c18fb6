import { codeFaults, textFaults } from './short-text';

describe('one line of text', () => {
  it.each([
    ['张三', undefined],
    ['', 'TEXT_REQUIRED'],
    ['   ', 'TEXT_REQUIRED'],
    ['x'.repeat(80), undefined],
    ['x'.repeat(81), 'TEXT_TOO_LONG'],
    ['𠮷'.repeat(80), undefined],
    ['two\nlines', 'TEXT_INVALID'],
    ['nul\u0000', 'TEXT_INVALID'],
    ['right\u202eto left', 'TEXT_INVALID'],
  ])('%j is refused as %s', (text, code) => {
    expect(textFaults(text, ['name'], 80)[0]?.code).toBe(code);
  });

  it.each([
    ['SH01', undefined],
    ['C-1/2.3_4', undefined],
    ['with blank', 'CODE_INVALID'],
    ["o'brien", 'CODE_INVALID'],
    ['-lead', 'CODE_INVALID'],
    ['x'.repeat(65), 'TEXT_TOO_LONG'],
    ['', 'TEXT_REQUIRED'],
  ])('the code %j is refused as %s', (text, code) => {
    expect(codeFaults(text, ['code'])[0]?.code).toBe(code);
  });
});
