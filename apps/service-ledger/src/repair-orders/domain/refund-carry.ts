import { accepted, addMoney, money, type Outcome, refused } from '@autoclub/domain-kit';
import { proportionalShare } from './proportional-share';
import { type SettleRefusal, settleRefusals } from './refusals';
import { type OrderLine, PAYERS, type RepairOrder } from './repair-order';
import { type OrderStatus, statusAfterRefund } from './repair-order.transitions';
import { payableOf, remainingTotal } from './totals';

/**
 * What an amendment does with money that went back before it (rulebook CONV-5, PTS-05): each payer's refunds
 * are spread over that payer's new lines. An amendment that leaves less than was given back is refused.
 */
export function carryRefunds(
  known: RepairOrder,
  lines: readonly OrderLine[],
): Outcome<{ lines: readonly OrderLine[]; status: OrderStatus }, SettleRefusal> {
  if (known.status === 'SETTLED') return accepted({ lines, status: 'SETTLED' });
  const carried = [...lines];
  for (const payer of PAYERS) {
    const refundedMinor = sum(
      known.lines.filter((line) => line.payer === payer).map((l) => l.refunded.amountMinor),
    );
    const own = lines.flatMap((line, i) => (line.payer === payer ? [{ line, i }] : []));
    const payable = own.map(({ line }) => payableOf(line).amountMinor);
    if (refundedMinor > sum(payable))
      return refused(settleRefusals.no('AMENDMENT_BELOW_REFUNDS', ['lines'], { payer }));
    proportionalShare(refundedMinor, payable).forEach((share, n) => {
      const target = own[n];
      if (target) carried[target.i] = withRefund(target.line, share);
    });
  }
  return accepted({ lines: carried, status: statusAfterRefund(remainingTotal(carried).amountMinor) });
}

/** The line with so much more of it given back. */
export function withRefund(line: OrderLine, amountMinor: number): OrderLine {
  return { ...line, refunded: addMoney(line.refunded, money(amountMinor, line.list.currency)) };
}

function sum(amounts: readonly number[]): number {
  return amounts.reduce((total, amount) => total + amount, 0);
}
