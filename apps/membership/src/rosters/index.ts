import type { Capability } from '@autoclub/service-host';
import { customerClassBook } from '../customer-classes';
import { customerReading } from '../customers';
import { CustomerLookups } from '../customers/graph';
import { networkBook, networkReading } from '../network';
import { NetworkLookups } from '../network/graph';
import type { RostersPorts } from './application/ports';
import { RosterCloseMutation } from './graphql/roster-close.mutation';
import { RosterDropMutation } from './graphql/roster-drop.mutation';
import { RosterFreezeMutation } from './graphql/roster-freeze.mutation';
import { RosterLookups } from './graphql/roster-lookups';
import { RosterPickMutation } from './graphql/roster-pick.mutation';
import { RosterQuery } from './graphql/roster.query';
import {
  CustomerRostersResolver,
  RosterCandidateResolver,
  RosterCustomerResolver,
  RosterResolver,
} from './graphql/roster.resolver';
import { rosterReading } from './infra/roster-reading';
import { RosterEntity } from './infra/roster.entity';
import { rosterBook, sizeFrom } from './infra/roster.repository';
import { turnQuarterJob } from './infra/turn-quarter.job';

/** Which customers each customer manager looks after in a quarter (rulebook MEM-13). */
export const rosters: Capability = {
  name: 'rosters',
  entities: [RosterEntity],
  graph({ database, unit: unitOver, programmes, ids }) {
    const sizeOn = sizeFrom(programmes);
    const unit = unitOver<RostersPorts>((tx) => ({
      network: networkBook(tx),
      classes: customerClassBook(tx),
      rosters: rosterBook(tx),
      sizeOn,
      ids,
    }));
    const reading = rosterReading(database);
    const lookups = new RosterLookups(reading);
    const customers = new CustomerLookups(customerReading(database));
    return {
      resolvers: [
        new RosterQuery(lookups, reading),
        new RosterResolver(lookups, new NetworkLookups(networkReading(database)), sizeOn),
        new RosterCustomerResolver(customers),
        new RosterCandidateResolver(customers),
        new CustomerRostersResolver(lookups),
        new RosterPickMutation(unit, lookups),
        new RosterDropMutation(unit, lookups),
        new RosterFreezeMutation(unit, lookups),
        new RosterCloseMutation(unit, lookups),
      ],
    };
  },
  jobs: () => [turnQuarterJob],
};
