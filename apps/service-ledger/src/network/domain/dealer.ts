import type { CurrencyCode } from '@autoclub/domain-kit';

/** What this service keeps of the dealer it acts for: where its days begin and in what it reckons. */
export interface Dealer {
  readonly id: string;
  readonly regionId: string;
  readonly timeZone: string;
  readonly currency: CurrencyCode;
}
