import { byId, byOwner, type GraphContext, type PageRequest } from '@autoclub/subgraph-kit';
import type {
  HabitCardChangeView,
  HabitCardReading,
  HabitCardView,
  LastServiceView,
} from '../application/reading';
import type { HabitCard } from './habit-card.type';
import { presentHabitCard } from './present';

/** Habit cards as the graph shows them; all that one step of an operation asks for is one statement. */
export class HabitCardLookups {
  constructor(private readonly reading: HabitCardReading) {}

  async cardOf(context: GraphContext, vehicleId: string): Promise<HabitCard | null> {
    const { cardsOf } = this.reading;
    const cards = byId<HabitCardView>(context, 'habitCard', cardsOf, (row) => row.vehicleId);
    const found = await cards.load(vehicleId);
    return found && presentHabitCard(found);
  }

  lastServiceOf(context: GraphContext, vehicleId: string): Promise<LastServiceView | null> {
    const { lastServicesOf } = this.reading;
    return byId<LastServiceView>(context, 'lastService', lastServicesOf, (row) => row.vehicleId).load(
      vehicleId,
    );
  }

  changesOf(
    context: GraphContext,
    vehicleId: string,
    page: PageRequest,
  ): Promise<readonly HabitCardChangeView[]> {
    return byOwner<HabitCardChangeView>(
      context,
      `habitCardChanges ${JSON.stringify(page)}`,
      (reader, ids) => this.reading.changesOf(reader, ids, page),
      (row) => row.vehicleId,
    ).load(vehicleId);
  }
}
