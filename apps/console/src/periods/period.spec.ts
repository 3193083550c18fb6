import {
  addMonths,
  daysOf,
  lastDayOf,
  monthsIn,
  periodBefore,
  readChoice,
  runningMonth,
  shifted,
  yearBefore,
} from './period';

describe('periods of whole months', () => {
  it.each([
    ['month', '2026-10', '2026-10-01', '2026-11-01'],
    ['quarter', '2026-08', '2026-07-01', '2026-10-01'],
    ['quarter', '2026-10', '2026-10-01', '2026-11-01'],
    ['year', '2025-03', '2025-01-01', '2026-01-01'],
    ['year', '2026-10', '2026-01-01', '2026-11-01'],
    ['rolling', '2026-10', '2025-11-01', '2026-11-01'],
  ] as const)(
    'ANA-08: by %s at %s: from %s, before %s, as October is the last whole month',
    (by, at, from, to) => {
      expect(daysOf({ by, at }, '2026-10')).toEqual({ from, to });
    },
  );

  it('ANA-09: are compared with as many months before, and with the same months of the year before', () => {
    const days = { from: '2026-01-01', to: '2026-03-01' };
    expect(periodBefore(days)).toEqual({ from: '2025-11-01', to: '2026-01-01' });
    expect(yearBefore(days)).toEqual({ from: '2025-01-01', to: '2025-03-01' });
  });

  it('go over the turn of the year', () => {
    expect([addMonths('2026-12', 1), addMonths('2026-01', -13)]).toEqual(['2027-01', '2024-12']);
    expect(monthsIn({ from: '2025-12-01', to: '2026-02-01' })).toEqual(['2025-12', '2026-01']);
    expect(lastDayOf({ from: '2026-02-01', to: '2026-03-01' })).toBe('2026-02-28');
    expect(runningMonth(new Date(2026, 10, 27))).toBe('2026-11');
  });

  it.each([
    ['quarter', '2026-05', { by: 'quarter', at: '2026-05' }],
    [null, null, { by: 'month', at: '2026-10' }],
    ['week', '2026-13', { by: 'month', at: '2026-10' }],
    ['year', '2027-01', { by: 'year', at: '2026-10' }],
  ])('an address with %s and %s is read', (by, at, expected) => {
    expect(readChoice(by, at, '2026-10')).toEqual(expected);
  });

  it('are left through by their own length', () => {
    expect(shifted({ by: 'quarter', at: '2026-02' }, -1)).toEqual({ by: 'quarter', at: '2025-11' });
    expect(shifted({ by: 'rolling', at: '2026-02' }, 1)).toEqual({ by: 'rolling', at: '2026-03' });
  });
});
