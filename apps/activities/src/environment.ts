import { hostVariables } from '@autoclub/service-host';
import { portVariable, readEnvironment } from '@autoclub/service-kit';
import { z } from 'zod';

const settings = z.object({
  ...hostVariables,
  PORT: portVariable.default(4004),
  /** Where the built-in provider writes messages. */
  MESSAGE_FOLDER: z.string().min(1),
  /** Where membership says how a person can be reached and whose birthday it is; and the key of those routes. */
  CONTACTS_URL: z.url().optional(),
  CONTACTS_SECRET: z.string().min(32).optional(),
  /** The server that takes e-mail, and its sender; without it e-mail goes to the folder. */
  SMTP_URL: z.url({ protocol: /^smtps?$/ }).optional(),
  SMTP_FROM: z.string().min(3).optional(),
  /** The vendor's gateway for short messages; without it they go to the folder. */
  SMS_WEBHOOK_URL: z.url({ protocol: /^https?$/ }).optional(),
  SMS_WEBHOOK_SECRET: z
    .string()
    .regex(/^whsec_[A-Za-z0-9+/]{32,}={0,2}$/)
    .optional(),
  /** `on` where the gateway stands in the own network: its address may then be a private one. */
  SMS_WEBHOOK_PRIVATE: z.enum(['on', 'off']).default('off'),
});

/** What belongs together is given together: a provider that is half set up would send nothing. */
const schema = settings
  .refine((given) => !given.SMTP_URL || given.SMTP_FROM, { path: ['SMTP_FROM'], message: 'is missing' })
  .refine((given) => !given.SMS_WEBHOOK_URL || given.SMS_WEBHOOK_SECRET, {
    path: ['SMS_WEBHOOK_SECRET'],
    message: 'is missing',
  })
  .refine(
    (given) => (!given.SMTP_URL && !given.SMS_WEBHOOK_URL) || (given.CONTACTS_URL && given.CONTACTS_SECRET),
    { path: ['CONTACTS_SECRET'], message: 'is missing, with CONTACTS_URL' },
  );

/** The settings of activities, from the environment of its process. */
export type Environment = z.infer<typeof schema>;

export function environment(source?: NodeJS.ProcessEnv): Environment {
  return readEnvironment(schema, source);
}
