/** The schema pg-boss keeps its tables in, apart from those of the service. */
export const SCHEMA = 'jobs';

/** The one queue: an entry is a line, the runs of one job for one dealer. */
export const QUEUE = 'line';
