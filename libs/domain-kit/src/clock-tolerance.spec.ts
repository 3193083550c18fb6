import { isInFuture, latestBusinessDay } from './clock-tolerance';

const now = new Date('2026-11-22T15:58:00Z');

describe('PLT-04: the clock of a sender', () => {
  it.each([
    [-1_000, false],
    [0, false],
    [1_000, false],
    [300_000, false],
    [300_001, true],
    [86_400_000, true],
  ])('may be %d ms ahead: in the future is %s', (ahead, expected) => {
    expect(isInFuture(new Date(now.getTime() + ahead), now)).toBe(expected);
  });

  it('may be in the next day a little before midnight, and not earlier', () => {
    expect(latestBusinessDay(now, 'Asia/Shanghai')).toBe('2026-11-23');
    expect(latestBusinessDay(new Date('2026-11-22T15:54:00Z'), 'Asia/Shanghai')).toBe('2026-11-22');
  });
});
