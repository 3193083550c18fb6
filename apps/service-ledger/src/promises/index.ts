import { type Capability, type Host, sqlUnitOfWork } from '@autoclub/service-host';
import { reference } from '@autoclub/subgraph-kit';
import { compensatePromise } from './application/compensate-promise';
import type { PromiseReads } from './application/ports';
import { reportMissed } from './application/report-missed';
import { PromiseLookups } from './graphql/lookups';
import { PromiseMutation } from './graphql/promise.mutation';
import { PromiseResolver, PromisesOfCustomer } from './graphql/promise.resolver';
import { judging } from './infra/judging';
import { promiseNamesOf } from './infra/promise-names';
import { promisePorts } from './infra/promise-ports';
import { PromiseEntity } from './infra/promise.entity';
import { PromiseRepository } from './infra/promise.repository';
import { reactions } from './infra/reactions';

/** What was promised to customers; each promise is fulfilled, compensated or broken (rulebook SVC-21). */
export const promises: Capability = {
  name: 'promises',
  entities: [PromiseEntity],
  graph,
  reactions,
  clockwork: (host) => [judging(host)],
};

function graph(host: Host) {
  const unit = sqlUnitOfWork(host.database, promisePorts(host));
  const reads = sqlUnitOfWork<PromiseReads>(
    host.database,
    (tx, { scope }) => new PromiseRepository(tx, scope),
  );
  const lookups = new PromiseLookups(reads, promiseNamesOf(host.programmes));
  return {
    resolvers: [
      new PromiseResolver(reads, lookups),
      new PromisesOfCustomer(lookups),
      new PromiseMutation(compensatePromise(unit), reportMissed(unit), lookups),
    ],
    references: {
      BenefitPromise: reference(
        'orders:read',
        (id, context) => lookups.promise(context, id),
        (promise) => promise,
      ),
    },
  };
}
