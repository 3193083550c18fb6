import { type Capability, type Host, sqlUnitOfWork } from '@autoclub/service-host';
import { reference } from '@autoclub/subgraph-kit';
import { orderReadsOf } from '../repair-orders';
import { OrderLookups } from '../repair-orders/graph';
import type { RecordPorts, RunReads } from './application/ports';
import { recordChecklist } from './application/record-checklist';
import { ChecklistMutation } from './graphql/checklist.mutation';
import { ChecklistResolver, ChecklistsOfOrder, runById } from './graphql/checklist.resolver';
import { ChecklistRunEntity } from './infra/checklist-run.entity';
import { ChecklistRunRepository } from './infra/checklist-run.repository';
import { checklistsFrom } from './infra/programme';

/** The five contact points, each with its checklist, and how often everything was done (rulebook SVC-17). */
export const contactPoints: Capability = { name: 'contact-points', entities: [ChecklistRunEntity], graph };

function graph(host: Host) {
  const [checklists, { ids }] = [checklistsFrom(host.programmes), host];
  const unit = sqlUnitOfWork<RecordPorts>(host.database, (tx, { scope }) =>
    Object.assign(new ChecklistRunRepository(tx, scope), { checklists, ids }),
  );
  const reads = sqlUnitOfWork<RunReads>(
    host.database,
    (tx, { scope }) => new ChecklistRunRepository(tx, scope),
  );
  return {
    resolvers: [
      new ChecklistResolver(reads, checklists, new OrderLookups(orderReadsOf(host))),
      new ChecklistMutation(recordChecklist(unit), reads),
      new ChecklistsOfOrder(reads),
    ],
    references: {
      ChecklistRun: reference(
        'orders:read',
        (id, context) => runById(reads, context, id),
        (run) => run,
      ),
    },
  };
}
