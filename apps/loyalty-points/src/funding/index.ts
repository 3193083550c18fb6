import type { Capability } from '@autoclub/service-host';
import type { ClearingReads } from './application/ports';
import { ClearingResolver } from './graphql/clearing.resolver';
import { PassResolver } from './graphql/pass.resolver';
import { carryPasses } from './infra/carry-passes';
import { clearingJob } from './infra/clearing.job';
import { clearingReads } from './infra/clearing.repository';
import { passPorts } from './infra/sql-passes';

/** Points that one dealer granted and that are spent at another: passed on, and netted by the month (rulebook PTS-13). */
export const funding: Capability = {
  name: 'funding',
  graph: (host) => ({
    resolvers: [
      new ClearingResolver(host.unit<ClearingReads>((tx, { scope }) => clearingReads(tx, scope))),
      new PassResolver(host.unit(passPorts(host))),
    ],
  }),
  clockwork: (host) => [carryPasses(host)],
  jobs: (host) => [clearingJob(host)],
};
