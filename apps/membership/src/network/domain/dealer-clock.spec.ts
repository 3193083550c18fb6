import { advanced } from './dealer-clock';

const REAL = new Date('2026-11-26T08:00:00Z');
const sandbox = { isSandbox: true, aheadMinutes: 60 };

describe('PLT-04: the clock of a sandbox dealer', () => {
  it.each([
    ['two years', '2028-11-26T08:00:00Z', 2 * 365 * 1_440 + 1_440],
    ['a minute', '2026-11-26T09:01:00Z', 61],
    ['a part of a minute, rounded up', '2026-11-26T09:00:01Z', 61],
  ])('goes forward by %s', (_what, shows, minutes) => {
    expect(advanced(sandbox, new Date(shows), REAL)).toEqual({ ok: true, value: minutes });
  });

  it.each([
    [
      'not at a real dealer',
      { isSandbox: false, aheadMinutes: 0 },
      '2028-01-01T00:00:00Z',
      'CLOCK_NOT_SANDBOX',
    ],
    ['not backwards', sandbox, '2026-11-26T08:59:00Z', 'CLOCK_GOES_BACK'],
    ['not to where it is', sandbox, '2026-11-26T09:00:00Z', 'CLOCK_GOES_BACK'],
    ['not for ever', sandbox, '2037-01-01T00:00:00Z', 'CLOCK_TOO_FAR'],
  ])('moves %s', (_what, clock, shows, code) => {
    expect(advanced(clock, new Date(shows), REAL)).toMatchObject({ ok: false, refusals: [{ code }] });
  });
});
