import { addDays, addMonths, localDate } from '@autoclub/domain-kit';
import * as fc from 'fast-check';
import { lastDayMonthsBack } from './look-back';

const anyDay = fc.integer({ min: 0, max: 4_000 }).map((days) => addDays(localDate('2020-01-01'), days));

describe('lastDayMonthsBack', () => {
  it.each([
    ['2026-11-21', 3, '2026-08-21'],
    ['2026-02-28', 3, '2025-11-30'],
    ['2024-02-29', 3, '2023-11-30'],
    ['2026-03-31', 1, '2026-02-28'],
    ['2024-02-29', 12, '2023-02-28'],
    ['2025-02-28', 12, '2024-02-29'],
  ])('CONV-2: seen from %s, %d months back end on %s', (on, months, expected) => {
    expect(lastDayMonthsBack(localDate(on), months)).toBe(expected);
  });

  it('CONV-2: parts the days by whether the months have gone by, whatever the month ends', () => {
    fc.assert(
      fc.property(
        anyDay,
        fc.integer({ min: 1, max: 24 }),
        fc.integer({ min: -40, max: 40 }),
        (on, months, shift) => {
          const day = addDays(addMonths(on, -months), shift);
          expect(day <= lastDayMonthsBack(on, months)).toBe(addMonths(day, months) <= on);
        },
      ),
    );
  });
});
