import type { Capability } from '@autoclub/service-host';
import { shownCounts } from '../figures';
import { CarsOfCrossRepair, CrossRepairResolver } from './graphql/cross-repair.resolver';
import { OutletFunnelResolver } from './graphql/outlet-funnel.resolver';
import { funnelReads } from './infra/funnel-reads';

/** What becomes of the cars that outlets sell, and of those that other dealers see as well (rulebook ANA-14). */
export const funnels: Capability = {
  name: 'funnels',
  graph({ unit, programmes }) {
    const funnel = unit(funnelReads);
    return {
      resolvers: [
        new OutletFunnelResolver(
          funnel,
          programmes,
          unit((tx) => ({ ...shownCounts(tx), ...funnelReads(tx) })),
        ),
        new CrossRepairResolver(funnel, programmes, unit(shownCounts)),
        new CarsOfCrossRepair(),
      ],
    };
  },
};
