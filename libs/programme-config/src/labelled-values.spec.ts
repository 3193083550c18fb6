import { defaultProgramme, labelledValues, programmeInForce, programmeTemplates, wholeFaults } from './index';
import { localDate } from '@autoclub/domain-kit';

const flat = new Map(labelledValues(defaultProgramme.values).map((each) => [each.path, each]));

describe('CONV-3: every value of a programme by its path and label', () => {
  it.each([
    ['points.activityPoints', 5, '每次活动积分', 'Points per activity'],
    [
      'membership.tiers.SILVER.pointsThreshold',
      100,
      '卡级，银卡，升级所需积分，空为不能以积分取得',
      'Tiers, Silver, Qualifying points that open it; none: not by points',
    ],
    ['membership.tiers.SILVER.visits.count', 5, undefined, undefined],
    ['membership.tiers.GOLD.feeMinor', null, undefined, undefined],
    ['membership.tiers.GOLD.referrals.BASIC.people', 4, undefined, undefined],
    ['service.labourDiscountBp.GOLD', 2_000, '各卡级工时折扣，金卡', 'Discount on labour by tier, Gold'],
    ['service.entitlements.GOLD.CAR_WASH.count', 30, undefined, undefined],
    ['analytics.plannedMixBp.loyal', 5_000, undefined, undefined],
    ['membership.visitExcludedKinds', 'ACCIDENT', undefined, undefined],
  ])('%s is %p', (path, value, zh, en) => {
    const found = flat.get(path);
    expect(found?.value).toBe(value);
    if (zh !== undefined) expect(found?.label).toEqual({ zh, en });
  });

  it('has a label in both languages for each, and each path once', () => {
    const all = labelledValues(defaultProgramme.values);
    expect(new Set(all.map(({ path }) => path)).size).toBe(all.length);
    for (const { label } of all) {
      expect(label.zh).toMatch(/\p{Script=Han}/u);
      expect(label.en).toMatch(/^[\x20-\x7e]+$/);
    }
  });
});

describe('CONV-7: the templates', () => {
  const day = localDate('2026-06-01');
  const adopted = (code: string) => {
    const values = programmeTemplates.find((each) => each.code === code)?.values ?? {};
    const version = {
      id: `${code}@1`,
      level: 'DEALER',
      scopeId: 'dlr_1',
      effectiveFrom: day,
      values,
    } as const;
    return programmeInForce([defaultProgramme, version], { regionId: 'reg_1', dealerId: 'dlr_1' }, day)
      .values;
  };

  it.each(programmeTemplates.map(({ code }) => code))('%s has no fault as a whole', (code) => {
    expect(wholeFaults(adopted(code))).toEqual([]);
  });

  it('the first is the scheme of the rulebook', () => {
    expect(adopted('TIERED')).toEqual(defaultProgramme.values);
  });

  it.each(['BASIC', 'SILVER', 'GOLD'])(
    'the second gives %s labour and decoration 20 % off, 25 washes, inspections, road fees and towing',
    (tier) => {
      const { labourDiscountBp, entitlements } = adopted('GENERIC_OFFER').service;
      expect(labourDiscountBp[tier]).toBe(2_000);
      const given = Object.fromEntries((entitlements[tier] ?? []).map((each) => [each.code, each]));
      expect(given).toMatchObject({
        CAR_WASH: { count: 25 },
        DECORATION: { discountBp: 2_000 },
        ANNUAL_INSPECTION: { count: 1 },
        ROAD_FEE_AGENCY: { count: null },
        TOWING_RING_ROAD: { count: null },
      });
    },
  );

  it('inspections are done for two years: once in each year of a card of two', () => {
    const { membership, service } = adopted('GENERIC_OFFER');
    const basic = membership.tiers.find(({ code }) => code === 'BASIC');
    const inspection = service.entitlements['BASIC']?.find(({ code }) => code === 'ANNUAL_INSPECTION');
    expect((basic?.validYears ?? 0) * (inspection?.count ?? 0)).toBe(2);
  });
});
