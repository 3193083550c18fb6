import type { Capability } from '@autoclub/service-host';
import { shownCounts } from '../figures';
import { ChurnResolver, LostCarsOfChurn } from './graphql/churn.resolver';
import { churnReads } from './infra/churn-reads';

/** Cars that were lost by month: where to, which, and why (rulebook ANA-05). */
export const churn: Capability = {
  name: 'churn',
  graph: ({ unit, programmes }) => ({
    resolvers: [new ChurnResolver(unit(churnReads), programmes, unit(shownCounts)), new LostCarsOfChurn()],
  }),
};
