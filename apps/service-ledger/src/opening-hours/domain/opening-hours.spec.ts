import { type LocalDate, localDate } from '@autoclub/domain-kit';
import { openDayAfter, openingWindow, spansOf, windowsOf } from './opening-hours';

const window = (from: string, to: string, capacity = 1) =>
  openingWindow({ from, to }, { code: 'W', name: null, capacity, isZeroWait: false });
const weekly = [
  { ...window('08:00', '12:00'), weekdays: ['MON', 'TUE', 'WED', 'THU', 'FRI'] as const },
  { ...window('18:00', '21:00'), weekdays: ['FRI'] as const },
];

describe('windowsOf', () => {
  const special = (windows: ReturnType<typeof window>[]) => ({
    dealerId: 'dlr_1',
    day: localDate('2026-11-27'),
    windows,
    reason: 'r',
    savedById: null,
    traceId: 't',
  });

  it.each([
    ['2026-11-26', undefined, ['08:00']],
    ['2026-11-27', undefined, ['08:00', '18:00']],
    ['2026-11-28', undefined, []],
    ['2026-11-27', special([]), []],
    ['2026-11-28', special([window('10:00', '11:00')]), ['10:00']],
  ])('SVC-12: %s with %j has %j', (day, set, starts) => {
    expect(windowsOf(localDate(day), weekly, set).map(({ from }) => from)).toEqual(starts);
  });
});

describe('spansOf', () => {
  const hours = (day: string, from: string, to: string, timeZone: string) =>
    spansOf([window(from, to)], localDate(day), timeZone).map(
      ({ from: start, to: end }) => `${start.toISOString()} ${(end.getTime() - start.getTime()) / 3_600_000}`,
    );

  it.each([
    // Clocks go forward at 02:00 on 8 March and back at 02:00 on 1 November.
    ['2026-03-07', '01:00', '04:00', 'America/New_York', ['2026-03-07T06:00:00.000Z 3']],
    ['2026-03-08', '01:00', '04:00', 'America/New_York', ['2026-03-08T06:00:00.000Z 2']],
    ['2026-03-08', '02:00', '03:00', 'America/New_York', []],
    ['2026-03-08', '02:15', '02:45', 'America/New_York', ['2026-03-08T07:15:00.000Z 0.5']],
    ['2026-03-08', '09:00', '12:00', 'America/New_York', ['2026-03-08T13:00:00.000Z 3']],
    ['2026-11-01', '00:30', '03:00', 'America/New_York', ['2026-11-01T04:30:00.000Z 3.5']],
    ['2026-11-01', '09:00', '12:00', 'America/New_York', ['2026-11-01T14:00:00.000Z 3']],
    ['2026-03-08', '01:00', '04:00', 'Asia/Shanghai', ['2026-03-07T17:00:00.000Z 3']],
    ['2026-11-01', '08:30', '11:30', 'Asia/Shanghai', ['2026-11-01T00:30:00.000Z 3']],
  ])('SVC-12, CONV-2: %s %s to %s in %s', (day, from, to, timeZone, expected) => {
    expect(hours(day, from, to, timeZone)).toEqual(expected);
  });
});

describe('openDayAfter', () => {
  const isOpen = (closed: readonly string[]) => (day: LocalDate) => !closed.includes(day);

  it.each([
    [0, [], '2026-09-30'],
    [1, [], '2026-10-01'],
    [1, ['2026-10-01', '2026-10-02', '2026-10-03'], '2026-10-04'],
    [2, ['2026-10-01', '2026-10-03'], '2026-10-04'],
  ])('SVC-15: %i open days after 30 September without %j is %s', (count, closed, expected) => {
    expect(openDayAfter(localDate('2026-09-30'), count, isOpen(closed))).toBe(expected);
  });

  it('SVC-15: a dealer that never opens still has an end to its deadlines', () => {
    expect(openDayAfter(localDate('2026-09-30'), 2, () => false)).toBe('2026-10-02');
  });
});
