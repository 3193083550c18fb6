import { whyPoints } from './why-points';

const texts = {
  entry: ({ day, points, text }: { day: string; points: string; text: string }) => `${day} ${points} ${text}`,
  before: (points: number) => `before ${points}`,
};
const entry = (points: number, balanceAfter: number) => ({
  id: `e${balanceAfter}`,
  points,
  balanceAfter,
  kindLabel: '',
  businessDay: '2026-11-20',
  explanation: { text: 'why', formula: '' },
});
const account = (...nodes: ReturnType<typeof entry>[]) => ({
  id: 'pac_1',
  balance: { available: 0, held: 0 },
  expiring: [],
  entries: { nodes },
});

describe('PTS-09: why an account has its points', () => {
  const lines = (...nodes: ReturnType<typeof entry>[]) =>
    whyPoints(account(...nodes), texts).map(({ text }) => text);

  it('its entries, newest first', () => {
    expect(lines(entry(-10, 53), entry(63, 63))).toEqual(['2026-11-20 -10 why', '2026-11-20 +63 why']);
  });

  it('and what was there before those that are listed', () => {
    expect(lines(entry(5, 68), entry(20, 63))).toEqual([
      '2026-11-20 +5 why',
      '2026-11-20 +20 why',
      'before 43',
    ]);
  });

  it('nothing for an account without entries', () => {
    expect(lines()).toEqual([]);
  });
});
