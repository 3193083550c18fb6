import { type Capability, type Host, sqlUnitOfWork } from '@autoclub/service-host';
import type { WarrantyReads } from './application/ports';
import { sellWarranty } from './application/sell-warranty';
import { WarrantyResolver } from './graphql/warranty.resolver';
import { reactions, warrantiesFrom, warrantyPorts } from './infra/warranty-ports';
import { ExtendedWarrantyEntity, WarrantyVehicleEntity } from './infra/warranty.entity';
import { WarrantyRepository } from './infra/warranty.repository';

/** Warranty beyond that of the factory, and the cars about to leave it (rulebook SVC-11). */
export const warranty: Capability = {
  name: 'warranty',
  entities: [WarrantyVehicleEntity, ExtendedWarrantyEntity],
  graph,
  reactions,
};

function graph(host: Host) {
  const unit = sqlUnitOfWork(host.database, warrantyPorts(host));
  const reads = sqlUnitOfWork<WarrantyReads>(
    host.database,
    (tx, { scope }) => new WarrantyRepository(tx, scope),
  );
  return { resolvers: [new WarrantyResolver(sellWarranty(unit), reads, warrantiesFrom(host.programmes))] };
}
