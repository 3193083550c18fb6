import type { Tx } from '@autoclub/persistence';
import type { Capability, Host } from '@autoclub/service-host';
import { activityPorts } from '../activities';
import type { BudgetPorts } from './application/ports';
import { graphOf } from './graphql/graph';
import { sqlBudgets } from './infra/sql-budgets';

export type { Budgets } from './application/ports';
export { costFigures } from './domain/report';
export type { ActivityReport } from './domain/report';
export { sqlBudgets } from './infra/sql-budgets';

/** What activities may cost and did cost, and the report that closes one (rulebook ACT-03, ACT-13). */
export const budgets: Capability = {
  name: 'budgets',
  graph: (host) => graphOf(host.unit(budgetPorts(host)), host),
};

function budgetPorts(host: Pick<Host, 'ids' | 'programmes'>) {
  const ports = activityPorts(host);
  return (tx: Tx): BudgetPorts => ({ ...ports(tx), budgets: sqlBudgets(tx) });
}
