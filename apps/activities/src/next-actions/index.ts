import type { Tx } from '@autoclub/persistence';
import type { Capability, Host } from '@autoclub/service-host';
import { reference } from '@autoclub/subgraph-kit';
import { sqlNetwork } from '../network';
import type { NextActionPorts } from './application/ports';
import { NextActionLookups } from './graphql/lookups';
import { NextActionMutations } from './graphql/next-action.mutations';
import { NextActionResolver, NextActionsOfCustomer } from './graphql/next-action.resolver';
import { listTelephoneTasks } from './infra/list-telephone-tasks';
import { NextActionEntity } from './infra/next-action.entity';
import { reactions } from './infra/reactions';
import { sqlNextActions } from './infra/sql-next-actions';

/** Each staff member's list of today: whom to contact, why, by when and how (rulebook ACT-14). */
export const nextActions: Capability = {
  name: 'next-actions',
  entities: [NextActionEntity],
  graph,
  reactions,
  clockwork: ({ database, clock }) => [
    {
      name: 'list telephone tasks',
      everyMs: 5_000,
      run: async () => {
        await listTelephoneTasks(database, clock);
        return false;
      },
    },
  ],
};

function graph(host: Host) {
  const unit = host.unit((tx: Tx): NextActionPorts => ({
    network: sqlNetwork(tx),
    nextActions: sqlNextActions(tx),
  }));
  const lookups = new NextActionLookups(unit);
  return {
    resolvers: [
      new NextActionResolver(unit, lookups),
      new NextActionMutations(unit, lookups),
      new NextActionsOfCustomer(lookups),
    ],
    references: {
      NextAction: reference('activities:read', (id, context) => lookups.action(context, id)),
    },
  };
}
