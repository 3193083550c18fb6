/** What a customer paid, by what it was for; minor units, after discounts and refunds. */
export interface Spend {
  readonly repairMinor: number;
  readonly boutiqueMinor: number;
  readonly insuranceMinor: number;
}

/** A line of a settled order as far as spend is concerned; the amount is what remains to pay, in minor units. */
export interface SettledLine {
  readonly kind: string;
  readonly payer: string;
  readonly payableMinor: number;
}

/**
 * Splits what the customer paid of an order into repair, boutique and insurance (rulebook ANA-01). What an insurer,
 * the warranty or the club pays is no customer's spend.
 */
export function settledSpend(lines: readonly SettledLine[]): Spend & { readonly customerPaidMinor: number } {
  const paid = (isKind: (kind: string) => boolean) =>
    lines.reduce(
      (sum, line) => (line.payer === 'CUSTOMER' && isKind(line.kind) ? sum + line.payableMinor : sum),
      0,
    );
  return {
    repairMinor: paid((kind) => kind !== 'BOUTIQUE' && kind !== 'INSURANCE'),
    boutiqueMinor: paid((kind) => kind === 'BOUTIQUE'),
    insuranceMinor: paid((kind) => kind === 'INSURANCE'),
    customerPaidMinor: paid(() => true),
  };
}
