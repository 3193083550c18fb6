import { accepted, type LocalDate, type Money, type Outcome, refused } from '@autoclub/domain-kit';
import type { PackageSet, PrepaidPackage } from './prepaid-package';
import { type PackageUseRefusal, packageUseRefusals } from './refusals';

/** The order that a set is used on. */
export interface OrderOfUse {
  readonly id: string;
  readonly customerId: string;
  readonly vehicleId: string;
  readonly businessDay: LocalDate;
}

/** One set as used; never changed afterwards. */
export interface PackageUse {
  readonly id: string;
  readonly dealerId: string;
  readonly packageId: string;
  readonly setNumber: number;
  readonly repairOrderId: string;
  readonly usedOn: LocalDate;
  readonly usedAt: Date;
  /** The liability that it releases: the price of the set, as it was frozen at the sale. */
  readonly released: Money;
  readonly usedById: string | null;
  readonly traceId: string;
}

/** Uses the next set of a package on an order, or says why not (rulebook SVC-08). The caller holds its lock. */
export function useNextSet(
  sold: PrepaidPackage | undefined,
  order: OrderOfUse | undefined,
  earlier: readonly Pick<PackageUse, 'repairOrderId'>[],
): Outcome<{ sold: PrepaidPackage; set: PackageSet }, PackageUseRefusal> {
  const { no } = packageUseRefusals;
  const field = ['packageId'];
  if (!sold) return refused(no('PACKAGE_NOT_FOUND', field));
  if (!order) return refused(no('REPAIR_ORDER_NOT_FOUND', ['repairOrderId']));
  if (sold.refund) return refused(no('PACKAGE_REFUNDED', field));
  if (sold.vehicleId !== null && sold.vehicleId !== order.vehicleId)
    return refused(no('PACKAGE_OF_ANOTHER_VEHICLE', field));
  if (sold.vehicleId === null && sold.customerId !== order.customerId)
    return refused(no('PACKAGE_OF_ANOTHER_CUSTOMER', field));
  if (order.businessDay < sold.soldOn) return refused(no('PACKAGE_SOLD_LATER', field));
  if (earlier.some(({ repairOrderId }) => repairOrderId === order.id))
    return refused(no('PACKAGE_USED_ON_ORDER', ['repairOrderId']));
  const set = sold.sets[sold.usedSets];
  if (!set) return refused(no('PACKAGE_USED_UP', field));
  return accepted({ sold: { ...sold, usedSets: sold.usedSets + 1, version: sold.version + 1 }, set });
}
