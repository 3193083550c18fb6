import type { LocalDate, Money } from '@autoclub/domain-kit';

/** What a dealer offers beside repair: a lounge, a rental car, a partner hotel (rulebook SVC-24). */
export interface OfferedService {
  readonly id: string;
  readonly dealerId: string;
  /** The dealer's own code; unique at the dealer. */
  readonly code: string;
  readonly nameZh: string;
  readonly nameEn: string;
  readonly list: Money;
  /** The price of a tier, by its code; a tier without one pays the list price. */
  readonly tierPrices: Readonly<Record<string, Money>>;
  readonly ownerDepartment: string;
  readonly isOffered: boolean;
  /** How many were used, ever. */
  readonly useCount: number;
  readonly traceId: string;
}

/** One use of a service, with the price it had for the customer; never changed afterwards. */
export interface ServiceUse {
  readonly id: string;
  readonly dealerId: string;
  readonly offeredServiceId: string;
  readonly customerId: string;
  readonly membershipId: string | null;
  readonly tier: string | null;
  readonly quantity: number;
  readonly price: Money;
  readonly usedAt: Date;
  readonly usedOn: LocalDate;
  readonly registeredById: string | null;
  readonly traceId: string;
}

/** What one of it costs a customer of that tier; the list price for everybody else (rulebook SVC-03, SVC-24). */
export function priceFor(
  { list, tierPrices }: Pick<OfferedService, 'list' | 'tierPrices'>,
  tier: string | null,
): Money {
  return (tier !== null && Object.hasOwn(tierPrices, tier) ? tierPrices[tier] : undefined) ?? list;
}
