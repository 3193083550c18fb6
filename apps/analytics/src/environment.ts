import { commonVariables, portVariable, readEnvironment } from '@autoclub/service-kit';
import { z } from 'zod';

const schema = z.object({
  ...commonVariables,
  PORT: portVariable.default(4005),
  DATABASE_URL: z.url(),
  /** Given: the database is migrated at start. The rebuild needs it, since it empties tables. */
  DATABASE_OWNER_URL: z.url().optional(),
  KAFKA_BROKERS: z.string().min(1),
  HANDOVER_SECRET: z.string().min(16),
  PROGRAMME_FILE: z.string().optional(),
});

/** What analytics is told by its environment. */
export type Environment = z.infer<typeof schema>;

const rebuildSchema = schema
  .omit({ HANDOVER_SECRET: true, PORT: true, HOST: true, PROGRAMME_FILE: true })
  .extend({
    DATABASE_OWNER_URL: z.url(),
  });

export type RebuildEnvironment = z.infer<typeof rebuildSchema>;

export function environment(source?: NodeJS.ProcessEnv): Environment {
  return readEnvironment(schema, source);
}

export function rebuildEnvironment(source?: NodeJS.ProcessEnv): RebuildEnvironment {
  return readEnvironment(rebuildSchema, source);
}
