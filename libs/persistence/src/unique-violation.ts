import { postgresErrorOf } from './transient';

/** A row that would have been the second with its key. */
export interface UniqueViolation {
  /** The name of the unique constraint or index. */
  readonly constraint: string;
}

const UNIQUE_VIOLATION = '23505';

/** What was taken, when the error of PostgreSQL says that something was; undefined for every other error. */
export function uniqueViolationOf(error: unknown): UniqueViolation | undefined {
  const found = postgresErrorOf(error);
  return found?.code === UNIQUE_VIOLATION ? { constraint: found.constraint ?? '' } : undefined;
}
