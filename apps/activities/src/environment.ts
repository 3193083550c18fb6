import { hostVariables } from '@autoclub/service-host';
import { portVariable, readEnvironment } from '@autoclub/service-kit';
import { z } from 'zod';

const schema = z.object({
  ...hostVariables,
  PORT: portVariable.default(4004),
  /** Where the built-in provider writes messages. */
  MESSAGE_FOLDER: z.string().min(1),
});

/** The settings of activities, from the environment of its process. */
export type Environment = z.infer<typeof schema>;

export function environment(source?: NodeJS.ProcessEnv): Environment {
  return readEnvironment(schema, source);
}
