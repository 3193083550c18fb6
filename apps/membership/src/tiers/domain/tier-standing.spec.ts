import { localDate } from '@autoclub/domain-kit';
import fc from 'fast-check';
import { posting } from '../../../test/builders/tier-facts';
import { tierScheme } from '../../../test/builders/tier-scheme';
import type { Standing } from './standing';
import type { PointsFact } from './tier-fact';
import { judgeAll } from './tier-standing';

const scheme = tierScheme();
const basic: Standing = {
  tier: 'BASIC',
  validity: { from: localDate('2026-03-01'), to: localDate('2028-03-01') },
  inTierFrom: localDate('2026-03-01'),
  upgrades: [],
};
const judge = (...facts: PointsFact[]) => judgeAll(basic, facts, () => scheme);

describe('MEM-04: upgrade', () => {
  it('SILVER at 101 points with a new validity from the day of posting, explained by its arithmetic', () => {
    const { standing, moves } = judge(posting(1, 78, '2026-10-01'), posting(2, 101, '2026-11-21'));
    expect(standing).toMatchObject({ tier: 'SILVER', validity: { from: '2026-11-21', to: '2028-11-21' } });
    expect(moves).toEqual([
      expect.objectContaining({
        fromTier: 'BASIC',
        toTier: 'SILVER',
        causes: ['POINTS'],
        changedOn: '2026-11-21',
        trigger: { type: 'POINTS_ENTRY', id: 'pte_2' },
        explanation: expect.objectContaining({
          ruleId: 'MEM-04',
          ruleVersion: 'default@1',
          formula: '101 >= 100',
          result: 'SILVER',
          inputs: expect.objectContaining({ qualifyingPoints: 101, threshold: 100, tier: 'SILVER' }),
        }),
      }),
    ]);
  });

  it.each([
    [99, 'BASIC', '2028-03-01'],
    [100, 'SILVER', '2028-11-21'],
    [199, 'SILVER', '2028-11-21'],
    [200, 'GOLD', '2029-11-21'],
  ])('with %i points is %s until %s', (points, tier, to) => {
    expect(judge(posting(1, points)).standing).toMatchObject({ tier, validity: { to } });
  });

  it('BASIC to GOLD in one step when both thresholds are passed, and both are named', () => {
    const { moves } = judge(posting(1, 210));
    expect(moves).toHaveLength(1);
    expect(moves[0]).toMatchObject({ fromTier: 'BASIC', toTier: 'GOLD', causes: ['POINTS'] });
    expect(moves[0]?.explanation.inputs).toMatchObject({ passed: 'SILVER 210 >= 100; GOLD 210 >= 200' });
  });

  it('does not move a card whose validity is over; that is renewal', () => {
    expect(judge(posting(1, 150, '2028-03-01')).standing.tier).toBe('BASIC');
    expect(judge(posting(1, 150, '2028-02-29')).standing.tier).toBe('SILVER');
  });

  it('CONV-3: is judged by the version in force on the business day of the fact', () => {
    const dearer = tierScheme({
      version: 'default@2',
      tiers: scheme.tiers.map((tier) => ({
        ...tier,
        pointsThreshold: tier.pointsThreshold && 150 + tier.rank,
      })),
    });
    const schemeOn = (day: string) => (day < '2026-12-01' ? scheme : dearer);
    const late: PointsFact = { ...posting(1, 120, '2026-12-05'), businessDay: localDate('2026-11-30') };
    expect(judgeAll(basic, [late], schemeOn).standing.tier).toBe('SILVER');
    expect(judgeAll(basic, [posting(1, 120, '2026-12-05')], schemeOn).standing.tier).toBe('BASIC');
  });
});

describe('MEM-04: a correction', () => {
  it('within 30 days takes the tier and its validity back', () => {
    const { standing, moves } = judge(posting(1, 101, '2026-11-21'), posting(2, 98, '2026-12-21'));
    expect(standing).toEqual(basic);
    expect(moves[1]).toMatchObject({
      fromTier: 'SILVER',
      toTier: 'BASIC',
      causes: ['CORRECTION'],
      changedOn: '2026-12-21',
      explanation: { formula: '98 < 100', inputs: { threshold: 100, reversalDays: 30, lostTier: 'SILVER' } },
    });
  });

  it('after more than 30 days waits for expiry', () => {
    const { standing, moves } = judge(posting(1, 101, '2026-11-21'), posting(2, 98, '2026-12-22'));
    expect(standing.tier).toBe('SILVER');
    expect(moves).toHaveLength(1);
  });

  it('that leaves the ground changes nothing', () => {
    expect(judge(posting(1, 120), posting(2, 100)).moves).toHaveLength(1);
  });

  it('from GOLD leaves the tier that the remaining points opened on the day of the upgrade', () => {
    const { standing, moves } = judge(posting(1, 205, '2026-11-21'), posting(2, 150, '2026-11-30'));
    expect(standing).toMatchObject({ tier: 'SILVER', validity: { from: '2026-11-21', to: '2028-11-21' } });
    expect(moves[1]).toMatchObject({ fromTier: 'GOLD', toTier: 'SILVER', causes: ['CORRECTION'] });
  });

  it('takes back only the upgrades that are young enough', () => {
    const rise = [posting(1, 105, '2026-09-01'), posting(2, 205, '2026-11-01')];
    expect(judge(...rise, posting(3, 90, '2026-11-20')).standing).toMatchObject({
      tier: 'SILVER',
      validity: { from: '2026-09-01' },
    });
    const quick = [posting(1, 105, '2026-10-25'), posting(2, 205, '2026-11-01')];
    expect(judge(...quick, posting(3, 90, '2026-11-20')).standing).toEqual(basic);
  });

  it('is no bar to rising again', () => {
    const { standing } = judge(posting(1, 101), posting(2, 98, '2026-11-22'), posting(3, 110, '2026-12-01'));
    expect(standing).toMatchObject({ tier: 'SILVER', validity: { from: '2026-12-01' } });
  });
});

describe('MEM-04: for any run of postings', () => {
  const run = fc
    .array(fc.tuple(fc.integer({ min: 0, max: 300 }), fc.integer({ min: 0, max: 20 })), { maxLength: 12 })
    .map((steps) => {
      let day = 0;
      return steps.map(([points, days], i) => {
        day += days;
        return posting(i + 1, points, new Date(Date.UTC(2026, 3, 1 + day)).toISOString().slice(0, 10));
      });
    });

  it('there is at most one change per fact, and the changes lead from tier to tier', () => {
    fc.assert(
      fc.property(run, (facts) => {
        const { standing, moves } = judge(...facts);
        expect(new Set(moves.map((move) => move.trigger.id)).size).toBe(moves.length);
        expect(new Set(moves.map((move) => move.changedOn)).size).toBe(moves.length);
        const path = moves.reduce((tier, move) => (move.fromTier === tier ? move.toTier : '?'), 'BASIC');
        expect(path).toBe(standing.tier);
      }),
    );
  });

  it('the order in which facts are given makes no difference', () => {
    fc.assert(
      fc.property(run, (facts) => {
        expect(judge(...[...facts].reverse())).toEqual(judge(...facts));
      }),
    );
  });
});
