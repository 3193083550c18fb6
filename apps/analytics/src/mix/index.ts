import type { Capability } from '@autoclub/service-host';
import { shownCounts } from '../figures';
import { OrderMixResolver } from './graphql/order-mix.resolver';
import { mixReads } from './infra/mix-reads';

/** What the orders of a period are and what the departments brought (rulebook ANA-10). */
export const mix: Capability = {
  name: 'mix',
  graph: ({ unit, programmes }) => ({
    resolvers: [
      new OrderMixResolver(
        unit(mixReads),
        programmes,
        unit((tx) => ({ ...shownCounts(tx), ...mixReads(tx) })),
      ),
    ],
  }),
};
