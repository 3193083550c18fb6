import {
  addMoney,
  type CurrencyCode,
  money,
  type Money,
  subtractMoney,
  sumMoney,
} from '@autoclub/domain-kit';
import type { OrderLine } from './repair-order';

/**
 * The sums a quote and a settlement always show (rulebook SVC-02). List less discount is payable, as settled;
 * refunds stand beside and never change those three.
 */
export interface OrderTotals {
  readonly list: Money;
  readonly discount: Money;
  readonly payable: Money;
  readonly customerPayable: Money;
  readonly refunded: Money;
}

type PricedLine = Pick<OrderLine, 'payer' | 'list' | 'discount' | 'refunded'>;

/** What a line costs after its discount, before refunds. */
export function payableOf(line: Pick<OrderLine, 'list' | 'discount'>): Money {
  return subtractMoney(line.list, line.discount);
}

/** What of a line was paid and not given back. */
export function remainingOf(line: Pick<OrderLine, 'list' | 'discount' | 'refunded'>): Money {
  return subtractMoney(payableOf(line), line.refunded);
}

export function totalsOf(lines: readonly PricedLine[], currency: CurrencyCode = 'CNY'): OrderTotals {
  const zero = money(0, currency);
  return lines.reduce<OrderTotals>(
    (totals, line) => ({
      list: addMoney(totals.list, line.list),
      discount: addMoney(totals.discount, line.discount),
      payable: addMoney(totals.payable, payableOf(line)),
      customerPayable: addMoney(totals.customerPayable, line.payer === 'CUSTOMER' ? payableOf(line) : zero),
      refunded: addMoney(totals.refunded, line.refunded),
    }),
    { list: zero, discount: zero, payable: zero, customerPayable: zero, refunded: zero },
  );
}

/** What remains on the lines of one payer, or on all of them. */
export function remainingTotal(lines: readonly PricedLine[], payer?: OrderLine['payer']): Money {
  const counted = lines.filter((line) => payer === undefined || line.payer === payer);
  return sumMoney(counted.map(remainingOf), lines[0]?.list.currency);
}
