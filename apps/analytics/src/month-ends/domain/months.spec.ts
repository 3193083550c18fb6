import { localDate } from '@autoclub/domain-kit';
import { differenceOf, monthsKnownOn } from './months';

describe('months', () => {
  it.each([
    ['2026-11-29', '2026-09-01/2026-10-01 2026-10-01/2026-11-01 2026-11-01/2026-11-30', 'over over open'],
    ['2026-11-30', '2026-09-01/2026-10-01 2026-10-01/2026-11-01 2026-11-01/2026-12-01', 'over over over'],
    ['2026-12-01', '2026-10-01/2026-11-01 2026-11-01/2026-12-01 2026-12-01/2026-12-02', 'over over open'],
    ['2027-01-31', '2026-11-01/2026-12-01 2026-12-01/2027-01-01 2027-01-01/2027-02-01', 'over over over'],
    ['2028-02-28', '2027-12-01/2028-01-01 2028-01-01/2028-02-01 2028-02-01/2028-02-29', 'over over open'],
    ['2028-02-29', '2027-12-01/2028-01-01 2028-01-01/2028-02-01 2028-02-01/2028-03-01', 'over over over'],
  ])('ANA-13: when %s is over, what is known is %s (%s)', (day, known, states) => {
    const months = monthsKnownOn(localDate(day));
    expect(months.map(({ known: { from, to } }) => `${from}/${to}`).join(' ')).toBe(known);
    expect(months.map(({ isOver }) => (isOver ? 'over' : 'open')).join(' ')).toBe(states);
  });

  it.each([
    ['100.00', '90.50', '-9.50'],
    ['100.00', '100.00', '0.00'],
    ['-1.00', '0.05', '1.05'],
    ['7', '12', '5'],
    ['0.9999', '1.0000', '0.0001'],
    [null, '1', null],
    ['1', null, null],
  ])('ANA-13: from %s to %s is %s', (kept, live, expected) => {
    expect(differenceOf(kept, live)).toBe(expected);
  });
});
