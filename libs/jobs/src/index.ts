export { startClockwork, type Clockwork, type Task } from './clockwork';
export { dealerClockReactions } from './dealer-clock/dealer-clock-reactions';
export { DealerClocks, type DealerZone } from './dealer-clock/dealer-clocks';
export { jobsMigrations } from './migrations';
export { hostMigrations } from './migrations/host-migrations';
export { latestRuns, type JobProgress, type RunState } from './progress/job-progress';
export { done, more, type Cursor, type Job, type JobRun, type Portion } from './schedule/job';
export { startJobs, type JobsSettings, type JobsTiming } from './start-jobs';
