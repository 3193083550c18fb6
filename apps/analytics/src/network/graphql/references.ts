import { tenantScopeOf } from '@autoclub/identity';
import type { Reference } from '@autoclub/subgraph-kit';
import type { NetworkReads, ReadModel } from '../application/ports';

/**
 * A reference to an entity of another service: all of a request in one statement. What the caller's tenant cannot see
 * is null, like what does not exist (rulebook PLT-02).
 */
export function batched<Reads, Row, Entity>(
  model: ReadModel<Reads>,
  name: string,
  find: (reads: Reads, ids: readonly string[]) => Promise<Row[]>,
  idOf: (row: Row) => string,
  entity: (row: Row) => Entity,
): Reference {
  return (ref, context) =>
    context
      .loader<string, Entity>(`${name} by id`, async (ids) => {
        const rows = await model.read(tenantScopeOf(context.principal), (reads) => find(reads, ids));
        const byId = new Map(rows.map((row) => [idOf(row), entity(row)]));
        return ids.map((id) => byId.get(id) ?? null);
      })
      .load(ref.id);
}

export function references(model: ReadModel<NetworkReads>): Record<string, Reference> {
  return {
    Customer: batched(
      model,
      'customer',
      (reads, ids) => reads.customers(ids),
      (home) => home.customerId,
      (home) => ({ id: home.customerId, home }),
    ),
    Dealer: batched(
      model,
      'dealer',
      (reads, ids) => reads.dealers(ids),
      (copy) => copy.dealerId,
      (copy) => ({ id: copy.dealerId, copy }),
    ),
    Region: batched(
      model,
      'region',
      (reads, ids) => reads.regions(ids),
      (id) => id,
      (id) => ({ id }),
    ),
  };
}
