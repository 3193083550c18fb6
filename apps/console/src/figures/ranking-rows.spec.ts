import { rankingRows } from './ranking-rows';

const standing = (id: string, value: string | null, isSuppressed = false) => ({
  dealer: { id, name: id.toUpperCase() },
  region: { id: 'reg_a', name: 'A' },
  value,
  isSuppressed,
  rankInRegion: 1,
  rankInNation: 2,
  rankedInRegionCount: 3,
  rankedInNationCount: 4,
});

describe('a ranking of dealers', () => {
  it('ANA-08: keeps the order of the graph and stands beside the period before', () => {
    const rows = rankingRows([standing('b', '50.00'), standing('a', '-100.00')], [standing('a', '80.00')]);
    expect(rows.map(({ dealer, before, share }) => [dealer, before, share])).toEqual([
      ['B', null, 0.5],
      ['A', '80.00', 1],
    ]);
  });

  it('ANA-08: a hidden value is no nothing', () => {
    const [row] = rankingRows([standing('a', null, true)], []);
    expect(row).toMatchObject({ value: null, isSuppressed: true, share: 0 });
  });

  it('leaves out a dealer that is not there', () => {
    expect(rankingRows([{ ...standing('a', '1'), dealer: null }], [])).toEqual([]);
  });
});
