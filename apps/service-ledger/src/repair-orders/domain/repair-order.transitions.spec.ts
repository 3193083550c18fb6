import {
  canMove,
  isRefundable,
  ORDER_STATUSES,
  ORDER_TRANSITIONS,
  type OrderStatus,
  SETTLEMENT_PATH,
  statusAfterRefund,
} from './repair-order.transitions';

describe('the lifecycle of a repair order', () => {
  it('SVC-01: every status can be reached from OPEN', () => {
    const reached = new Set<OrderStatus>(['OPEN']);
    for (const status of reached) for (const next of ORDER_TRANSITIONS[status]) reached.add(next);
    expect([...reached].sort()).toEqual([...ORDER_STATUSES].sort());
  });

  it('SVC-01: money goes back only of what was settled and not given back as a whole', () => {
    expect(ORDER_STATUSES.filter(isRefundable)).toEqual(['SETTLED', 'PARTLY_REFUNDED']);
  });

  it('SVC-01: a settlement that arrives at once goes a way the table allows', () => {
    SETTLEMENT_PATH.slice(1).forEach((to, i) =>
      expect(canMove(SETTLEMENT_PATH[i] ?? 'REFUNDED', to)).toBe(true),
    );
    expect(SETTLEMENT_PATH[SETTLEMENT_PATH.length - 1]).toBe('SETTLED');
  });

  it.each([
    ['OPEN', 'SETTLED', false],
    ['SETTLED', 'OPEN', false],
    ['REFUNDED', 'PARTLY_REFUNDED', true],
    ['REFUNDED', 'SETTLED', false],
    ['PARTLY_REFUNDED', 'SETTLED', false],
    ['SETTLED', 'PARTLY_REFUNDED', true],
    ['SETTLED', 'REFUNDED', true],
    ['PARTLY_REFUNDED', 'REFUNDED', true],
  ] as const)('SVC-01: %s to %s: %s', (from, to, expected) => {
    expect(canMove(from, to)).toBe(expected);
  });

  it.each([
    [0, 'REFUNDED'],
    [1, 'PARTLY_REFUNDED'],
  ])('SVC-01: with %i fen left the order is %s', (remaining, status) => {
    expect(statusAfterRefund(remaining)).toBe(status);
  });
});
