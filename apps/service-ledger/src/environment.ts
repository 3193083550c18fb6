import { commonVariables, portVariable, readEnvironment } from '@autoclub/service-kit';
import { z } from 'zod';

const variables = z.object({
  ...commonVariables,
  PORT: portVariable.default(4003),
  /** The database as the service's own role, which owns nothing. */
  DATABASE_URL: z.string().min(1),
  /** The database as its owner; given, the service migrates it at start. */
  DATABASE_OWNER_URL: z.string().min(1).optional(),
  KAFKA_BROKERS: z.string().min(1),
  /** This subgraph's own key, derived from the environment's root secret. */
  HANDOVER_SECRET: z.string().min(16),
  /** Versions of the programme beside the built-in one, as JSON. */
  PROGRAMME_FILE: z.string().min(1).optional(),
});

export type Environment = z.infer<typeof variables>;

/** The only reader of the process's environment; throws one sentence per wrong variable. */
export function environment(): Environment {
  return readEnvironment(variables);
}
