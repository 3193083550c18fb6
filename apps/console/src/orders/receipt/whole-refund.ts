import { amountOf, minorOf } from '../form/amount-text';

interface RefundableLine {
  readonly id: string;
  readonly payableAmount: { readonly amount: string };
  readonly refundedAmount: { readonly amount: string };
}

/**
 * What is left of an order, line by line, so that a refund of it gives back everything, whoever paid (rulebook SVC-04).
 * A total would give back to the customer alone, and the order would stay partly settled.
 */
export function wholeRefund(lines: readonly RefundableLine[]) {
  return lines
    .map(({ id, payableAmount, refundedAmount }) => ({
      lineId: id,
      minor: minorOf(payableAmount.amount) - minorOf(refundedAmount.amount),
    }))
    .filter(({ minor }) => minor > 0)
    .map(({ lineId, minor }) => ({
      lineId,
      amount: { amount: amountOf(minor), currencyCode: 'CNY' as const },
    }));
}
