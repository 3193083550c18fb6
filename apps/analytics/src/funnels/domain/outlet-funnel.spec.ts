import { outletFunnel } from './outlet-funnel';

const count = (outletId: string, soldCount: number, payingCount: number, neverSeenCount: number) => ({
  ...{ outletId, soldCount, payingCount, neverSeenCount, paidMinor: payingCount * 100 },
});

describe('ANA-14: the funnel of outlets', () => {
  it('adds the outlets up for the dealer', () => {
    const counts = [count('out_1', 3, 1, 1), count('out_2', 5, 2, 0)];
    expect(outletFunnel(counts, null)).toEqual({
      all: { soldCount: 8, payingCount: 3, neverSeenCount: 1, paidMinor: 300 },
      outlets: counts,
    });
  });

  it.each([
    [15, 5, 5, true],
    [14, 5, 5, false],
    [15, 4, 6, false],
    [15, 6, 4, false],
    [0, 0, 0, true],
  ])(
    'ANA-08: above the dealer %d sold, %d paying, %d never seen: shown %s',
    (sold, paying, never, isShown) => {
      const { all, outlets } = outletFunnel([count('out_1', sold, paying, never)], 5);
      expect([all !== null, outlets]).toEqual([isShown, []]);
    },
  );
});
