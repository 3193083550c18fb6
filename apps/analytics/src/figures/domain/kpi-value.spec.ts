import { kpiValue } from './kpi-value';
import { averageTicket } from './kpis/average-ticket.rule';
import { membershipsRecruited } from './kpis/memberships-recruited.rule';
import { participationRate } from './kpis/participation-rate.rule';
import { pointsIssued } from './kpis/points-issued.rule';
import type { MeasureCode } from '../../measures';
import type { MeasuredPart } from './measured-part';

const measured = (measure: MeasureCode, value: number, people = 9, dimension = ''): MeasuredPart => ({
  measure,
  dimension,
  value,
  people,
});

const tickets = (paidMinor: number, visits: number, people = 9) => [
  measured('CUSTOMER_PAID_MINOR', paidMinor, people),
  measured('PAYING_VISITS', visits, people),
];

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
      expect(kpiValue(averageTicket, tickets(paid, visits), null)).toMatchObject({
        value,
        numerator,
        denominator,
        isSuppressed: false,
      });
    },
  );

  it('ANA-04: sums points issued over kinds of documents and shows each', () => {
    const issued = [
      measured('POINTS_ISSUED', 23, 9, 'REPAIR_ORDER'),
      measured('POINTS_ISSUED', 10, 8, 'INSURANCE_POLICY'),
      measured('VISITS', 99),
    ];
    expect(kpiValue(pointsIssued, issued, null)).toMatchObject({
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
    const stocks = [measured('ACTIVE_MEMBERS', members), measured('ACTIVE_CUSTOMERS', active)];
    expect(kpiValue(participationRate, stocks, null).value).toBe(value);
  });

  it.each([
    [4, true],
    [5, false],
  ])('ANA-08: %d people behind a figure above the dealer are suppressed: %s', (people, isSuppressed) => {
    const value = kpiValue(averageTicket, tickets(50_000, 5, people), 5);
    expect(value.isSuppressed).toBe(isSuppressed);
    expect(value.value === null && value.numerator === null && value.denominator === null).toBe(isSuppressed);
  });

  it('ANA-08: hides a second part so that the small one cannot be worked out', () => {
    const recruited = [
      measured('MEMBERSHIPS_RECRUITED', 3, 3, 'CAMPAIGN'),
      measured('MEMBERSHIPS_RECRUITED', 6, 6, 'APPLICATION'),
      measured('MEMBERSHIPS_RECRUITED', 40, 40, 'CAR_PURCHASE'),
    ];
    const value = kpiValue(membershipsRecruited, recruited, 5);
    expect(value.value).toBe('49');
    expect(value.slices.filter((slice) => slice.value === null).map((slice) => slice.code)).toEqual([
      'APPLICATION',
      'CAMPAIGN',
    ]);
  });

  it('ANA-08: suppresses a rate whose members are few among many customers', () => {
    const stocks = [measured('ACTIVE_MEMBERS', 2, 2), measured('ACTIVE_CUSTOMERS', 300, 300)];
    expect(kpiValue(participationRate, stocks, 5)).toMatchObject({ value: null, isSuppressed: true });
  });
});
