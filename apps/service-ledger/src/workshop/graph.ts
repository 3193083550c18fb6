export { RepairOrderKindEnum } from './graphql/job-kind.enum';
export { JobLookups } from './graphql/lookups';
export { WorkshopJob } from './graphql/workshop-job.type';
