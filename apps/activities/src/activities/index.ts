import type { Capability, Host } from '@autoclub/service-host';
import type { Tx } from '@autoclub/persistence';
import { sqlNetwork } from '../network';
import type { ActivityPorts } from './application/ports';
import { graphOf } from './graphql/graph';
import { holdEndedActivities } from './infra/activity-calendar';
import { ActivityEntity } from './infra/activity.entity';
import { RegistrationEntity } from './infra/registration.entity';
import { sqlActivities } from './infra/sql-activities';
import { sqlRegistrations } from './infra/sql-registrations';

/** Activities of the club, who registered and who came (rulebook ACT-01, ACT-05, ACT-13). */
export const activities: Capability = {
  name: 'activities',
  entities: [ActivityEntity, RegistrationEntity],
  graph: (host) => graphOf(host.unit(portsOf(host))),
  clockwork: ({ database, clock }) => [
    {
      name: 'hold ended activities',
      everyMs: 15_000,
      run: async () => {
        await holdEndedActivities(database, clock());
        return false;
      },
    },
  ],
};

function portsOf({ ids }: Pick<Host, 'ids'>) {
  return (tx: Tx): ActivityPorts => ({
    network: sqlNetwork(tx),
    activities: sqlActivities(tx),
    registrations: sqlRegistrations(tx),
    ids,
  });
}
