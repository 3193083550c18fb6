import { type GraphContext, Requires } from '@autoclub/subgraph-kit';
import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { Customer, Vehicle } from '../../network/graph';
import type { ServiceCardLookups } from './lookups';
import { presentServiceCard, ServiceCard } from './service-card.type';

@Resolver(() => Vehicle)
export class ServiceCardOfVehicle {
  constructor(private readonly lookups: ServiceCardLookups) {}

  @Requires('memberships:read')
  @FieldResolver(() => ServiceCard, {
    nullable: true,
    description: 'The last service card of the car; null if it never carried the sticker.',
  })
  async serviceCard(@Root() vehicle: Vehicle, @Ctx() context: GraphContext): Promise<ServiceCard | null> {
    const [last] = await this.lookups.ofVehicle(context, vehicle.id);
    return last ? presentServiceCard(last) : null;
  }
}

@Resolver(() => Customer)
export class ServiceCardsOfCustomer {
  constructor(private readonly lookups: ServiceCardLookups) {}

  @Requires('memberships:read')
  @FieldResolver(() => [ServiceCard], {
    nullable: true,
    description:
      'The service cards of the cars of the customer, those that have ended as well; the last first.',
  })
  async serviceCards(@Root() customer: Customer, @Ctx() context: GraphContext): Promise<ServiceCard[]> {
    return (await this.lookups.ofCustomer(context, customer.id)).map(presentServiceCard);
  }
}
