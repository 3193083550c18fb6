import { localDate } from '@autoclub/domain-kit';
import { wholeMonthsOf } from './whole-months';

describe('wholeMonthsOf', () => {
  it.each([
    ['2026-01-01', '2026-02-01', '2026-01-01', '2026-02-01'],
    ['2026-01-01', '2027-01-01', '2026-01-01', '2027-01-01'],
    ['2026-01-02', '2026-04-15', '2026-02-01', '2026-04-01'],
    ['2026-01-31', '2026-03-01', '2026-02-01', '2026-03-01'],
    ['2026-01-02', '2026-02-01', '2026-02-01', '2026-02-01'],
    ['2026-01-05', '2026-01-20', '2026-01-20', '2026-01-20'],
    ['2026-01-31', '2026-02-28', '2026-02-28', '2026-02-28'],
    ['2025-12-31', '2026-01-02', '2026-01-02', '2026-01-02'],
  ])('ANA-11: of %s to %s reads months from %s to %s', (from, to, first, last) => {
    const months = wholeMonthsOf({ from: localDate(from), to: localDate(to) });
    expect(months).toEqual({ from: first, to: last });
  });
});
