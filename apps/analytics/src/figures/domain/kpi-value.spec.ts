import type { MeasureCode } from '../../measures';
import { kpiValue } from './kpi-value';
import { averageTicket } from './kpis/workshop/average-ticket.rule';
import { participationRate } from './kpis/members/participation-rate.rule';
import { pointsIssued } from './kpis/club/points-issued.rule';
import type { MeasuredPart } from './measured-part';
import { unveiled } from './veil';

const measured = (measure: MeasureCode, value: number, dimension = ''): MeasuredPart => ({
  measure,
  dimension,
  value,
});

const of = (...parts: readonly MeasuredPart[]) => ({ id: 'dlr_1', measured: parts });

describe('kpiValue', () => {
  it.each([
    [119_999, 1, '1199.99', '1199.99', '1'],
    [100_000, 3, '333.33', '1000.00', '3'],
    [200, 3, '0.67', '2.00', '3'],
    [1, 2, '0.01', '0.01', '2'],
    [0, 0, null, '0.00', '0'],
  ])(
    'ANA-04: an average ticket of %d fen over %d visits is %s',
    (paid, visits, value, numerator, denominator) => {
      const tickets = of(measured('CUSTOMER_PAID_MINOR', paid), measured('PAYING_VISITS', visits));
      expect(kpiValue(averageTicket, tickets, unveiled)).toMatchObject({
        value,
        numerator,
        denominator,
        isSuppressed: false,
      });
    },
  );

  const issued = of(
    measured('POINTS_ISSUED', 23, 'REPAIR_ORDER'),
    measured('POINTS_ISSUED', 10, 'INSURANCE_POLICY'),
    measured('VISITS', 99),
  );

  it('ANA-04: sums points issued over kinds of documents and shows each', () => {
    expect(kpiValue(pointsIssued, issued, unveiled)).toMatchObject({
      value: '33',
      slices: [
        { code: 'INSURANCE_POLICY', value: '10', isSuppressed: false },
        { code: 'REPAIR_ORDER', value: '23', isSuppressed: false },
      ],
    });
  });

  it.each([
    [2, 3, '0.6667'],
    [0, 3, '0.0000'],
    [3, 3, '1.0000'],
  ])('ANA-04: %d members of %d active customers take part at a rate of %s', (members, active, value) => {
    const stocks = of(measured('ACTIVE_MEMBERS', members), measured('ACTIVE_CUSTOMERS', active));
    expect(kpiValue(participationRate, stocks, unveiled).value).toBe(value);
  });

  it('ANA-08: shows nothing of what is hidden', () => {
    const veil = { ...unveiled, hidesValue: () => true, hidesPart: () => true };
    expect(kpiValue(pointsIssued, issued, veil)).toMatchObject({
      value: null,
      numerator: null,
      denominator: null,
      isSuppressed: true,
      slices: [
        { code: 'INSURANCE_POLICY', value: null, isSuppressed: true },
        { code: 'REPAIR_ORDER', value: null, isSuppressed: true },
      ],
    });
  });
});
