import type { Capability } from '@autoclub/service-host';
import { AdvisorFiguresResolver } from './graphql/advisor-figures.resolver';
import { DealerRankingResolver } from './graphql/dealer-ranking.resolver';
import { advisorReads } from './infra/advisor-reads';
import { rankingReads } from './infra/ranking-reads';

/** Dealers beside each other, and the steps from nation and region to dealer and advisor (rulebook ANA-08, ANA-09). */
export const scorecards: Capability = {
  name: 'scorecards',
  graph: ({ unit, programmes }) => ({
    resolvers: [
      new DealerRankingResolver(unit(rankingReads), programmes),
      new AdvisorFiguresResolver(unit(advisorReads)),
    ],
  }),
};
