import type { Capability } from '@autoclub/service-host';
import { ExpiringPointsResolver } from './graphql/expiring-points.resolver';
import { expiryJobs } from './infra/jobs';
import { expiryReactions } from './infra/reactions';
import { sqlExpiryReads } from './infra/sql-expiry-reads';

/** How points end without being spent: by their life, or with the card (rulebook PTS-06, PTS-09). */
export const expiry: Capability = {
  name: 'expiry',
  graph: (host) => ({ resolvers: [new ExpiringPointsResolver(sqlExpiryReads(host))] }),
  reactions: expiryReactions,
  jobs: expiryJobs,
};
