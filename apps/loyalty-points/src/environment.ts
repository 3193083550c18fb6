import { hostVariables } from '@autoclub/service-host';
import { portVariable, readEnvironment } from '@autoclub/service-kit';
import { z } from 'zod';

const schema = z.object({ ...hostVariables, PORT: portVariable.default(4002) });

/** The settings of loyalty-points. */
export type Environment = z.infer<typeof schema>;

const proofSchema = schema.pick({ DATABASE_URL: true, LOG_LEVEL: true, PROGRAMME_FILE: true });
export type ProofEnvironment = z.infer<typeof proofSchema>;

/** What others sent is made again by the owner, and nothing is served. */
const archiveProofSchema = schema.extend({
  DATABASE_OWNER_URL: z.url(),
  HANDOVER_SECRET: z.string().default(''),
});
export type ArchiveProofEnvironment = z.infer<typeof archiveProofSchema>;

export function environment(source?: NodeJS.ProcessEnv): Environment {
  return readEnvironment(schema, source);
}

export function proofEnvironment(source?: NodeJS.ProcessEnv): ProofEnvironment {
  return readEnvironment(proofSchema, source);
}

export function archiveProofEnvironment(source?: NodeJS.ProcessEnv): ArchiveProofEnvironment {
  return readEnvironment(archiveProofSchema, source);
}
