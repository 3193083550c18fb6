import type { Capability } from '@autoclub/service-host';
import { shownCounts } from '../figures';
import { CohortsResolver } from './graphql/cohorts.resolver';
import { cohortReads } from './infra/cohort-reads';

/** Cars by their month of purchase, and how many still come back (rulebook ANA-07). */
export const cohorts: Capability = {
  name: 'cohorts',
  graph: ({ unit, programmes }) => ({
    resolvers: [new CohortsResolver(unit(cohortReads), programmes, unit(shownCounts))],
  }),
};
