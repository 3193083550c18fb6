import { kpis } from '.';

describe('kpis', () => {
  it('ANA-04: have codes of their own', () => {
    expect(new Set(kpis.map((kpi) => kpi.code)).size).toBe(kpis.length);
  });

  it.each(kpis.map((kpi) => [kpi.code, kpi] as const))('PLT-05: %s speaks both languages', (_, kpi) => {
    const texts = [kpi.name, kpi.formula, ...(kpi.breakdown ? [kpi.breakdown.name] : [])];
    for (const { zh, en } of texts) {
      expect(zh).toMatch(/[\u4e00-\u9fff]/);
      expect(zh).not.toMatch(/[A-Z_]{2,}/);
      expect(en).toMatch(/^[ -~]+$/);
    }
  });
});
