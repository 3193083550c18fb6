import * as fc from 'fast-check';
import { clockTime, firstAllowed } from './quiet-hours';

const quiet = { quietFrom: '21:00', quietTo: '09:00' };
const allowed = (at: string, zone = 'Asia/Shanghai') => firstAllowed(new Date(at), zone, quiet).toISOString();

describe('firstAllowed', () => {
  it.each([
    ['2026-11-21T12:59:59Z', '2026-11-21T12:59:59.000Z', '20:59 in the evening'],
    ['2026-11-21T13:00:00Z', '2026-11-22T01:00:00.000Z', '21:00 sharp'],
    ['2026-11-21T15:59:00Z', '2026-11-22T01:00:00.000Z', 'before midnight'],
    ['2026-11-21T16:30:00Z', '2026-11-22T01:00:00.000Z', 'after midnight'],
    ['2026-11-22T00:59:59Z', '2026-11-22T01:00:00.000Z', '08:59 in the morning'],
    ['2026-11-22T01:00:00Z', '2026-11-22T01:00:00.000Z', '09:00 sharp'],
  ])('ACT-08: a message of %s goes out at %s (%s)', (at, expected) => {
    expect(allowed(at)).toBe(expected);
  });

  it('ACT-08: keeps to the wall clock on the night it is put forward', () => {
    expect(allowed('2026-03-29T00:30:00Z', 'Europe/Berlin')).toBe('2026-03-29T07:00:00.000Z');
  });

  it('ACT-08: knows quiet hours within a day, and none at all', () => {
    const noon = new Date('2026-11-21T05:30:00Z');
    const siesta = { quietFrom: '13:00', quietTo: '14:00' };
    expect(firstAllowed(noon, 'Asia/Shanghai', siesta).toISOString()).toBe('2026-11-21T06:00:00.000Z');
    expect(firstAllowed(noon, 'Asia/Shanghai', { quietFrom: '00:00', quietTo: '00:00' })).toBe(noon);
  });

  it('ACT-08: never goes out in quiet hours, never early, and never waits longer than the night', () => {
    const instants = fc.date({
      min: new Date('2025-01-01'),
      max: new Date('2027-12-31'),
      noInvalidDate: true,
    });
    fc.assert(
      fc.property(instants, fc.constantFrom('Asia/Shanghai', 'Europe/Berlin', 'Asia/Kolkata'), (at, zone) => {
        const goes = firstAllowed(at, zone, quiet);
        const clock = clockTime(goes, zone);
        expect(clock >= '09:00' && clock < '21:00').toBe(true);
        expect(goes.getTime()).toBeGreaterThanOrEqual(at.getTime());
        expect(goes.getTime() - at.getTime()).toBeLessThanOrEqual(13 * 3_600_000);
      }),
    );
  });
});
