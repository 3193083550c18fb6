import { orderMix, type KindCount, type OrderKind } from './order-mix';

const count = (kind: OrderKind, orderCount: number, peopleCount = orderCount): KindCount => ({
  ...{ kind, orderCount, peopleCount, labourMinor: orderCount * 400, partsMinor: orderCount * 100 },
});

describe('ANA-10: the mix of orders', () => {
  it('shows every kind with its share, rounded down, and what labour and parts brought', () => {
    const mix = orderMix([count('PDS', 1), count('REWORK', 2)], null);
    expect(mix.kinds.filter(({ orderCount }) => orderCount !== 0)).toEqual([
      { kind: 'PDS', orderCount: 1, shareBp: 3_333, isSuppressed: false },
      { kind: 'REWORK', orderCount: 2, shareBp: 6_666, isSuppressed: false },
    ]);
    expect([mix.orderCount, mix.labourMinor, mix.partsMinor]).toEqual([3, 1_200, 300]);
  });

  it.each([
    [5, 5, [], 10],
    [4, 9, ['PDS', 'REWORK'], null],
  ])('ANA-08: with kinds of %d and %d persons hides %j above the dealer', (pds, rework, hidden, total) => {
    const mix = orderMix([count('PDS', pds), count('REWORK', rework)], 5);
    const suppressed = mix.kinds.filter(({ kind, isSuppressed }) => isSuppressed && /PDS|REWORK/.test(kind));
    expect(suppressed.map(({ kind }) => kind)).toEqual(hidden);
    expect(mix.orderCount).toBe(total);
  });

  it('of nothing has no share', () => {
    expect(orderMix([], null).kinds.every(({ shareBp }) => shareBp === null)).toBe(true);
  });
});
