import { hostVariables } from '@autoclub/service-host';
import { portVariable, readEnvironment } from '@autoclub/service-kit';
import { z } from 'zod';

const settings = z.object({
  ...hostVariables,
  PORT: portVariable.default(4005),
  /** The server that takes reports by e-mail, and their sender; without it none is made or sent: they wait for it. */
  SMTP_URL: z.url({ protocol: /^smtps?$/ }).optional(),
  SMTP_FROM: z.string().min(3).optional(),
});

const schema = settings.refine((given) => !given.SMTP_URL || given.SMTP_FROM, {
  path: ['SMTP_FROM'],
  message: 'is missing',
});

/** The settings of analytics, from the environment of its process. */
export type Environment = z.infer<typeof schema>;

/** A rebuild empties tables as their owner, and serves nothing. */
const rebuildSchema = settings.extend({
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
