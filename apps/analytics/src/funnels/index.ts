import type { Capability } from '@autoclub/service-host';
import { OutletFunnelResolver } from './graphql/outlet-funnel.resolver';
import { funnelReads } from './infra/funnel-reads';

/** What becomes of the cars that outlets sell (rulebook ANA-14). */
export const funnels: Capability = {
  name: 'funnels',
  graph: ({ unit, programmes }) => ({ resolvers: [new OutletFunnelResolver(unit(funnelReads), programmes)] }),
};
