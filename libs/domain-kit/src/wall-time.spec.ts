import fc from 'fast-check';
import { addDays, businessDayOf, localDate } from './calendar';
import { instantOf, localTime, localTimeOf } from './wall-time';

const ZONES = [
  'Asia/Shanghai',
  'Europe/Berlin',
  'America/New_York',
  'Australia/Lord_Howe',
  'Asia/Kathmandu',
  'UTC',
];

describe('the time on the wall of a dealer', () => {
  it.each([
    ['Asia/Shanghai', '2026-03-29', '02:30', '2026-03-28T18:30:00Z', 'a zone without daylight saving'],
    ['Europe/Berlin', '2026-03-28', '02:30', '2026-03-28T01:30:00Z', 'the day before the change'],
    ['Europe/Berlin', '2026-03-29', '02:30', '2026-03-29T01:30:00Z', 'an hour left out: 03:30 is shown'],
    ['Europe/Berlin', '2026-03-29', '22:00', '2026-03-29T20:00:00Z', 'the evening after the change'],
    ['Europe/Berlin', '2026-10-25', '02:30', '2026-10-25T00:30:00Z', 'an hour that comes twice: the first'],
    ['Europe/Berlin', '2026-10-25', '22:00', '2026-10-25T21:00:00Z', 'the evening of that day'],
    ['America/New_York', '2026-03-08', '02:30', '2026-03-08T07:30:00Z', 'west of Greenwich, left out'],
    ['America/New_York', '2026-11-01', '01:30', '2026-11-01T05:30:00Z', 'west of Greenwich, twice'],
    ['Australia/Lord_Howe', '2026-04-05', '01:45', '2026-04-04T14:45:00Z', 'half an hour that comes twice'],
    ['America/Havana', '2026-03-08', '00:30', '2026-03-08T05:30:00Z', 'a day that begins at one'],
  ])('in %s on %s at %s is %s (%s)', (zone, day, time, instant) => {
    expect(instantOf(localDate(day), localTime(time), zone)).toEqual(new Date(instant));
  });

  it('is shown at its instant, wherever the hour exists', () => {
    const days = fc.integer({ min: 0, max: 7_000 }).map((n) => addDays(localDate('2020-01-01'), n));
    const times = fc
      .integer({ min: 4 * 60, max: 23 * 60 + 59 })
      .map((m) =>
        localTime(`${String(Math.floor(m / 60)).padStart(2, '0')}:${String(m % 60).padStart(2, '0')}`),
      );
    fc.assert(
      fc.property(fc.constantFrom(...ZONES), days, times, (zone, day, time) => {
        const instant = instantOf(day, time, zone);
        expect([businessDayOf(instant, zone), localTimeOf(instant, zone)]).toEqual([day, time]);
      }),
    );
  });

  it.each(['24:00', '2:30', '02:60', ''])('is not %j', (text) => {
    expect(() => localTime(text)).toThrow('Not a time of day');
  });
});
