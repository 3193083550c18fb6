import type { SettledLine } from './settled-spend';

/** What an order brought, by what was sold and by who pays; minor units, after discounts and refunds. */
export interface OrderRevenue {
  /** Labour and parts, of every payer. */
  readonly labourMinor: number;
  readonly partsMinor: number;
  /** What others than the customer pay. */
  readonly insurerMinor: number;
  readonly warrantyMinor: number;
  readonly clubMinor: number;
  readonly discountMinor: number;
}

/** A line with what was taken off. */
export type DiscountedLine = SettledLine & { readonly discountMinor: number };

/** Adds an order up by what was sold and by who pays (rulebook SVC-01, ANA-10). */
export function orderRevenue(lines: readonly DiscountedLine[]): OrderRevenue {
  const payable = (counts: (line: DiscountedLine) => boolean) =>
    lines.reduce((sum, line) => (counts(line) ? sum + line.payableMinor : sum), 0);
  return {
    labourMinor: payable(({ kind }) => kind === 'LABOUR'),
    partsMinor: payable(({ kind }) => kind === 'PART'),
    insurerMinor: payable(({ payer }) => payer === 'INSURER'),
    warrantyMinor: payable(({ payer }) => payer === 'WARRANTY'),
    clubMinor: payable(({ payer }) => payer === 'CLUB'),
    discountMinor: lines.reduce((sum, { discountMinor }) => sum + discountMinor, 0),
  };
}
