import { hostVariables } from '@autoclub/service-host';
import { portVariable, readEnvironment } from '@autoclub/service-kit';
import { z } from 'zod';

const variables = z.object({
  ...hostVariables,
  PORT: portVariable.default(4001),
  /** Given: the service that sends messages may ask by this key where a person can be reached. */
  CONTACTS_SECRET: z.string().min(32).optional(),
  /** Given: the gateway may ask by this key whose an API key is. */
  API_KEYS_SECRET: z.string().min(32).optional(),
  /** Second keys that are taken as well, while those two are changed. */
  CONTACTS_SECRET_OTHER: z.string().min(32).optional(),
  API_KEYS_SECRET_OTHER: z.string().min(32).optional(),
  /** By which persons are found without being named, never changed; what HANDOVER_SECRET was before it was changed. */
  IDENTITY_SECRET: z.string().min(16).optional(),
  /** Given: events carry a key by which one car is known at every dealer; never changed, or cars part from themselves. */
  CAR_KEY_SECRET: z.string().min(32).optional(),
});

export type Environment = z.infer<typeof variables>;

/** The settings of this process; the README lists them. */
export function environment(): Environment {
  return readEnvironment(variables);
}
