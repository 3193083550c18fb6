import {
  type CurrencyCode,
  type FieldPath,
  inputRefusals,
  type Money,
  type Refusal,
} from '@autoclub/domain-kit';

/** What this service keeps of the dealer it acts for: where its days begin and in what it reckons. */
export interface Dealer {
  readonly id: string;
  readonly regionId: string;
  readonly timeZone: string;
  readonly currency: CurrencyCode;
}

/** Amounts of a dealer are in the dealer's own currency, and a part is in the currency of its whole. */
export function currencyFault(
  amount: Money,
  currency: CurrencyCode,
  field: FieldPath,
): Refusal<'CURRENCY_MISMATCH'>[] {
  return amount.currency === currency ? [] : [inputRefusals.no('CURRENCY_MISMATCH', field)];
}
