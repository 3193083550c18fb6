import { averageTicket } from '../domain/kpis/workshop/average-ticket.rule';
import { participationRate } from '../domain/kpis/members/participation-rate.rule';
import { lineageOfKpi } from './kpi-lineage';

const ORDERS = ['settled', 'amended', 'refunded'].map(
  (name) => `club.service-ledger.repair-order-${name}.v1`,
);

describe('lineageOfKpi', () => {
  it('PLT-06: names the events of the facts that a KPI is made of', () => {
    expect(lineageOfKpi(averageTicket)).toEqual(ORDERS);
    expect(lineageOfKpi(participationRate).sort()).toEqual(
      [
        ...['activated', 'renewed', 'returned', 'lapsed', 'refunded'].map(
          (name) => `club.membership.membership-${name}.v1`,
        ),
        'club.membership.tier-changed.v1',
        ...ORDERS,
      ].sort(),
    );
  });
});
