import type { Capability, Host } from '@autoclub/service-host';
import { customerBook, customerReading } from '../customers';
import { type PortsIn, readOver, unitOfWork } from '../kernel';
import { networkBook, networkReading } from '../network';
import { schemeFrom, tierBook, tierReading } from '../tiers';
import { membershipsCommands } from './application/commands';
import type { MembershipsPorts } from './application/ports';
import { CustomerMembershipsResolver } from './graphql/customer-memberships.resolver';
import { MembershipCommandsResolver } from './graphql/membership-commands.resolver';
import { MembershipResolver } from './graphql/membership.resolver';
import { membershipsReferences } from './graphql/references';
import { MembershipEntity } from './infra/membership.entity';
import { membershipReading } from './infra/membership-reading';
import { membershipBook } from './infra/membership.repository';
import { PointsHeardEntity } from './infra/points-heard.entity';
import { subscriptions } from './infra/reactions';

function portsOf({ programmes }: Pick<Host, 'programmes'>): PortsIn<MembershipsPorts> {
  const schemeOn = schemeFrom(programmes);
  return (tx) => ({
    network: networkBook(tx),
    customers: customerBook(tx),
    tiers: tierBook(tx),
    memberships: membershipBook(tx),
    schemeOn,
  });
}

export { membershipTexts } from './domain/refusals';

/** Who is in the club with which card, from the draft of the application on, and what points make of the tier. */
export const memberships: Capability = {
  name: 'memberships',
  entities: [MembershipEntity, PointsHeardEntity],
  graph(host) {
    const read = readOver(host.database);
    const deps = {
      network: networkReading(read),
      customers: customerReading(read),
      tiers: tierReading(read),
      memberships: membershipReading(read),
      schemeOn: schemeFrom(host.programmes),
      commands: membershipsCommands(unitOfWork(host, portsOf(host))),
    };
    return {
      resolvers: [
        new CustomerMembershipsResolver(deps),
        new MembershipResolver(deps),
        new MembershipCommandsResolver(deps),
      ],
      references: membershipsReferences(deps),
    };
  },
  reactions: (host) => subscriptions(host, portsOf(host)),
};
