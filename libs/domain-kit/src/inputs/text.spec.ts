import { characterCount, codeFault, isStorable, textFault } from './text';

describe('one line of text', () => {
  it.each([
    ['王小明', undefined],
    ['🚗🚗🚗🚗🚗', undefined],
    ['👨‍👩‍👧', undefined],
    ['e\u0301te\u0301', undefined],
    ['', 'TEXT_REQUIRED'],
    [' \t\u3000', 'TEXT_REQUIRED'],
    ['\u200D\u200D', 'TEXT_REQUIRED'],
    ['123456', 'TEXT_TOO_LONG'],
    ['🚗🚗🚗🚗🚗🚗', 'TEXT_TOO_LONG'],
    ['a\u0000b', 'TEXT_INVALID'],
    ['a\nb', 'TEXT_INVALID'],
    ['a\u007fb', 'TEXT_INVALID'],
    ['a\u0085b', 'TEXT_INVALID'],
    ['\uD83D', 'TEXT_INVALID'],
    ['a\uDE97', 'TEXT_INVALID'],
    ['王\uFFFD\uFFFD', 'TEXT_INVALID'],
    ['a\u202Eb', 'TEXT_INVALID'],
    ['a\u200Bb', 'TEXT_INVALID'],
    ['\uFEFFab', 'TEXT_INVALID'],
    ['a\uE000b', 'TEXT_INVALID'],
    ['a\uFFFEb', 'TEXT_INVALID'],
  ])('%j: %s', (text, fault) => {
    expect(textFault(text, 5)).toBe(fault);
  });

  it('is as long as its characters, not as their UTF-16 units', () => {
    expect(characterCount('车🚗')).toBe(2);
  });

  it.each([
    ['C-1001', undefined],
    ['a.b_c/d-e', undefined],
    ['-1', 'CODE_INVALID'],
    ['编号', 'CODE_INVALID'],
    ['C 1', 'CODE_INVALID'],
    ['', 'TEXT_REQUIRED'],
    ['x'.repeat(65), 'TEXT_TOO_LONG'],
    ['C\u00001', 'TEXT_INVALID'],
  ])('as a code, %j: %s', (text, fault) => {
    expect(codeFault(text)).toBe(fault);
  });

  it.each([
    ['王🚗\n', true],
    ['\uFFFD', true],
    ['a\u0000', false],
    ['\uD83D', false],
    ['\uDE97x', false],
  ])('can be stored, %j: %s', (text, expected) => {
    expect(isStorable(text)).toBe(expected);
  });
});
