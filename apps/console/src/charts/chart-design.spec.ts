import { HIDDEN_SERIES, designed, escaped, tipLines } from './chart-design';

const percent = (value: unknown) => `${Number(value)}%`;

describe('charts', () => {
  it('say in a tool-tip where, what and how it is reckoned', () => {
    const marks = [
      { axisValueLabel: '2026-10', seriesName: 'A & B', value: 3, marker: '•' },
      { axisValueLabel: '2026-10', seriesName: 'C', value: 4 },
    ];
    expect(tipLines(marks, percent, 'x / y')).toMatch(
      /<b>2026-10<\/b><br>•A &amp; B: <b>3%<\/b><br>C: <b>4%<\/b><br><span[^>]*>x \/ y<\/span>/,
    );
  });

  it('say nothing of series that only hold others up', () => {
    const marks = [
      { name: 'a', seriesName: HIDDEN_SERIES, value: 9 },
      { name: 'a', seriesName: 's', value: 1 },
    ];
    expect(tipLines(marks, percent, undefined)).not.toContain('9%');
  });

  it('run nothing that a name brings along', () => {
    expect(escaped('<img src=x onerror="a()">')).toBe('&lt;img src=x onerror=&quot;a()&quot;&gt;');
  });

  it('keep what a chart says for itself', () => {
    const option = designed({ grid: { top: 1 }, series: [] }, () => '');
    expect(option).toMatchObject({ grid: { top: 1, left: 8 }, series: [], tooltip: { trigger: 'axis' } });
  });
});
