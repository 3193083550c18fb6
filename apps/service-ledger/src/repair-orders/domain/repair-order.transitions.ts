/**
 * The lifecycle of a repair order (rulebook SVC-01). A DMS reports finished work, so it enters and settles at
 * once.
 */
export const ORDER_STATUSES = [
  'OPEN',
  'IN_PROGRESS',
  'COMPLETED',
  'SETTLED',
  'PARTLY_REFUNDED',
  'REFUNDED',
] as const;
export type OrderStatus = (typeof ORDER_STATUSES)[number];

/**
 * Where an order may go from each status. An amendment of an order refunded as a whole may leave something to pay
 * again (rulebook CONV-5).
 */
export const ORDER_TRANSITIONS: Readonly<Record<OrderStatus, readonly OrderStatus[]>> = {
  OPEN: ['IN_PROGRESS'],
  IN_PROGRESS: ['COMPLETED'],
  COMPLETED: ['SETTLED'],
  SETTLED: ['SETTLED', 'PARTLY_REFUNDED', 'REFUNDED'],
  PARTLY_REFUNDED: ['PARTLY_REFUNDED', 'REFUNDED'],
  REFUNDED: ['PARTLY_REFUNDED', 'REFUNDED'],
};

/** What a settlement that arrives as one document passes through. */
export const SETTLEMENT_PATH: readonly OrderStatus[] = ['OPEN', 'IN_PROGRESS', 'COMPLETED', 'SETTLED'];

export function canMove(from: OrderStatus, to: OrderStatus): boolean {
  return ORDER_TRANSITIONS[from].includes(to);
}

/** Whether there can be money to give back. */
export function isRefundable(status: OrderStatus): boolean {
  return status === 'SETTLED' || status === 'PARTLY_REFUNDED';
}

/** The status after money went back, by what remains payable on all lines. */
export function statusAfterRefund(remainingMinor: number): OrderStatus {
  return remainingMinor === 0 ? 'REFUNDED' : 'PARTLY_REFUNDED';
}
