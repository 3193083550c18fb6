import type { Tx } from '@autoclub/persistence';
import type { Capability, Host } from '@autoclub/service-host';
import { membershipReading, membershipsIn } from '../memberships';
import { MembershipLookups } from '../memberships/graph';
import { networkBook, networkReading } from '../network';
import { NetworkLookups } from '../network/graph';
import type { UpgradesPorts } from './application/ports';
import {
  MembershipContributionsResolver,
  SpecialContributionResolver,
} from './graphql/special-contribution.resolver';
import { UpgradeMutations } from './graphql/upgrade.mutations';
import { reviewJob } from './infra/review-job';
import { SpecialContributionEntity } from './infra/special-contribution.entity';
import { upgradeBook, upgradeReading } from './infra/upgrade.repository';

/** Upgrades that somebody asks for or decides about: the fee, unbroken maintenance, special contributions (MEM-03). */
export const upgrades: Capability = {
  name: 'upgrades',
  entities: [SpecialContributionEntity],
  graph(host) {
    const { database } = host;
    const lookups = new MembershipLookups(membershipReading(database));
    return {
      resolvers: [
        new MembershipContributionsResolver(upgradeReading(database)),
        new SpecialContributionResolver(new NetworkLookups(networkReading(database))),
        new UpgradeMutations(host.unit(portsOf(host)), lookups),
      ],
    };
  },
  jobs: (host) => [reviewJob(portsOf(host))],
};

function portsOf(host: Host): (tx: Tx) => UpgradesPorts {
  const portsIn = membershipsIn(host);
  return (tx) => ({ ...portsIn(tx), network: networkBook(tx), upgrades: upgradeBook(tx) });
}
