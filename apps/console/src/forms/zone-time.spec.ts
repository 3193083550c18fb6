import { instantOfWall } from './zone-time';

describe('CONV-2: a time that a person enters is meant at the clock of the dealer', () => {
  it.each([
    ['2026-12-06T09:00', 'Asia/Shanghai', '2026-12-06T01:00:00.000Z'],
    ['2026-12-06T09:00', 'UTC', '2026-12-06T09:00:00.000Z'],
    ['2026-07-01T09:00', 'Europe/Berlin', '2026-07-01T07:00:00.000Z'],
    ['2026-12-01T00:30', 'Europe/Berlin', '2026-11-30T23:30:00.000Z'],
  ])('%s in %s is %s', (wall, zone, instant) => {
    expect(instantOfWall(wall, zone)).toBe(instant);
  });
});
