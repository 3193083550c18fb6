import type { Capability } from '@autoclub/service-host';
import { figureReads } from '../figures';
import { MonthEndResolver } from './graphql/month-end.resolver';
import { keepMonthsJob } from './infra/keep-months.job';
import { monthReads } from './infra/month-book';

/** Frozen month ends, and months as they were known on any day since they are kept (rulebook ANA-13). */
export const monthEnds: Capability = {
  name: 'month-ends',
  graph: ({ unit, programmes }) => ({
    resolvers: [new MonthEndResolver(unit(monthReads), unit(figureReads), programmes)],
  }),
  jobs: (host) => [keepMonthsJob(host)],
};
