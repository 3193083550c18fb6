import { commonVariables, portVariable, readEnvironment } from '@autoclub/service-kit';
import { z } from 'zod';

const schema = z.object({
  ...commonVariables,
  PORT: portVariable.default(4002),
  DATABASE_URL: z.url(),
  /** Given: the database is migrated at start. */
  DATABASE_OWNER_URL: z.url().optional(),
  KAFKA_BROKERS: z.string().min(1),
  HANDOVER_SECRET: z.string().min(16),
  PROGRAMME_FILE: z.string().optional(),
});

/** What loyalty-points is told by its environment. */
export type Environment = z.infer<typeof schema>;

const proofSchema = schema.pick({ DATABASE_URL: true, LOG_LEVEL: true, PROGRAMME_FILE: true });
export type ProofEnvironment = z.infer<typeof proofSchema>;

export function environment(source?: NodeJS.ProcessEnv): Environment {
  return readEnvironment(schema, source);
}

export function proofEnvironment(source?: NodeJS.ProcessEnv): ProofEnvironment {
  return readEnvironment(proofSchema, source);
}
