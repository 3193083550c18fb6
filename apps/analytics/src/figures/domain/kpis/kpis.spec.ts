import { kpis } from '.';
import { breakdownName, partName } from './breakdown-names';
import { membershipsRecruited } from './members/memberships-recruited.rule';
import { pointsIssued } from './club/points-issued.rule';

describe('kpis', () => {
  it('ANA-04: have codes of their own', () => {
    expect(new Set(kpis.map((kpi) => kpi.code)).size).toBe(kpis.length);
  });

  it.each(kpis.map((kpi) => [kpi.code, kpi] as const))('PLT-05: %s speaks both languages', (_, kpi) => {
    const texts = [kpi.name, kpi.formula, ...(kpi.breakdown ? [breakdownName(kpi.breakdown)] : [])];
    for (const { zh, en } of texts) {
      expect(zh).toMatch(/[\u4e00-\u9fff]/);
      expect(zh).not.toMatch(/[A-Z_]{2,}/);
      expect(en).toMatch(/^[ -~]+$/);
    }
  });

  it.each([
    [membershipsRecruited, ['CAR_PURCHASE', 'REFERRAL', 'APPLICATION', 'CAMPAIGN', 'IMPORT']],
    [pointsIssued, ['REPAIR_ORDER', 'INSURANCE_POLICY', 'ACTIVITY_REGISTRATION', 'REFERRAL', 'MANUAL']],
  ])('PLT-05: every part of a breakdown has a name in both languages (%#)', ({ breakdown }, codes) => {
    for (const code of codes) {
      const { zh, en } = breakdown ? partName(breakdown, code) : { zh: '', en: '' };
      expect(zh).toMatch(/^[\u4e00-\u9fff]+$/);
      expect(en).toMatch(/^[A-Za-z][a-z -]+$/);
    }
  });
});
