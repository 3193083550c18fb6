import type { TenantScope, Tx } from '@autoclub/persistence';
import { type Capability, type Host, sqlUnitOfWork } from '@autoclub/service-host';
import { reference } from '@autoclub/subgraph-kit';
import type { ServiceBooks, ServiceReads } from './application/ports';
import { recordUse } from './application/record-use';
import { saveService } from './application/save-service';
import { OfferedServiceMutation } from './graphql/offered-service.mutation';
import { OfferedServiceResolver, serviceById } from './graphql/offered-service.resolver';
import { OfferedServiceEntity, OfferedServiceUseEntity } from './infra/offered-service.entity';
import { servicePorts } from './infra/service-ports';
import { ServiceRepository } from './infra/service.repository';

export type { ServiceBooks } from './application/ports';
export type { OfferedService } from './domain/offered-service';

/** What a dealer offers beside repair, with the price of each tier and its uses (rulebook SVC-24). */
export const serviceCatalogue: Capability = {
  name: 'service-catalogue',
  entities: [OfferedServiceEntity, OfferedServiceUseEntity],
  graph,
};

/** The services of a dealer inside one transaction, for the capabilities that give one in theirs. */
export function serviceBooksIn(tx: Tx, scope: TenantScope): ServiceBooks {
  return new ServiceRepository(tx, scope);
}

function graph(host: Host) {
  const unit = sqlUnitOfWork(host.database, servicePorts(host));
  const reads = sqlUnitOfWork<ServiceReads>(
    host.database,
    (tx, { scope }) => new ServiceRepository(tx, scope),
  );
  return {
    resolvers: [
      new OfferedServiceResolver(reads),
      new OfferedServiceMutation(saveService(unit), recordUse(unit), reads),
    ],
    references: {
      OfferedService: reference(
        'signed-in',
        (id, context) => serviceById(reads, context, id),
        (service) => service,
      ),
    },
  };
}
