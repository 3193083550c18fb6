import type { CursorPart } from '@autoclub/subgraph-kit';
import type { RepairOrder } from '../domain/repair-order';

/** What a cursor of a list of orders holds: the instant of settlement, then the id. */
export const ORDER_PLACE: readonly CursorPart[] = ['instant', 'id'];

export function orderPlace({ settledAt, id }: RepairOrder): readonly string[] {
  return [settledAt.toISOString(), id];
}
