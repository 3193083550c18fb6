import { Requires, type GraphContext } from '@autoclub/subgraph-kit';
import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { Customer, Vehicle, type CustomerLookups } from '../../customers/graph';
import type { HabitCardLookups } from './habit-card-lookups';
import { HabitCard } from './habit-card.type';

/** Who looks a vehicle up sees its card in the same operation (rulebook MEM-14). */
@Resolver(() => Vehicle)
export class VehicleHabitCardResolver {
  constructor(private readonly cards: HabitCardLookups) {}

  @Requires('customers:read')
  @FieldResolver(() => HabitCard, {
    nullable: true,
    description: 'The habit card of its customer with it; null until something is known.',
  })
  habitCard(@Root() { id }: Vehicle, @Ctx() context: GraphContext): Promise<HabitCard | null> {
    return this.cards.cardOf(context, id);
  }
}

@Resolver(() => Customer)
export class CustomerHabitCardsResolver {
  constructor(
    private readonly cards: HabitCardLookups,
    private readonly customers: CustomerLookups,
  ) {}

  @Requires('customers:read')
  @FieldResolver(() => [HabitCard], {
    description: 'The habit cards with each vehicle of which one is known.',
  })
  async habitCards(@Root() { id }: Customer, @Ctx() context: GraphContext): Promise<HabitCard[]> {
    const vehicles = await this.customers.vehiclesOf(context, id);
    const cards = await Promise.all(vehicles.map((vehicle) => this.cards.cardOf(context, vehicle.id)));
    return cards.flatMap((card) => card ?? []);
  }
}
