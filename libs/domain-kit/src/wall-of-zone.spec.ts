import fc from 'fast-check';
import { businessDayOf } from './calendar';
import { wallMs } from './wall-of-zone';
import { localTimeOf } from './wall-time';

const ZONES = Intl.supportedValuesOf('timeZone');
/** 1890 to 2210: beyond both ends of the days that are reckoned by. */
const instants = fc
  .integer({ min: Date.parse('1890-01-01'), max: Date.parse('2210-01-01') })
  .map((ms) => new Date(ms));

const PARTS = {
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  minute: '2-digit',
} as const;
const formatters = new Map(
  ZONES.map((timeZone) => [
    timeZone,
    new Intl.DateTimeFormat('en-CA', { timeZone, ...PARTS, hourCycle: 'h23' }),
  ]),
);

/** What `Intl` says of the instant itself. */
const asked = (instant: Date, zone: string) => formatters.get(zone)?.format(instant);

const reckoned = (instant: Date, zone: string) =>
  `${businessDayOf(instant, zone)}, ${localTimeOf(instant, zone)}`;

describe('CONV-2: what the wall of a zone shows', () => {
  it('is what Intl shows, at any instant in every zone there is', () => {
    fc.assert(
      fc.property(instants, fc.constantFrom(...ZONES), (instant, zone) => {
        expect(reckoned(instant, zone)).toBe(asked(instant, zone));
      }),
      { numRuns: 1_000, seed: 2_026 },
    );
  });

  it.each([
    ['Europe/Berlin', '2026-03-29'],
    ['Europe/Berlin', '2026-10-25'],
    ['America/New_York', '2026-11-01'],
    ['Australia/Lord_Howe', '2026-04-04'],
    ['Pacific/Apia', '2011-12-30'],
    ['Asia/Shanghai', '1940-05-31'],
  ])('is asked for minute by minute around the change of %s on %s', (zone, day) => {
    const start = Date.parse(day);
    for (let minute = -1_440; minute < 2 * 1_440; minute += 11) {
      const instant = new Date(start + minute * 60_000);
      expect(reckoned(instant, zone)).toBe(asked(instant, zone));
    }
  });

  it('is not reckoned on a day of change, outside of the days that can be dated, and of no instant', () => {
    const shown = (text: string, zone = 'Europe/Berlin') => wallMs(new Date(text), zone);
    expect(shown('2026-03-29T12:00:00Z')).toBeUndefined();
    expect(shown('2026-03-30T12:00:00Z')).toBe(Date.parse('2026-03-30T14:00:00Z'));
    expect(shown('1899-12-31T23:59:59Z', 'UTC')).toBeUndefined();
    expect(shown('1900-01-01T00:00:00Z', 'UTC')).toBe(Date.parse('1900-01-01T00:00:00Z'));
    expect(shown('2199-12-31T23:59:59Z', 'UTC')).toBe(Date.parse('2199-12-31T23:59:59Z'));
    expect(shown('2200-01-01T00:00:00Z', 'UTC')).toBeUndefined();
    expect(shown('no instant')).toBeUndefined();
  });
});
