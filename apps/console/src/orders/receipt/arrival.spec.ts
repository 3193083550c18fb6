import { arrivalOf, hasArrived, steadyArrival } from './arrival';

type Order = Parameters<typeof arrivalOf>[0];

const redemption = (status: 'RESERVED' | 'CONFIRMED', orderId: string) => ({
  ...{ id: 'rdm_1', points: 5, status, statusLabel: '', reservedAt: '', worthAmount: { amount: '5.00' } },
  target: { type: 'ORDER_PAYMENT', quantity: 1, repairOrder: { id: orderId, roNumber: '1' } },
});

interface Given {
  readonly isJudged?: boolean;
  readonly copied?: number;
  readonly payment?: ReturnType<typeof redemption>;
  readonly status?: string;
  readonly entries?: number[];
}

function orderWith({
  isJudged = true,
  copied = 20,
  payment,
  status = 'SETTLED',
  entries = [20],
}: Given): Order {
  const redemptions = { nodes: payment ? [payment] : [] };
  const account = { id: 'pac_1', qualifyingPoints: 20, balance: { available: 20, held: 0 }, redemptions };
  const order = {
    ...{ id: 'ror_1', status, pointsJudgement: isJudged ? { points: 20 } : null },
    pointsEntries: entries.map((points, at) => ({ id: `${at}`, points })),
    customer: { id: 'cus_1', membership: { id: 'mem_1', qualifyingPoints: copied, pointsAccount: account } },
  };
  return order as unknown as Order;
}

describe('whether what an order brings about has arrived', () => {
  it.each<[string, Given, boolean]>([
    ['judged, and the tier by the same points', {}, true],
    ['not judged yet', { isJudged: false, entries: [] }, false],
    ['the tier still by the points before', { copied: 0 }, false],
    ['its payment with points not decided', { payment: redemption('RESERVED', 'ror_1') }, false],
    ['its payment with points given', { payment: redemption('CONFIRMED', 'ror_1') }, true],
    ['the payment of another order not decided', { payment: redemption('RESERVED', 'ror_2') }, true],
    ['refunded, the points still there', { status: 'REFUNDED' }, false],
    ['refunded, the points taken back', { status: 'REFUNDED', entries: [20, -20] }, true],
  ])('%s', (_, given, expected) => {
    expect(hasArrived(arrivalOf(orderWith(given)))).toBe(expected);
  });

  it('PTS-07: is for good once the points of one that points pay for have stayed the same', () => {
    let now = 0;
    const isThere = steadyArrival(() => now);
    const paid = orderWith({ payment: redemption('CONFIRMED', 'ror_1') });
    const corrected = { ...paid, pointsJudgement: { points: 19 } } as unknown as Order;
    const at = (moment: number, order: Order) => {
      now = moment;
      return isThere(order);
    };
    expect([at(0, paid), at(1_900, corrected), at(3_800, corrected), at(3_900, corrected)]).toEqual([
      ...[false, false, false],
      true,
    ]);
    expect(steadyArrival(() => now)(orderWith({}))).toBe(true);
  });

  it('needs no tier of one without a card', () => {
    const order = { ...orderWith({}), customer: null };
    expect(hasArrived(arrivalOf(order))).toBe(true);
  });
});
