import { hostVariables } from '@autoclub/service-host';
import { portVariable, readEnvironment } from '@autoclub/service-kit';
import { z } from 'zod';

const schema = z.object({ ...hostVariables, PORT: portVariable.default(4002) });

/** The settings of loyalty-points. */
export type Environment = z.infer<typeof schema>;

const proofSchema = schema.pick({ DATABASE_URL: true, LOG_LEVEL: true, PROGRAMME_FILE: true });
export type ProofEnvironment = z.infer<typeof proofSchema>;

export function environment(source?: NodeJS.ProcessEnv): Environment {
  return readEnvironment(schema, source);
}

export function proofEnvironment(source?: NodeJS.ProcessEnv): ProofEnvironment {
  return readEnvironment(proofSchema, source);
}
