import { localDate, localTime } from '@autoclub/domain-kit';
import { shiftSpan, spanOf, uncovered, wallText } from './roster';

const wall = (day: string, time: string) => ({ day: localDate(day), time: localTime(time) });
const next = { '2026-11-22': '2026-11-23', '2026-03-29': '2026-03-30', '2026-10-25': '2026-10-26' };
type Day = keyof typeof next;

/** The gaps of a day, as its wall shows them. */
function gapsOf(day: Day, timeZone: string, ...shifts: [from: string, to: string][]): string[] {
  const spans = shifts.map(([from, to]) =>
    shiftSpan(
      { from: wall(day, from), to: to === '24:00' ? wall(next[day], '00:00') : wall(day, to) },
      timeZone,
    ),
  );
  const window = spanOf({ from: localDate(day), to: localDate(next[day]) }, timeZone);
  return uncovered(window, spans).map((gap) => {
    const minutes = (gap.endsAt.getTime() - gap.startsAt.getTime()) / 60_000;
    return `${wallText(gap.startsAt, timeZone).slice(11)}+${minutes}`;
  });
}

describe('a roster without an uncovered hour', () => {
  it.each<[string, [string, string][], string[]]>([
    ['nobody', [], ['00:00+1440']],
    ['one all day', [['00:00', '24:00']], []],
    [
      'two that follow each other',
      [
        ['12:00', '24:00'],
        ['00:00', '12:00'],
      ],
      [],
    ],
    [
      'two that overlap',
      [
        ['00:00', '13:00'],
        ['12:00', '24:00'],
      ],
      [],
    ],
    [
      'one inside another',
      [
        ['00:00', '24:00'],
        ['08:00', '09:00'],
      ],
      [],
    ],
    [
      'a minute missing at noon',
      [
        ['00:00', '11:59'],
        ['12:00', '24:00'],
      ],
      ['11:59+1'],
    ],
    ['a minute missing at the end', [['00:00', '23:59']], ['23:59+1']],
    ['a minute missing at the beginning', [['00:01', '24:00']], ['00:00+1']],
    [
      'two gaps',
      [
        ['01:00', '02:00'],
        ['03:00', '24:00'],
      ],
      ['00:00+60', '02:00+60'],
    ],
  ])('SVC-14: %s', (_, shifts, expected) => {
    expect(gapsOf('2026-11-22', 'Asia/Shanghai', ...shifts)).toEqual(expected);
  });

  it.each<[string, Day, [string, string][], string[]]>([
    [
      'the hour that is left out is no gap',
      '2026-03-29',
      [
        ['00:00', '02:00'],
        ['03:00', '24:00'],
      ],
      [],
    ],
    ['of a day of 23 hours only what is missing counts', '2026-03-29', [['03:00', '24:00']], ['00:00+120']],
    [
      'an hour that comes twice must be covered twice',
      '2026-10-25',
      [
        ['00:00', '02:00'],
        ['03:00', '24:00'],
      ],
      ['02:00+120'],
    ],
    [
      'who hands over at 02:30 hands over once',
      '2026-10-25',
      [
        ['00:00', '02:30'],
        ['02:30', '24:00'],
      ],
      [],
    ],
    [
      'a day of 25 hours by two',
      '2026-10-25',
      [
        ['00:00', '12:00'],
        ['12:00', '24:00'],
      ],
      [],
    ],
  ])('SVC-14, CONV-2: in Berlin %s', (_, day, shifts, expected) => {
    expect(gapsOf(day, 'Europe/Berlin', ...shifts)).toEqual(expected);
  });

  it('CONV-2: days on which clocks change have 23 and 25 hours', () => {
    const hours = (day: Day) => {
      const { startsAt, endsAt } = spanOf(
        { from: localDate(day), to: localDate(next[day]) },
        'Europe/Berlin',
      );
      return (endsAt.getTime() - startsAt.getTime()) / 3_600_000;
    };
    expect([hours('2026-03-29'), hours('2026-11-22'), hours('2026-10-25')]).toEqual([23, 24, 25]);
  });
});
