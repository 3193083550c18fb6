import type { Capability } from '@autoclub/service-host';
import { LiabilityResolver } from './graphql/liability.resolver';
import { sqlLiabilityReads } from './infra/sql-liability-reads';

/** What the club still owes its members in points, by age and by when it ends (rulebook PTS-06, PTS-11). */
export const liability: Capability = {
  name: 'liability',
  graph: ({ database, programmes, clockOf }) => ({
    resolvers: [new LiabilityResolver({ reads: sqlLiabilityReads(database), programmes, clockOf })],
  }),
};
