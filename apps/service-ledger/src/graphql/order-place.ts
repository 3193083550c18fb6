import type { RepairOrder } from '../domain/repair-order';

/** The place of an order in a list, as its cursor keeps it: the instant in milliseconds, then the id. */
export function orderPlace({ settledAt, id }: RepairOrder): readonly (string | number)[] {
  return [settledAt.getTime(), id];
}
