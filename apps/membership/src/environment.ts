import { commonVariables, portVariable, readEnvironment } from '@autoclub/service-kit';
import { z } from 'zod';

const variables = z.object({
  ...commonVariables,
  PORT: portVariable.default(4001),
  DATABASE_URL: z.url(),
  DATABASE_OWNER_URL: z.url().optional(),
  KAFKA_BROKERS: z.string().min(1),
  HANDOVER_SECRET: z.string().min(16),
  PROGRAMME_FILE: z.string().optional(),
});

export type Environment = z.infer<typeof variables>;

/** The settings of this process; the README lists them. */
export function environment(): Environment {
  return readEnvironment(variables);
}
