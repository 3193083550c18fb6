import { wholeRefund } from './whole-refund';

const line = (id: string, payable: string, refunded: string) => ({
  id,
  payableAmount: { amount: payable },
  refundedAmount: { amount: refunded },
});

describe('SVC-04: what a refund of a whole order gives back', () => {
  it('is what is left of every line, and nothing of a line of which nothing is left', () => {
    const lines = [line('a', '800.00', '0.00'), line('b', '120.50', '20.25'), line('c', '30.00', '30.00')];
    expect(wholeRefund(lines)).toEqual([
      { lineId: 'a', amount: { amount: '800.00', currencyCode: 'CNY' } },
      { lineId: 'b', amount: { amount: '100.25', currencyCode: 'CNY' } },
    ]);
  });
});
