import type { Capability } from '@autoclub/service-host';
import { customerReading, forgetRows, holdVehicle, piiLogOn } from '../customers';
import { CustomerLookups } from '../customers/graph';
import { networkBook, networkReading } from '../network';
import { NetworkLookups } from '../network/graph';
import type { HabitCardsPorts } from './application/ports';
import { HabitCardChangeMutation } from './graphql/habit-card-change.mutation';
import { HabitCardLookups } from './graphql/habit-card-lookups';
import { CustomerHabitCardsResolver, VehicleHabitCardResolver } from './graphql/habit-card-of.resolvers';
import { HabitCardChangeResolver, HabitCardResolver } from './graphql/habit-card.resolver';
import { HabitCodeResolver, PersonalHabitsResolver } from './graphql/personal-habits.resolver';
import { HabitCardEntity } from './infra/habit-card.entity';
import { habitCardReading } from './infra/habit-card-reading';
import { codesFrom, habitCardBook } from './infra/habit-card.repository';
import { serviceReactions } from './infra/service-copies';

/** What a dealer knows of the habits of its customers with their cars (rulebook MEM-14). */
export const habitCards: Capability = {
  name: 'habit-cards',
  entities: [HabitCardEntity],
  graph({ database, unit: unitOver, programmes, ids }) {
    const codesOn = codesFrom(programmes);
    const unit = unitOver<HabitCardsPorts>((tx) => ({
      network: networkBook(tx),
      holdVehicle: holdVehicle(tx),
      cards: habitCardBook(tx),
      codesOn,
    }));
    const cards = new HabitCardLookups(habitCardReading(database));
    const customers = new CustomerLookups(customerReading(database));
    const network = new NetworkLookups(networkReading(database));
    const piiLog = piiLogOn(database, ids);
    return {
      resolvers: [
        new VehicleHabitCardResolver(cards),
        new CustomerHabitCardsResolver(cards, customers),
        new HabitCardResolver(cards, customers, network, piiLog),
        new HabitCardChangeResolver(network, piiLog),
        new PersonalHabitsResolver(network, programmes),
        new HabitCodeResolver(),
        new HabitCardChangeMutation(unit, cards),
      ],
    };
  },
  reactions: () => [...serviceReactions, forgetRows('habit_card', 'habit_card_change')],
};
