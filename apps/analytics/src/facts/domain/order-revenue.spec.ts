import { orderRevenue } from './order-revenue';

const line = (kind: string, payer: string, payableMinor: number, discountMinor = 0) => ({
  kind,
  payer,
  payableMinor,
  discountMinor,
});
const nothing = {
  labourMinor: 0,
  partsMinor: 0,
  insurerMinor: 0,
  warrantyMinor: 0,
  clubMinor: 0,
  discountMinor: 0,
};

describe('SVC-01, ANA-10: an order by what was sold and by who pays', () => {
  it.each([
    ['no line', [], {}],
    ['labour of the customer', [line('LABOUR', 'CUSTOMER', 500)], { labourMinor: 500 }],
    ['labour of the insurer', [line('LABOUR', 'INSURER', 500)], { labourMinor: 500, insurerMinor: 500 }],
    ['parts under warranty', [line('PART', 'WARRANTY', 30)], { partsMinor: 30, warrantyMinor: 30 }],
    ['a wash that the club pays', [line('OTHER', 'CLUB', 25)], { clubMinor: 25 }],
    ['a discount', [line('LABOUR', 'CUSTOMER', 95, 5)], { labourMinor: 95, discountMinor: 5 }],
    ['boutique is neither labour nor part', [line('BOUTIQUE', 'CUSTOMER', 70)], {}],
  ])('%s', (_, lines, expected) => {
    expect(orderRevenue(lines)).toEqual({ ...nothing, ...expected });
  });
});
