import { type Capability, type Host, sqlUnitOfWork } from '@autoclub/service-host';
import { couponLookupsOf } from '../coupons';
import { cancelJob, completeJob } from './application/complete-job';
import { openJob } from './application/open-job';
import type { JobReads } from './application/ports';
import { startJob } from './application/start-job';
import { JobLookups } from './graphql/lookups';
import { WorkshopJobMutation } from './graphql/workshop-job.mutation';
import { JobsOfVehicle, WorkshopJobResolver } from './graphql/workshop-job.resolver';
import { jobPorts } from './infra/job-ports';
import { WorkshopJobEntity } from './infra/workshop-job.entity';
import { WorkshopJobRepository } from './infra/workshop-job.repository';

export type { SettlingJobs } from './application/ports';
export { JOB_KINDS, type JobKind } from './domain/job-kinds';
export type { JobQuote, WorkshopJob } from './domain/workshop-job';
export { settlingJobsIn } from './infra/job-ports';

/** Orders from the reception of the car until they are settled, with the promised finish (rulebook SVC-01, SVC-13). */
export const workshop: Capability = { name: 'workshop', entities: [WorkshopJobEntity], graph };

/** The jobs of a request's scope, for other rooms. */
export function jobReadsOf({ database }: Pick<Host, 'database'>) {
  return sqlUnitOfWork<JobReads>(database, (tx, { scope }) => new WorkshopJobRepository(tx, scope));
}

function graph(host: Host) {
  const unit = sqlUnitOfWork(host.database, jobPorts(host));
  const reads = jobReadsOf(host);
  const lookups = new JobLookups(reads);
  const commands = {
    open: openJob(unit),
    start: startJob(unit),
    complete: completeJob(unit),
    cancel: cancelJob(unit),
  };
  return {
    resolvers: [
      new WorkshopJobResolver(reads, lookups, couponLookupsOf(host)),
      new JobsOfVehicle(lookups),
      new WorkshopJobMutation(commands, lookups),
    ],
  };
}
