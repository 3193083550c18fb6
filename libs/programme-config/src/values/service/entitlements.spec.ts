import { defaultProgramme } from '../../default-programme';

const { entitlements } = defaultProgramme.values.service;
const NONE = undefined;
const FREE = { count: null };

/** The table of the rulebook, benefit by benefit: BASIC, SILVER, GOLD. */
describe('SVC-04: the benefits of a membership year', () => {
  it.each([
    ['NEW_CAR_REGISTRATION', { count: 1 }, NONE, NONE],
    ['ANNUAL_INSPECTION', NONE, FREE, FREE],
    ['CAR_WASH', { count: 10 }, { count: 20 }, { count: 30 }],
    ['WHEEL_ALIGNMENT', NONE, { count: 1 }, { count: 2 }],
    ['TOWING_CITY', FREE, FREE, FREE],
    ['TOWING_OUTSIDE_CITY', { ...FREE, freeKm: 10 }, { ...FREE, freeKm: 20 }, { ...FREE, freeKm: 100 }],
    [
      'COURTESY_CAR',
      { ...FREE, discountBp: 1_500 },
      { ...FREE, discountBp: 2_000 },
      { ...FREE, discountBp: 10_000 },
    ],
    ['RENTAL', FREE, { ...FREE, discountBp: 1_500 }, { ...FREE, discountBp: 3_000 }],
    ['PICK_UP_AND_RETURN', FREE, FREE, FREE],
    ['CLAIM_HANDLING', FREE, FREE, FREE],
    ['ACCIDENT_INSURANCE', NONE, NONE, { count: 1 }],
  ] as const)('%s', (code, ...byTier) => {
    const given = (['BASIC', 'SILVER', 'GOLD'] as const).map((tier) => {
      const found = entitlements[tier]?.find((benefit) => benefit.code === code);
      if (!found) return undefined;
      const { code: _, nameZh: __, nameEn: ___, ...terms } = found;
      return terms;
    });
    expect(given).toEqual(byTier);
  });

  it('names no benefit that the table does not have', () => {
    expect(['BASIC', 'SILVER', 'GOLD'].map((tier) => entitlements[tier]?.length)).toEqual([8, 9, 10]);
  });
});
