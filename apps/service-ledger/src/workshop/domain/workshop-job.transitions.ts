/** The life of an order before it is settled (rulebook SVC-01). */
export const JOB_STATUSES = ['OPEN', 'IN_PROGRESS', 'COMPLETED', 'SETTLED', 'CANCELLED'] as const;
export type JobStatus = (typeof JOB_STATUSES)[number];

/** Where a job may go from each status. A dealer's system settles what it has never reported as begun. */
export const JOB_TRANSITIONS: Readonly<Record<JobStatus, readonly JobStatus[]>> = {
  OPEN: ['IN_PROGRESS', 'SETTLED', 'CANCELLED'],
  IN_PROGRESS: ['COMPLETED', 'SETTLED', 'CANCELLED'],
  COMPLETED: ['SETTLED'],
  SETTLED: [],
  CANCELLED: [],
};

export function canMove(from: JobStatus, to: JobStatus): boolean {
  return JOB_TRANSITIONS[from].includes(to);
}
