import type { Capability } from '@autoclub/service-host';
import { downloadRoute } from './graphql/download.route';
import { FiguresExportResolver } from './graphql/figures-export.resolver';
import { exportBook } from './infra/export-book';
import { makeExportsTask } from './infra/make-exports.task';

/** Figures as files, made by jobs in the name of the one who asked (rulebook ANA-09). */
export const figureExports: Capability = {
  name: 'exports',
  graph: (host) => ({ resolvers: [new FiguresExportResolver(exportBook(host.database), host)] }),
  clockwork: (host) => [makeExportsTask(host)],
  routes: (host) => [downloadRoute(exportBook(host.database), host)],
};

export { grantBiAccess } from './infra/bi-access';
