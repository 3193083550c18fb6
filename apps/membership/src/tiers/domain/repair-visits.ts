import { addDays, addMonths, contains, type LocalDate, type Period } from '@autoclub/domain-kit';
import type { OrderFact } from './tier-fact';
import type { TierScheme } from './tier';

/** The visits and the repair spend of a customer within a window (rulebook MEM-03). */
export interface VisitsAndSpend {
  readonly window: Period;
  readonly visits: number;
  /** Minor units; what the customer paid for repair, accident repairs excluded. */
  readonly spendMinor: number;
}

/** The window that ends with a day: so many months up to its end. */
function windowUntil(day: LocalDate, { visitWindowMonths }: TierScheme): Period {
  const to = addDays(day, 1);
  return { from: addMonths(to, -visitWindowMonths), to };
}

/**
 * What falls into the window that ends with the day. A visit is one vehicle on one business day, however many orders
 * were settled on it; orders of the excluded kinds, accidents, count neither as visit nor as spend.
 */
export function visitsUntil(
  day: LocalDate,
  orders: readonly OrderFact[],
  scheme: TierScheme,
): VisitsAndSpend {
  const window = windowUntil(day, scheme);
  const within = orders.filter(({ businessDay }) => contains(window, businessDay));
  return { window, ...visitsOf(within, scheme) };
}

/** The same for orders of any days; no window can hold more than all of them. */
export function visitsOf(
  orders: readonly OrderFact[],
  scheme: TierScheme,
): Pick<VisitsAndSpend, 'visits' | 'spendMinor'> {
  const counted = orders.filter(
    ({ orderKind, isVisit }) => isVisit && !scheme.visitExcludedKinds.includes(orderKind),
  );
  const visits = new Set(counted.map(({ vehicleId, businessDay }) => `${vehicleId} ${businessDay}`));
  const spendMinor = counted.reduce((sum, order) => sum + repairFeeMinor(order, scheme), 0);
  return { visits: visits.size, spendMinor };
}

function repairFeeMinor({ paidMinor }: OrderFact, { repairLineKinds }: TierScheme): number {
  return repairLineKinds.reduce((sum, kind) => sum + (paidMinor[kind] ?? 0), 0);
}
