import type { Tx } from '@autoclub/persistence';
import type { Capability, Host } from '@autoclub/service-host';
import { activityPorts } from '../activities';
import { sqlBudgets } from '../budgets';
import type { ResultPorts } from './application/ports';
import { graphOf } from './graphql/graph';
import { reactions } from './infra/business-facts';
import { sqlResults } from './infra/sql-results';

/** What activities bring: satisfaction, attendance, business and the return on their cost (rulebook ACT-06). */
export const results: Capability = {
  name: 'results',
  graph: (host) => graphOf(host.unit(resultPorts(host)), host),
  reactions: () => reactions,
};

function resultPorts(host: Pick<Host, 'ids' | 'programmes'>) {
  const ports = activityPorts(host);
  return (tx: Tx): ResultPorts => ({ ...ports(tx), budgets: sqlBudgets(tx), results: sqlResults(tx) });
}
