import { localDate } from '@autoclub/domain-kit';
import fc from 'fast-check';
import {
  type PointsLot,
  afterUses,
  isGoodOn,
  lotExpiry,
  openLot,
  takeFromLots,
  usedPoints,
} from './points-lot';

function lot(openedBy: number, remaining: number, expiresOn: string | null = null): PointsLot {
  return {
    openedBy,
    granted: remaining,
    remaining,
    held: 0,
    expiresOn: expiresOn === null ? null : localDate(expiresOn),
  };
}

const lots = [lot(1, 10), lot(2, 10, '2027-06-01'), lot(3, 10, '2027-01-01'), lot(4, 10, '2027-01-01')];

describe('taking points out of lots', () => {
  it.each([
    ['the earliest to expire first', 5, {}, [[3, 5]]],
    [
      'then the oldest of the same day',
      15,
      {},
      [
        [3, 10],
        [4, 5],
      ],
    ],
    [
      'those that live as long as the card last',
      35,
      {},
      [
        [3, 10],
        [4, 10],
        [2, 10],
        [1, 5],
      ],
    ],
    [
      'the lot of the corrected document before all',
      12,
      { first: 1 },
      [
        [1, 10],
        [3, 2],
      ],
    ],
    [
      'no lot whose life is over on the day',
      15,
      { goodOn: localDate('2027-01-01') },
      [
        [2, 10],
        [1, 5],
      ],
    ],
    ['a lot on its last day', 5, { goodOn: localDate('2026-12-31') }, [[3, 5]]],
    [
      'all there is and no more',
      99,
      {},
      [
        [3, 10],
        [4, 10],
        [2, 10],
        [1, 10],
      ],
    ],
  ])('PTS-06: takes %s', (_, points, choice, expected) => {
    expect(takeFromLots(lots, points, choice)).toEqual(
      expected.map(([openedBy, taken]) => ({ openedBy, points: taken })),
    );
  });

  it('PTS-06: gives what is asked or all there is, and no lot becomes negative', () => {
    const anyLot = fc.record({ remaining: fc.nat(50), months: fc.option(fc.nat(11)) });
    fc.assert(
      fc.property(fc.array(anyLot, { maxLength: 8 }), fc.nat(300), (found, wanted) => {
        const day = (months: number) => `2027-${String(months + 1).padStart(2, '0')}-01`;
        const have = found.map(({ remaining, months }, i) =>
          lot(i + 1, remaining, months === null ? null : day(months)),
        );
        const uses = takeFromLots(have, wanted);
        const left = afterUses(have, uses);
        const before = have.reduce((sum, { remaining }) => sum + remaining, 0);
        expect(usedPoints(uses)).toBe(Math.min(wanted, before));
        expect(left.every(({ remaining }) => remaining >= 0)).toBe(true);
        const latestUsed = uses.at(-1) && have.find(({ openedBy }) => openedBy === uses.at(-1)?.openedBy);
        const skipped = left.filter(({ remaining }) => remaining > 0);
        const key = (each: PointsLot) =>
          `${each.expiresOn ?? '9999'} ${String(each.openedBy).padStart(4, '0')}`;
        if (latestUsed) for (const each of skipped) expect(key(each) >= key(latestUsed)).toBe(true);
      }),
    );
  });
});

describe('a lot', () => {
  it.each([
    ['nothing was owed', 20, 120, 20],
    ['some was owed', 20, 15, 15],
    ['more was owed than it brings', 20, -5, 0],
  ])('PTS-05: repays what the account owed: %s', (_, points, totalAfter, remaining) => {
    expect(openLot(7, points, totalAfter, null)).toEqual({
      openedBy: 7,
      granted: points,
      remaining,
      held: 0,
      expiresOn: null,
    });
  });

  it.each([
    ['2026-12-31', true],
    ['2027-01-01', false],
  ])('PTS-06: on %s the day decides whether it can be spent', (day, good) => {
    expect(isGoodOn(lot(1, 5, '2027-01-01'), localDate(day))).toBe(good);
    expect(isGoodOn(lot(1, 5), localDate(day))).toBe(true);
  });

  it('PTS-06: lives as long as the card, or so many months from the day of the fact', () => {
    expect(lotExpiry(localDate('2026-01-31'), null)).toBeNull();
    expect(lotExpiry(localDate('2026-01-31'), 1)).toBe('2026-02-28');
  });
});
