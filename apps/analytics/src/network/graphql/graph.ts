import type { CapabilityGraph } from '@autoclub/service-host';
import { byId, reference } from '@autoclub/subgraph-kit';
import type { UnitOfWork } from '@autoclub/use-cases';
import type { NetworkReads } from '../application/ports';
import { CustomerEntity, DealerEntity, RegionEntity } from './entities';

/** Entities of other services, found with what their fields need: all of a request in one statement per table. */
export function graphOf(unit: UnitOfWork<NetworkReads>): CapabilityGraph {
  return {
    resolvers: [],
    orphanedTypes: [CustomerEntity, DealerEntity, RegionEntity],
    references: {
      Customer: reference(
        'customers:read',
        (id, context) =>
          byId(
            context,
            'customer',
            (reader, ids) => unit.read(reader, ({ customers }) => customers(ids)),
            ({ customerId }) => customerId,
          ).load(id),
        (home): CustomerEntity => ({ id: home.customerId, home }),
      ),
      Dealer: reference(
        'figures:read',
        (id, context) =>
          byId(
            context,
            'dealer',
            (reader, ids) => unit.read(reader, ({ dealers }) => dealers(ids)),
            ({ dealerId }) => dealerId,
          ).load(id),
        (copy): DealerEntity => ({ id: copy.dealerId, copy }),
      ),
      Region: reference(
        'figures:read',
        (id, context) =>
          byId(
            context,
            'region',
            (reader, ids) => unit.read(reader, ({ regions }) => regions(ids)),
            ({ regionId }) => regionId,
          ).load(id),
        ({ regionId }): RegionEntity => ({ id: regionId }),
      ),
    },
  };
}
