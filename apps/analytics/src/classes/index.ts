import type { Capability } from '@autoclub/service-host';
import { ClassMixResolver } from './graphql/class-mix.resolver';
import { CustomerClassesResolver } from './graphql/customer-classes.resolver';
import { historyReads } from './infra/history-reads';
import { publishClassesJob } from './infra/publish-classes.job';

/** Value and frequency classes of customers, and how a dealer's customers spread over them (rulebook ANA-01, 02, 12). */
export const classes: Capability = {
  name: 'classes',
  graph: ({ unit, programmes }) => {
    const parts = { unit: unit(historyReads), programmes };
    return { resolvers: [new CustomerClassesResolver(parts), new ClassMixResolver(parts)] };
  },
  jobs: (host) => [publishClassesJob(host)],
};
