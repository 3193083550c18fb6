import { byId, byOwner, type GraphContext, type PageRequest } from '@autoclub/subgraph-kit';
import { presented } from '../../network/graph';
import type { CustomersRoster, RosterCustomerView, RosterReading, RosterView } from '../application/reading';
import { presentRoster } from './present';
import type { Roster } from './roster.type';

/** Rosters as the graph shows them; all that one step of an operation asks for is one statement. */
export class RosterLookups {
  constructor(private readonly reading: RosterReading) {}

  async roster(context: GraphContext, rosterId: string): Promise<Roster | null> {
    const { rosters } = this.reading;
    const found = byId<RosterView>(context, 'roster', rosters, (row) => row.rosterId);
    return presented(await found.load(rosterId), presentRoster);
  }

  async rostersOf(context: GraphContext, customerId: string): Promise<Roster[]> {
    const { rostersOf } = this.reading;
    const found = byOwner<CustomersRoster>(context, 'rostersOf', rostersOf, (row) => row.customerId);
    const rosters = await Promise.all(
      (await found.load(customerId)).map(({ rosterId }) => this.roster(context, rosterId)),
    );
    return rosters.flatMap((roster) => roster ?? []);
  }

  customersOf(
    context: GraphContext,
    rosterId: string,
    page: PageRequest,
  ): Promise<readonly RosterCustomerView[]> {
    return byOwner<RosterCustomerView>(
      context,
      `rosterCustomers ${JSON.stringify(page)}`,
      (reader, ids) => this.reading.customersOf(reader, ids, page),
      (row) => row.rosterId,
    ).load(rosterId);
  }
}
