import type { PageRequest } from '@autoclub/subgraph-kit';
import type { ListPlace, Page } from '../application/order-reads';
import type { RepairOrder } from '../domain/repair-order';

/** The place of an order in a list, as its cursor keeps it: the instant in milliseconds, then the id. */
export function orderPlace({ settledAt, id }: RepairOrder): readonly (string | number)[] {
  return [settledAt.getTime(), id];
}

/** The page of a list that a connection asks for. */
export function pageOf({ limit, backward, after, before }: PageRequest): Page {
  return { limit, backward, after: placeOf(after), before: placeOf(before) };
}

function placeOf(values: readonly (string | number)[] | undefined): ListPlace | undefined {
  if (!values) return undefined;
  const settledAt = new Date(Number(values[0]));
  return {
    settledAt: Number.isNaN(settledAt.getTime()) ? new Date(0) : settledAt,
    id: String(values[1] ?? ''),
  };
}
