import { changeOf, figureText, isGoodChange, monthText, periodText } from './figure-texts';

describe('figures as people read them', () => {
  it.each([
    ['1168.81', 'MONEY', '¥1,168.81'],
    ['0.1335', 'RATE', '13.4%'],
    ['2348', 'POINTS', '2,348'],
    ['9', 'SCORE', '9.00'],
    [null, 'RATE', '–'],
  ] as const)('%s of %s is %s', (value, unit, text) => {
    expect(figureText(value, unit, 'en')).toBe(text);
  });

  it.each([
    ['0.1335', '0.1542', 'RATE', '−2.1 pp', -1],
    ['110', '100', 'MONEY', '+10.0%', 1],
    ['-50', '-100', 'MONEY', '+50.0%', 1],
    ['9.10', '9.10', 'SCORE', '±0.00', 0],
    ['0', '0', 'COUNT', '±0.0%', 0],
  ] as const)('%s after %s, of %s, is %s', (value, before, unit, text, direction) => {
    expect(changeOf(value, before, unit)).toEqual({ text, direction });
  });

  it.each([
    [null, '1'],
    ['1', null],
    ['5', '0'],
  ] as const)('says no change to %s from %s', (value, before) => {
    expect(changeOf(value, before, 'COUNT')).toBeUndefined();
  });

  it('ANA-04: less is good where low is good', () => {
    const less = { text: '', direction: -1 } as const;
    expect([isGoodChange(less, true), isGoodChange(less, false)]).toEqual([true, false]);
    expect(isGoodChange({ text: '', direction: 0 }, true)).toBeUndefined();
  });

  it('months and periods', () => {
    expect([monthText('2026-10', 'zh'), monthText('2026-10-31', 'en')]).toEqual(['2026年10月', 'Oct 2026']);
    expect(periodText({ from: '2026-01-01', to: '2026-04-01' }, 'en')).toBe('Jan 2026 – Mar 2026');
    expect(periodText({ from: '2026-01-01', to: '2026-02-01' }, 'zh')).toBe('2026年1月');
  });
});
