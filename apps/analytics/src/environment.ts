import { hostVariables } from '@autoclub/service-host';
import { portVariable, readEnvironment } from '@autoclub/service-kit';
import { z } from 'zod';

const schema = z.object({ ...hostVariables, PORT: portVariable.default(4005) });

/** The settings of analytics, from the environment of its process. */
export type Environment = z.infer<typeof schema>;

/** A rebuild empties tables as their owner, and serves nothing. */
const rebuildSchema = schema.extend({
  DATABASE_OWNER_URL: z.url(),
  HANDOVER_SECRET: z.string().default(''),
});

export type RebuildEnvironment = z.infer<typeof rebuildSchema>;

export function environment(source?: NodeJS.ProcessEnv): Environment {
  return readEnvironment(schema, source);
}

export function rebuildEnvironment(source?: NodeJS.ProcessEnv): RebuildEnvironment {
  return readEnvironment(rebuildSchema, source);
}
