import { addMoney, type LocalDate, type Money, money, subtractMoney } from '@autoclub/domain-kit';

/** What moved the liability of packages: append only, so that any day of the past can be counted again. */
export const MOVEMENT_KINDS = ['SOLD', 'USED', 'REFUNDED'] as const;
export type MovementKind = (typeof MOVEMENT_KINDS)[number];

/** Oil, filters and money that are owed, or by which what is owed changed. */
export interface Quantities {
  readonly oilMillilitres: number;
  readonly filters: number;
  readonly amount: Money;
}

/** One movement; what was sold adds, what was used or given back takes away. */
export interface Movement extends Quantities {
  readonly id: string;
  readonly dealerId: string;
  readonly packageId: string;
  readonly kind: MovementKind;
  readonly movedOn: LocalDate;
}

/** The month's count by people, beside what the books say was owed at its end (rulebook SVC-08). */
export interface PackageCount {
  readonly dealerId: string;
  readonly month: LocalDate;
  readonly counted: Quantities;
  readonly booked: Quantities;
  readonly countedAt: Date;
  readonly countedById: string | null;
}

/** Counted less booked: nothing, when all is well. */
export function varianceOf({ counted, booked }: Pick<PackageCount, 'counted' | 'booked'>): Quantities {
  return {
    oilMillilitres: counted.oilMillilitres - booked.oilMillilitres,
    filters: counted.filters - booked.filters,
    amount: subtractMoney(counted.amount, booked.amount),
  };
}

/** Movements and states are summed the same way, so that they can be compared. */
export function sumQuantities(all: readonly Quantities[], like: Money = money(0)): Quantities {
  return all.reduce<Quantities>(
    (sum, each) => ({
      oilMillilitres: sum.oilMillilitres + each.oilMillilitres,
      filters: sum.filters + each.filters,
      amount: addMoney(sum.amount, each.amount),
    }),
    { oilMillilitres: 0, filters: 0, amount: money(0, like.currency) },
  );
}

/** The same with the opposite sign. */
export function negated({ oilMillilitres, filters, amount }: Quantities): Quantities {
  return {
    oilMillilitres: -oilMillilitres + 0,
    filters: -filters + 0,
    amount: money(-amount.amountMinor, amount.currency),
  };
}
