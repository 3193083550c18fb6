import { z } from 'zod';

/** Thrown when variables are missing or wrong; the message has one sentence per variable. */
export class EnvironmentError extends Error {
  constructor(readonly faults: readonly string[]) {
    super(faults.join('\n'));
    this.name = 'EnvironmentError';
  }
}

/**
 * Reads the environment by a schema, once, at start. An empty variable counts as absent. Throws
 * {@link EnvironmentError} with a sentence per wrong variable that names it and never repeats its value, which may
 * be a secret.
 */
export function readEnvironment<T>(schema: z.ZodType<T>, source: NodeJS.ProcessEnv = process.env): T {
  const present = Object.fromEntries(Object.entries(source).filter(([, value]) => value !== ''));
  const result = schema.safeParse(present);
  if (result.success) return result.data;
  throw new EnvironmentError(result.error.issues.map((issue) => sentence(issue, present)));
}

function sentence(issue: z.core.$ZodIssue, present: Record<string, string | undefined>): string {
  const name = String(issue.path[0] ?? 'The environment');
  if (present[name] === undefined) return `Set ${name}: it is required.`;
  return `Correct ${name}: ${issue.message}.`;
}

/** A TCP port from a variable. */
export const portVariable = z.coerce.number().int().min(0).max(65_535);

/** The variables that every process of the platform reads, with their defaults. */
export const commonVariables = {
  HOST: z.string().default('127.0.0.1'),
  /** Where metrics and health are asked for, a port that callers do not reach; nowhere unless given. */
  OPERATIONS_PORT: portVariable.optional(),
  LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent']).default('info'),
};
