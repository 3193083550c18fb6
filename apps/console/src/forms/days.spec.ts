import { businessDayAt, dayIn, daysAfter, daysBetween } from './days';

describe('the days of the desk', () => {
  const instant = Date.parse('2026-11-27T16:30:00Z');

  it.each([
    ['Asia/Shanghai', 0, '2026-11-28'],
    ['UTC', 0, '2026-11-27'],
    ['UTC', 24 * 60, '2026-11-28'],
  ])('CONV-2, PLT-04: in %s with a clock %i minutes ahead it is %s', (zone, ahead, day) => {
    expect(businessDayAt(instant, zone, ahead)).toBe(day);
  });

  it('go over the ends of months and years', () => {
    expect(daysAfter('2026-12-31', 1)).toBe('2027-01-01');
    expect(daysAfter('2027-03-01', -1)).toBe('2027-02-28');
    expect(daysBetween('2026-12-30', '2027-01-02')).toBe(3);
    expect(daysBetween('2027-01-02', '2026-12-30')).toBe(-3);
  });

  it.each([
    ['2026-11-27', '2026-11-27'],
    ['2026-13-41', undefined],
    ['yesterday', undefined],
    [null, undefined],
  ])('an address that says %p means %p', (text, day) => {
    expect(dayIn(text)).toBe(day);
  });
});
