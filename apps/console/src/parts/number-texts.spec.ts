import { countText, dayText, minorText, momentText, moneyText, rateText } from './number-texts';

describe('numbers as people read them', () => {
  it.each([
    ['1234.5', '¥1,234.50'],
    ['-0.01', '-¥0.01'],
    ['12345678901234567.89', '¥12,345,678,901,234,567.89'],
  ])('money %s is %s, without losing a cent', (amount, text) => {
    expect(moneyText({ amount, currencyCode: 'CNY' }, 'zh')).toBe(text);
  });

  it.each([
    [123456, '¥1,234.56'],
    [-5, '-¥0.05'],
    [0, '¥0.00'],
  ])('%d minor units are %s', (minor, text) => {
    expect(minorText(minor, 'zh')).toBe(text);
  });

  it('points and rates', () => {
    expect([countText(12345, 'en'), rateText('0.1234', 'en'), rateText(1, 'zh')]).toEqual([
      '12,345',
      '12.3%',
      '100.0%',
    ]);
  });

  it('a business day is that day wherever the page is opened', () => {
    expect([dayText('2026-11-27', 'zh'), dayText('2026-11-27', 'en')]).toEqual([
      '2026年11月27日',
      '27 Nov 2026',
    ]);
  });

  it('an instant is shown at the clock of the dealer', () => {
    expect(momentText('2026-11-27T16:30:00Z', 'zh', 'Asia/Shanghai')).toBe('2026年11月28日 00:30');
  });
});
