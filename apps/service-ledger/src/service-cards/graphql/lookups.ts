import { groupBy } from '@autoclub/domain-kit';
import { byId, type GraphContext, groupsByOwner } from '@autoclub/subgraph-kit';
import type { UnitOfWork } from '@autoclub/use-cases';
import type { ServiceCardReads } from '../application/ports';
import type { ServiceCard } from '../domain/service-card';

/** What a request looks up about service cards, each bundled into one statement. */
export class ServiceCardLookups {
  constructor(private readonly reads: UnitOfWork<ServiceCardReads>) {}

  card(context: GraphContext, id: string): Promise<ServiceCard | null> {
    const lookup = byId(
      context,
      'service card',
      (reader, ids) => this.reads.read(reader, (cards) => cards.byIds(ids)),
      (card: ServiceCard) => card.id,
    );
    return lookup.load(id);
  }

  ofVehicle(context: GraphContext, vehicleId: string): Promise<readonly ServiceCard[]> {
    const lookup = groupsByOwner(context, 'service cards of vehicle', async (reader, ids) => {
      const found = await this.reads.read(reader, (cards) => cards.ofVehicles(ids));
      return groupBy(found, (card) => card.vehicleId);
    });
    return lookup.load(vehicleId);
  }

  ofCustomer(context: GraphContext, customerId: string): Promise<readonly ServiceCard[]> {
    const lookup = groupsByOwner(context, 'service cards of customer', async (reader, ids) => {
      const found = await this.reads.read(reader, (cards) => cards.ofCustomers(ids));
      return groupBy(found, (card) => card.customerId);
    });
    return lookup.load(customerId);
  }
}
