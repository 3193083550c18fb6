import { type Capability, type Host, sqlUnitOfWork } from '@autoclub/service-host';
import type { ServiceCardReads } from './application/ports';
import { useServiceCard } from './application/use-service-card';
import { ServiceCardLookups } from './graphql/lookups';
import { ServiceCardUseMutation } from './graphql/service-card-use.mutation';
import { ServiceCardsOfCustomer, ServiceCardOfVehicle } from './graphql/service-cards-of.resolvers';
import { ServiceCardEntity, ServiceCardUseEntity } from './infra/service-card.entity';
import { reactions, serviceCardPorts } from './infra/service-card-ports';
import { ServiceCardRepository } from './infra/service-card.repository';

/** Free car washes for life of customers who carry the dealer's sticker (rulebook MEM-16). */
export const serviceCards: Capability = {
  name: 'service-cards',
  entities: [ServiceCardEntity, ServiceCardUseEntity],
  graph,
  reactions,
};

function graph(host: Host) {
  const unit = sqlUnitOfWork(host.database, serviceCardPorts(host));
  const reads = sqlUnitOfWork<ServiceCardReads>(
    host.database,
    (tx, { scope }) => new ServiceCardRepository(tx, scope),
  );
  const lookups = new ServiceCardLookups(reads);
  return {
    resolvers: [
      new ServiceCardUseMutation(useServiceCard(unit), lookups),
      new ServiceCardOfVehicle(lookups),
      new ServiceCardsOfCustomer(lookups),
    ],
  };
}
