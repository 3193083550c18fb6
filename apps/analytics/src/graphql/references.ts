import { tenantScopeOf } from '@autoclub/identity';
import type { Reference } from '@autoclub/subgraph-kit';
import type { Reads } from '../application/ports';
import type { AnalyticsDeps } from './analytics-deps';

/**
 * How entities of other services are found here: all of a request in one statement per table. What the caller's
 * tenant cannot see is null, like what does not exist (rulebook PLT-02).
 */
export function references({ model }: AnalyticsDeps): Record<string, Reference> {
  const batched =
    <Row, Entity>(
      name: string,
      find: (reads: Reads, ids: readonly string[]) => Promise<Row[]>,
      idOf: (row: Row) => string,
      entity: (row: Row) => Entity,
    ): Reference =>
    (ref, context) =>
      context
        .loader<string, Entity>(`${name} by id`, async (ids) => {
          const rows = await model.read(tenantScopeOf(context.principal), (reads) => find(reads, ids));
          const byId = new Map(rows.map((row) => [idOf(row), entity(row)]));
          return ids.map((id) => byId.get(id) ?? null);
        })
        .load(ref.id);
  return {
    Customer: batched(
      'customer',
      (reads, ids) => reads.customers(ids),
      (home) => home.customerId,
      (home) => ({ id: home.customerId, home }),
    ),
    Dealer: batched(
      'dealer',
      (reads, ids) => reads.dealers(ids),
      (copy) => copy.dealerId,
      (copy) => ({ id: copy.dealerId, copy }),
    ),
    Region: batched(
      'region',
      (reads, ids) => reads.regions(ids),
      (id) => id,
      (id) => ({ id }),
    ),
    RepairOrder: batched(
      'repair order',
      (reads, ids) => reads.countedOrders(ids),
      (counted) => counted.repairOrderId,
      (counted) => ({ id: counted.repairOrderId, counted }),
    ),
  };
}
