import { type Capability, type Host, sqlUnitOfWork } from '@autoclub/service-host';
import { callerOf, refusalMessage } from '@autoclub/subgraph-kit';
import { orderReadsOf, settleBulkOf } from '../repair-orders';
import { OrderLookups } from '../repair-orders/graph';
import type { ImportPorts, ImportReads } from './application/ports';
import { saveMapping } from './application/save-mapping';
import { startRun } from './application/start-run';
import { faultsRoute } from './graphql/faults.route';
import { ImportMappingResolver } from './graphql/import-mapping.resolver';
import { ImportRunResolver } from './graphql/import-run.resolver';
import { ImportRunStartMutation } from './graphql/import-start.mutation';
import { RepairOrderSettleBulkMutation } from './graphql/settle-bulk.mutation';
import { type KeepFile, uploadRoute } from './graphql/upload.route';
import { forgetFilesJob } from './infra/forget-files.job';
import { handOverReactions } from './infra/hand-over.repository';
import { importersOf, type WordRefusal } from './infra/importers';
import { ImportRepository } from './infra/import.repository';
import { importTasks } from './infra/imports.task';
import { KeptFiles } from './infra/kept-files';

/** Files out of the systems of dealers: uploaded, mapped, tried out, entered, compared (rulebook SVC-22). */
export const dms: Capability = {
  name: 'dms',
  graph,
  reactions: handOverReactions,
  jobs: () => [forgetFilesJob],
  clockwork: (host) => importTasks(host, importersOf(host, word)),
  routes: (host) => [uploadRoute(keeperOf(host)), faultsRoute(readsOf(host))],
};

function graph(host: Host) {
  const unit = sqlUnitOfWork<ImportPorts>(host.database, (tx, { scope }) =>
    Object.assign(new ImportRepository(tx, scope), { ids: host.ids }),
  );
  const reads = readsOf(host);
  return {
    resolvers: [
      new ImportRunResolver(reads),
      new ImportRunStartMutation(startRun(unit), reads),
      new ImportMappingResolver(saveMapping(unit), reads),
      new RepairOrderSettleBulkMutation(settleBulkOf(host), new OrderLookups(orderReadsOf(host))),
    ],
  };
}

function readsOf({ database }: Host) {
  return sqlUnitOfWork<ImportReads>(database, (tx, { scope }) => new ImportRepository(tx, scope));
}

const word: WordRefusal = (error, texts) => ({
  zh: refusalMessage(error, texts, 'zh'),
  en: refusalMessage(error, texts, 'en'),
});

function keeperOf({ database, ids }: Host): KeepFile {
  const files = new KeptFiles(database, ids);
  return (context, { path, sha256, inspected, name }) => {
    const { dealerId, now, traceId } = callerOf(context);
    return files.keep(
      { kind: 'dealer', dealerId },
      { path, sha256, inspected, name, uploadedAt: now, traceId },
    );
  };
}
