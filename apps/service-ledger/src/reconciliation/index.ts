import { type Capability, type Host, sqlUnitOfWork } from '@autoclub/service-host';
import { orderReadsOf } from '../repair-orders';
import { OrderLookups } from '../repair-orders/graph';
import { controlRow } from './application/control-row';
import { importControl } from './application/import-control';
import type { ControlPorts, ReconciliationReads } from './application/ports';
import { differencesRoute } from './graphql/differences.route';
import { OrderOfDifference, ReconciliationResolver } from './graphql/reconciliation.resolver';
import { checkDaysJob } from './infra/check-days.job';
import { reactions } from './infra/reactions';
import { ReconciliationRepository } from './infra/reconciliation.repository';

/** Days in the dealer's system, the ledger and the points, order by order (rulebook SVC-22). */
export const reconciliation: Capability = {
  name: 'reconciliation',
  reactions,
  jobs: () => [checkDaysJob],
  routes: (host) => [differencesRoute(readsOf(host))],
  graph: (host) => ({
    resolvers: [
      new ReconciliationResolver(readsOf(host)),
      new OrderOfDifference(new OrderLookups(orderReadsOf(host))),
    ],
  }),
};

/** How control files are entered, for the capability that reads files. */
export function controlImportOf({ database }: Host) {
  const unit = sqlUnitOfWork<ControlPorts>(
    database,
    (tx, { scope }) => new ReconciliationRepository(tx, scope),
  );
  return {
    row: controlRow,
    enter: importControl(unit),
    rowTexts: importControl.rowRefusals.texts,
    enums: {},
  };
}

function readsOf({ database }: Host) {
  return sqlUnitOfWork<ReconciliationReads>(
    database,
    (tx, { scope }) => new ReconciliationRepository(tx, scope),
  );
}
