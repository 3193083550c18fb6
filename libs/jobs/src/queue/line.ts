import type PgBoss from 'pg-boss';
import { QUEUE } from './names';

/** What an entry of the queue asks for: to go on with the runs of a job for a dealer, the oldest first. */
export interface Line {
  readonly job: string;
  readonly dealerId: string;
}

/** How long and how often the queue waits for a line. */
export interface LineTiming {
  /** After so long without a portion the line of a copy that is gone is taken over. */
  readonly takeOverSeconds: number;
  /** The pause after the first failure; it doubles from try to try. */
  readonly retrySeconds: number;
}

/** About three hours when the first pause is ten seconds; after that the line is found again by the sweep. */
const TRIES = 10;

/** The entry for a line. While one waits, a second of the same line is not added. */
export function entryOf(line: Line, { takeOverSeconds, retrySeconds }: LineTiming): PgBoss.JobInsert<Line> {
  return {
    name: QUEUE,
    data: line,
    singletonKey: `${line.job} ${line.dealerId}`,
    expireInSeconds: takeOverSeconds,
    retryLimit: TRIES,
    retryDelay: retrySeconds,
    retryBackoff: true,
  };
}
