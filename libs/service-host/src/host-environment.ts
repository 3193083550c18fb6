import { commonVariables, portVariable } from '@autoclub/service-kit';
import { z } from 'zod';

/**
 * The variables every service reads. A service's own model adds its port and what its capabilities need:
 * `z.object({ ...hostVariables, PORT: portVariable.default(4001) })`.
 */
export const hostVariables = {
  ...commonVariables,
  PORT: portVariable,
  /** The database as the service's own role, which owns nothing. */
  DATABASE_URL: z.url(),
  /** The database as its owner; given, the service migrates it at start. */
  DATABASE_OWNER_URL: z.url().optional(),
  KAFKA_BROKERS: z.string().min(1),
  /** `on` where the brokers are reached by TLS; by the authorities that Node trusts, unless a file names another. */
  KAFKA_TLS: z.enum(['on', 'off']).optional(),
  KAFKA_CA_FILE: z.string().min(1).optional(),
  /** Who the service is to the brokers (SASL/SCRAM); name and password together. */
  KAFKA_USERNAME: z.string().min(1).optional(),
  KAFKA_PASSWORD: z.string().min(1).optional(),
  KAFKA_SASL_MECHANISM: z.enum(['scram-sha-256', 'scram-sha-512']).optional(),
  /** This subgraph's own key, derived from the root secret of the installation. */
  HANDOVER_SECRET: z.string().min(16),
  /** A second key that is taken as well, while keys are changed. */
  HANDOVER_SECRET_OTHER: z.string().min(16).optional(),
  /** Versions of the programme beside the built-in one, as JSON. */
  PROGRAMME_FILE: z.string().min(1).optional(),
};

/** The settings every service has; capabilities of one service may ask for more. */
export type HostEnvironment = z.infer<z.ZodObject<typeof hostVariables>>;
