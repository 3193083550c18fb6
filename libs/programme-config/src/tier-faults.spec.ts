import { defaultProgramme, partFaults, type ProgrammeFaultCode, tierFaults, wholeFaults } from './index';
import type { ProgrammeValues, TierDefinition } from './programme-values';

const { values } = defaultProgramme;
const tier = (code: string) => values.membership.tiers.find((each) => each.code === code) as TierDefinition;
const [basic, silver, gold] = [tier('BASIC'), tier('SILVER'), tier('GOLD')];
const withTiers = (...tiers: TierDefinition[]): ProgrammeValues => ({
  ...values,
  membership: { ...values.membership, tiers },
});
const closed = { pointsThreshold: null, feeMinor: null, isGiftWithCar: false };

describe('CONV-7: the check of a programme as a whole', () => {
  it.each<[string, TierDefinition[], [ProgrammeFaultCode, string][]]>([
    ['the default', [basic, silver, gold], []],
    ['a tier alone', [basic], []],
    [
      'a missing rank',
      [basic, { ...gold, referrals: undefined }],
      [['TIER_GAP', 'membership.tiers.GOLD.rank']],
    ],
    [
      'a rank given twice',
      [basic, silver, { ...gold, rank: 2 }],
      [['TIER_OVERLAP', 'membership.tiers.GOLD.rank']],
    ],
    [
      'a code given twice',
      [basic, { ...silver, feeMinor: null }, { ...gold, code: 'SILVER', referrals: undefined }],
      [['TIER_OVERLAP', 'membership.tiers.SILVER.code']],
    ],
    [
      'a tier that no way leads into',
      [basic, silver, { ...gold, ...closed, referrals: undefined, isForContribution: false }],
      [['TIER_UNREACHABLE', 'membership.tiers.GOLD']],
    ],
    ['a tier by contribution alone', [basic, silver, { ...gold, ...closed, referrals: undefined }], []],
    ['a threshold one above the lower', [basic, silver, { ...gold, pointsThreshold: 101 }], []],
    [
      'a threshold equal to the lower',
      [basic, silver, { ...gold, pointsThreshold: 100 }],
      [['PATHS_CONTRADICT', 'membership.tiers.GOLD.pointsThreshold']],
    ],
    ['a fee one fen above the lower', [basic, { ...silver, feeMinor: 18_001 }, gold], []],
    [
      'a fee equal to the lower',
      [basic, { ...silver, feeMinor: 18_000 }, gold],
      [['PATHS_CONTRADICT', 'membership.tiers.SILVER.feeMinor']],
    ],
    [
      'visits that are no more than those of the lower',
      [basic, silver, { ...gold, visits: { count: 5, spendMinor: 300_000 } }],
      [['PATHS_CONTRADICT', 'membership.tiers.GOLD.visits']],
    ],
    [
      'one visit more than the lower',
      [basic, silver, { ...gold, visits: { count: 6, spendMinor: 300_000 } }],
      [],
    ],
    [
      'maintenance no longer than that of the lower',
      [basic, silver, { ...gold, maintenance: { years: 2, kilometres: 60_000 } }],
      [['PATHS_CONTRADICT', 'membership.tiers.GOLD.maintenance']],
    ],
    [
      'as many referrals as for the lower',
      [basic, silver, { ...gold, referrals: [{ fromTier: 'BASIC', people: 2 }] }],
      [['PATHS_CONTRADICT', 'membership.tiers.GOLD.referrals.BASIC']],
    ],
    [
      'referrals of the tier itself',
      [basic, silver, { ...gold, referrals: [{ fromTier: 'GOLD', people: 2 }] }],
      [['PATHS_CONTRADICT', 'membership.tiers.GOLD.referrals.GOLD']],
    ],
  ])('%s', (_, tiers, faults) => {
    expect(tierFaults(withTiers(...tiers)).map(({ code, path }) => [code, path])).toEqual(faults);
  });

  it('a tier without discount or entitlements is a gap, and says so in both languages', () => {
    const service = { ...values.service, labourDiscountBp: { BASIC: 500, SILVER: 1_000 }, entitlements: {} };
    const faults = wholeFaults({ ...values, service });
    expect(faults.map(({ path }) => path)).toEqual([
      'service.entitlements.BASIC',
      'service.entitlements.SILVER',
      'service.labourDiscountBp.GOLD',
      'service.entitlements.GOLD',
    ]);
    for (const { code, sentence } of faults) {
      expect(code).toBe('TIER_GAP');
      expect(sentence.zh).toMatch(/^[^A-Z]*\p{Script=Han}[^A-Z]*$/u);
      expect(sentence.en).toMatch(/^[\x20-\x7e]+[^.]$/);
    }
  });

  it.each<[string, unknown, [ProgrammeFaultCode, string][]]>([
    ['a right part', { points: { activityPoints: 8 } }, []],
    ['a name that is no parameter', { points: { luck: 8 } }, [['PARAMETER_UNKNOWN', 'points.luck']]],
    ['a section that is none', { shop: { shelves: 4 } }, [['PARAMETER_UNKNOWN', 'shop.shelves']]],
    [
      'a name that every object has',
      { points: { constructor: 1 } },
      [['PARAMETER_UNKNOWN', 'points.constructor']],
    ],
    [
      'a value out of its range',
      { points: { activityPoints: -1 } },
      [['VALUE_INVALID', 'points.activityPoints']],
    ],
    ['a list of wrong parts', { membership: { tiers: [] } }, [['VALUE_INVALID', 'membership.tiers']]],
    ['what is no values at all', { points: 8 }, [['VALUE_INVALID', 'points']]],
  ])('of a part: %s', (_, part, faults) => {
    expect(partFaults(part).map(({ code, path }) => [code, path])).toEqual(faults);
  });
});
