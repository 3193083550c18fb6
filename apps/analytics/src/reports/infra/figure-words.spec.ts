import { figureWords } from './figure-words';

describe('figures in words', () => {
  it.each([
    ['RATE', '0.9234', '92.34 %', '92.34 %'],
    ['RATE', '1.0000', '100.00 %', '100.00 %'],
    ['RATE', '-0.0005', '-0.05 %', '-0.05 %'],
    ['RATE', '12.3456', '1,234.56 %', '1,234.56 %'],
    ['MONEY', '1234567.89', 'CNY 1,234,567.89', '1,234,567.89 元'],
    ['MONEY', '-100.00', 'CNY -100.00', '-100.00 元'],
    ['POINTS', '1000', '1,000 points', '1,000 分'],
    ['COUNT', '999', '999', '999'],
    ['SCORE', '9.10', '9.10', '9.10'],
  ] as const)('ANA-09: %s %s is %s, %s', (unit, value, en, zh) => {
    expect([figureWords(unit, value, 'en'), figureWords(unit, value, 'zh')]).toEqual([en, zh]);
  });
});
