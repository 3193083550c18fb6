import type { Capability } from '@autoclub/service-host';
import type { ClearingReads } from './application/ports';
import { ClearingResolver } from './graphql/clearing.resolver';
import { clearingJob } from './infra/clearing.job';
import { clearingReads } from './infra/clearing.repository';

/** What dealers owe each other for points that one granted and that were spent at another (rulebook PTS-13). */
export const funding: Capability = {
  name: 'funding',
  graph: ({ unit }) => ({
    resolvers: [new ClearingResolver(unit<ClearingReads>((tx, { scope }) => clearingReads(tx, scope)))],
  }),
  jobs: (host) => [clearingJob(host)],
};
