import { jsonOfText, textOfJson } from './value-text';

describe('CONV-1, CONV-3: a number of the programme as people enter it', () => {
  it.each([
    ['5000', 'MONEY', '50.00'],
    ['-5', 'MONEY', '-0.05'],
    ['1250', 'SHARE', '12.5'],
    ['2000', 'SHARE', '20'],
    ['8', 'POINTS', '8'],
    ['true', 'YES_NO', 'true'],
    ['"08:30"', 'TIME_OF_DAY', '08:30'],
    ['["LABOUR","PART"]', 'CODE', 'LABOUR, PART'],
    ['null', 'TIMES', ''],
  ] as const)('%s in %s is "%s", and back', (json, unit, text) => {
    expect(textOfJson(json, unit)).toBe(text);
    expect(jsonOfText(text, unit, json)).toBe(json);
  });

  it.each([
    ['50', 'MONEY', '5000'],
    ['0.1', 'MONEY', '10'],
    ['LABOUR，PART、', 'CODE', '["LABOUR","PART"]'],
  ] as const)('"%s" in %s is read as %s', (text, unit, json) => {
    expect(jsonOfText(text, unit, '["X"]')).toBe(json);
  });

  it.each([
    ['1.234', 'MONEY'],
    ['eight', 'POINTS'],
    ['1.5', 'DAYS'],
    ['maybe', 'YES_NO'],
  ] as const)('"%s" is no value in %s', (text, unit) => {
    expect(jsonOfText(text, unit, '0')).toBeUndefined();
  });
});
