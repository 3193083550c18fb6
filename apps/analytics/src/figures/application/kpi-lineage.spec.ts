import { kpis } from '../domain/kpis';
import { averageTicket } from '../domain/kpis/average-ticket.rule';
import { participationRate } from '../domain/kpis/participation-rate.rule';
import { lineageOfKpi } from './kpi-lineage';

const ORDERS = ['settled', 'amended', 'refunded'].map(
  (name) => `club.service-ledger.repair-order-${name}.v1`,
);

describe('lineageOfKpi', () => {
  it('PLT-06: names the events of the facts that a KPI is made of', () => {
    expect(lineageOfKpi(averageTicket)).toEqual(ORDERS);
    expect(lineageOfKpi(participationRate).sort()).toEqual(
      ['club.membership.membership-activated.v1', 'club.membership.tier-changed.v1', ...ORDERS].sort(),
    );
  });
});

describe('kpis', () => {
  it('ANA-04: have codes of their own', () => {
    expect(new Set(kpis.map((kpi) => kpi.code)).size).toBe(kpis.length);
  });

  it.each(kpis.map((kpi) => [kpi.code, kpi] as const))(
    'PLT-05: %s has both names, a formula and a lineage',
    (_, kpi) => {
      expect(kpi.nameZh).toMatch(/[\u4e00-\u9fff]/);
      expect(kpi.nameEn).toMatch(/^[ -~]+$/);
      expect(kpi.formula.length).toBeGreaterThan(5);
      expect(lineageOfKpi(kpi).length).toBeGreaterThan(0);
    },
  );
});
