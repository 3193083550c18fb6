import { localDate, money } from '@autoclub/domain-kit';
import { tierScheme } from '../../../../test/builders/tier-scheme';
import { tierOf, validityFrom, type Tier } from '../tier';
import { wayInOf, waysIn } from './index';

const tier = (code: string) => tierOf(tierScheme(), code) as Tier;
const nothing = { hasCarBoughtHere: false, feePaid: money(0), qualifyingPoints: 0 };

function codes(way: string, code: string, facts: Partial<typeof nothing>): string[] {
  return (
    wayInOf(way)
      ?.obstacles(tier(code), { ...nothing, ...facts })
      .map((each) => each.code) ?? ['no way']
  );
}

describe('MEM-03: ways into a tier', () => {
  it('have codes of their own and a sentence each', () => {
    expect(new Set(waysIn.map((way) => way.code)).size).toBe(waysIn.length);
    for (const way of waysIn) expect(way.sentence).toMatch(/^[A-Z].*\.$/);
  });

  it.each([
    ['GIFT_WITH_CAR', 'BASIC', { hasCarBoughtHere: true }, []],
    ['GIFT_WITH_CAR', 'BASIC', {}, ['NO_CAR_BOUGHT_HERE']],
    ['GIFT_WITH_CAR', 'BASIC', { hasCarBoughtHere: true, feePaid: money(1) }, ['FEE_DIFFERS']],
    ['GIFT_WITH_CAR', 'SILVER', { hasCarBoughtHere: true }, ['WAY_IN_NOT_OPEN']],
    ['FEE', 'BASIC', { feePaid: money(18_000) }, []],
    ['FEE', 'BASIC', { feePaid: money(17_999) }, ['FEE_DIFFERS']],
    ['FEE', 'BASIC', { feePaid: money(28_000) }, ['FEE_DIFFERS']],
    ['FEE', 'SILVER', { feePaid: money(28_000) }, []],
    ['FEE', 'GOLD', { feePaid: money(9_999_999) }, ['WAY_IN_NOT_OPEN']],
    ['POINTS', 'BASIC', { qualifyingPoints: 500 }, ['WAY_IN_NOT_OPEN']],
    ['POINTS', 'SILVER', { qualifyingPoints: 99 }, ['POINTS_TOO_FEW']],
    ['POINTS', 'SILVER', { qualifyingPoints: 100 }, []],
    ['POINTS', 'GOLD', { qualifyingPoints: 199 }, ['POINTS_TOO_FEW']],
    ['POINTS', 'GOLD', { qualifyingPoints: 200 }, []],
  ])('%s into %s with %j meets %j', (way, code, facts, obstacles) => {
    expect(codes(way, code, facts)).toEqual(obstacles);
  });

  it.each([
    ['BASIC', '2026-11-21', '2028-11-21'],
    ['SILVER', '2026-11-21', '2028-11-21'],
    ['GOLD', '2026-11-21', '2029-11-21'],
    ['BASIC', '2028-02-29', '2030-02-28'],
  ])('%s from %s is valid until %s', (code, from, to) => {
    expect(validityFrom(localDate(from), tier(code))).toEqual({ from, to });
  });
});
