import { pino, type DestinationStream, type Logger as PinoLogger } from 'pino';

export type Logger = PinoLogger;

/** Fields that may hold personal data or secrets, wherever in a record they turn up (rulebook PLT-03). */
const PRIVATE_FIELDS = [
  'name',
  'phone',
  'plate',
  'vin',
  'identity',
  'email',
  'address',
  'token',
  'secret',
  'password',
  'authorization',
  'variables',
  'content',
];

export const REDACTED = '[redacted]';

/**
 * A logger of one line of JSON per record on standard output. Private fields are redacted up to three levels deep;
 * errors are reduced to type, code, message and stack, since a driver's error can carry the row it failed on.
 */
export function createLogger(
  options: { readonly service: string; readonly level?: string },
  destination?: DestinationStream,
): Logger {
  const settings = {
    base: { service: options.service },
    level: options.level ?? 'info',
    timestamp: () => `,"time":"${new Date().toISOString()}"`,
    formatters: { level: (label: string) => ({ level: label }) },
    redact: { paths: privatePaths(), censor: REDACTED },
    serializers: { err: describeError, error: describeError },
  };
  return destination ? pino(settings, destination) : pino(settings);
}

function privatePaths(): string[] {
  const headers = ['*.headers', 'headers'].flatMap((at) => [`${at}.authorization`, `${at}.cookie`]);
  return [...PRIVATE_FIELDS.flatMap((field) => [field, `*.${field}`, `*.*.${field}`]), ...headers];
}

function describeError(error: unknown): Record<string, unknown> {
  if (!(error instanceof Error)) return { message: String(error) };
  const { code } = error as { code?: unknown };
  return { type: error.name, code, message: error.message, stack: error.stack };
}
