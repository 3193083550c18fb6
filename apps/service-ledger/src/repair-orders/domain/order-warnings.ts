/** What somebody should know of an order that is right all the same. */
export const ORDER_WARNINGS = ['VEHICLE_OF_ANOTHER_CUSTOMER'] as const;
export type OrderWarning = (typeof ORDER_WARNINGS)[number];

/** A friend may bring the car: the order is the friend's, and so are its points (rulebook CONV-8). */
export function warningsOf(customerId: string, vehicleOwnerId: string | null): OrderWarning[] {
  const isOfAnother = vehicleOwnerId !== null && vehicleOwnerId !== customerId;
  return isOfAnother ? ['VEHICLE_OF_ANOTHER_CUSTOMER'] : [];
}
