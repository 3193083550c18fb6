import { networkRows } from './network-rows';

const dealer = (id: string, lostCount: number | null) => ({
  id,
  name: id.toUpperCase(),
  isSandbox: false,
  churn: { lostCount },
  classMix: {
    groups: [{ group: 'LOST' as const, actualRate: '0.2500', plannedRate: '0.0500', isSuppressed: false }],
  },
});
const regions = [
  { id: 'reg_a', name: 'A', dealers: [dealer('a1', 10), dealer('a2', null)] },
  { id: 'reg_b', name: 'B', dealers: [dealer('b1', 0)] },
];
const rank = (id: string, value: string | null, isSuppressed = false) => ({
  dealer: { id },
  value,
  isSuppressed,
});
const rankings = {
  MAINTENANCE_ENTRY_RATE: [rank('b1', '0.5000'), rank('a2', '0.6000'), rank('a1', null, true)],
};

describe('how dealers keep their customers', () => {
  it('ANA-08: the worst first, as the graph ranks them', () => {
    expect(networkRows(regions, rankings, null).map(({ id }) => id)).toEqual(['b1', 'a2', 'a1']);
  });

  it('ANA-08: of one region', () => {
    expect(networkRows(regions, rankings, 'reg_a').map(({ id }) => id)).toEqual(['a2', 'a1']);
  });

  it('ANA-08: what is hidden is told from nothing and from what has not come yet', () => {
    const [b1, a2, a1] = networkRows(regions, rankings, null);
    expect([b1?.lostCars, a2?.lostCars]).toEqual([
      { value: 0, isHidden: false },
      { value: null, isHidden: true },
    ]);
    expect(a1?.rates.MAINTENANCE_ENTRY_RATE).toEqual({ value: null, isHidden: true });
    expect(a1?.rates.INSURANCE_RENEWAL_RATE).toEqual({ value: null, isHidden: false, isComing: true });
    expect(a1?.mix['LOST']).toEqual({ value: 0.25, isHidden: false });
  });
});
