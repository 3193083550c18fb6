import {
  addMoney,
  type BasisPoints,
  type Bilingual,
  type ExternalRef,
  type LocalDate,
  type Money,
  shareOf,
  subtractMoney,
  sumMoney,
} from '@autoclub/domain-kit';

/** What is sold ahead (rulebook SVC-08). */
export const PACKAGE_KINDS = ['OIL', 'MAINTENANCE', 'MAINTENANCE_SETS'] as const;
export type PackageKind = (typeof PACKAGE_KINDS)[number];

/** At which price the uses are kept when a package is given back. */
export const USES_COUNTED = ['AT_PACKAGE_PRICE', 'AT_LIST_PRICE'] as const;
export type UsesCounted = (typeof USES_COUNTED)[number];

/** A package as the programme offers it. */
export interface PackageDefinition {
  readonly code: string;
  readonly name: Bilingual;
  readonly kind: PackageKind;
  /** One entry for each set, in the order of use. */
  readonly sets: readonly { readonly oilDiscountBp: BasisPoints }[];
  readonly hasFilter: boolean;
  readonly isFilterFree: boolean;
}

/** What one set holds at the list prices of the day of the sale. */
export interface SetContent {
  readonly oilMillilitres: number;
  readonly oilList: Money;
  /** Of the oil filter; nothing where none is in it. */
  readonly filterList: Money;
  /** Of the work and whatever else is in it. */
  readonly workList: Money;
}

/** One set of a package with its prices, frozen at the sale: a later rise of the list price does not reach it. */
export interface PackageSet {
  readonly setNumber: number;
  readonly discountBp: BasisPoints;
  readonly oilMillilitres: number;
  readonly filters: number;
  readonly list: Money;
  readonly price: Money;
}

export interface PackageRefund {
  readonly id: string;
  readonly refundedOn: LocalDate;
  readonly amount: Money;
  readonly usesCounted: UsesCounted;
  readonly reason: string;
  readonly refundedById: string | null;
}

/** Oil or maintenance that a customer has paid ahead (rulebook SVC-08). */
export interface PrepaidPackage {
  readonly id: string;
  readonly dealerId: string;
  readonly customerId: string;
  readonly membershipId: string | null;
  /** The vehicle it is for; null: any of the customer. */
  readonly vehicleId: string | null;
  readonly externalRef: ExternalRef | null;
  readonly fingerprint: string;
  readonly kind: PackageKind;
  readonly definitionCode: string;
  readonly soldOn: LocalDate;
  readonly soldAt: Date;
  readonly soldById: string | null;
  readonly sets: readonly PackageSet[];
  /** Sets are used in their order, so a number says which. */
  readonly usedSets: number;
  readonly refund: PackageRefund | null;
  readonly version: number;
  readonly traceId: string;
}

/** What is still to be given: millilitres of oil, filters, and the liability at package price. */
export interface Owed {
  readonly sets: number;
  readonly oilMillilitres: number;
  readonly filters: number;
  readonly amount: Money;
}

/** Prices the sets of a package: the step's share off the oil, rounded half-up per set, the filter free or not. */
export function priceSets(
  { sets, hasFilter, isFilterFree }: PackageDefinition,
  { oilMillilitres, oilList, filterList, workList }: SetContent,
): readonly PackageSet[] {
  return sets.map(({ oilDiscountBp: discountBp }, i) => {
    const oil = subtractMoney(oilList, shareOf(oilList, discountBp));
    const filter = hasFilter ? [filterList] : [];
    const list = sumMoney([oilList, ...filter, workList], oilList.currency);
    const price = sumMoney([oil, ...(isFilterFree ? [] : filter), workList], oilList.currency);
    return { setNumber: i + 1, discountBp, oilMillilitres, filters: hasFilter ? 1 : 0, list, price };
  });
}

export function paidFor({ sets }: Pick<PrepaidPackage, 'sets'>): Money {
  return total(sets, ({ price }) => price);
}

/** What is owed of a package; nothing once it was given back. */
export function owedOf({
  sets,
  usedSets,
  refund,
}: Pick<PrepaidPackage, 'sets' | 'usedSets' | 'refund'>): Owed {
  const left = refund ? [] : sets.slice(usedSets);
  const amount = total(left, ({ price }) => price, sets[0]?.price);
  const sum = (of: (set: PackageSet) => number) => left.reduce((whole, set) => whole + of(set), 0);
  return {
    sets: left.length,
    oilMillilitres: sum(({ oilMillilitres }) => oilMillilitres),
    filters: sum(({ filters }) => filters),
    amount,
  };
}

/** What goes back: paid less the uses made, at their package price or at the list price; never less than nothing. */
export function refundOf(
  { sets, usedSets }: Pick<PrepaidPackage, 'sets' | 'usedSets'>,
  usesCounted: UsesCounted,
): Money {
  const used = sets.slice(0, usedSets);
  const kept = total(
    used,
    ({ price, list }) => (usesCounted === 'AT_LIST_PRICE' ? list : price),
    sets[0]?.price,
  );
  const left = subtractMoney(paidFor({ sets }), kept);
  return left.amountMinor < 0 ? { ...left, amountMinor: 0 } : left;
}

/** Paid less what was given back: what earns points (rulebook PTS-02, PTS-05). */
export function remainingPaid(sold: Pick<PrepaidPackage, 'sets' | 'refund'>): Money {
  const paid = paidFor(sold);
  return sold.refund ? subtractMoney(paid, sold.refund.amount) : paid;
}

function total(sets: readonly PackageSet[], of: (set: PackageSet) => Money, like = sets[0]?.price): Money {
  const none = sumMoney([], like?.currency);
  return sets.reduce((sum, set) => addMoney(sum, of(set)), none);
}
