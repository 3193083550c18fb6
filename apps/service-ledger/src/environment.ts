import { hostVariables } from '@autoclub/service-host';
import { portVariable, readEnvironment } from '@autoclub/service-kit';
import { z } from 'zod';

const variables = z.object({ ...hostVariables, PORT: portVariable.default(4003) });

export type Environment = z.infer<typeof variables>;

/** The only reader of the process's environment; throws one sentence per wrong variable. */
export function environment(): Environment {
  return readEnvironment(variables);
}
