import { commonVariables, portVariable, readEnvironment } from '@autoclub/service-kit';
import { z } from 'zod';

const schema = z.object({
  ...commonVariables,
  PORT: portVariable.default(4004),
  DATABASE_URL: z.url(),
  /** Given: the database is migrated at start. */
  DATABASE_OWNER_URL: z.url().optional(),
  KAFKA_BROKERS: z.string().min(1),
  HANDOVER_SECRET: z.string().min(16),
  PROGRAMME_FILE: z.string().optional(),
  /** Where the built-in provider writes messages. */
  MESSAGE_FOLDER: z.string().min(1),
});

/** What activities is told by its environment. */
export type Environment = z.infer<typeof schema>;

export function environment(source?: NodeJS.ProcessEnv): Environment {
  return readEnvironment(schema, source);
}
