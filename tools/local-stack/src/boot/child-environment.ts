import { API_KEYS_AUDIENCE, CONTACTS_AUDIENCE, deriveHandoverKey } from '@autoclub/identity';

import { type AppName, databaseOf, SERVICES, type ServiceName, urlVariableOf } from '../apps';
import { inherited, logLevel } from '../environment';
import type { StackPorts } from '../ports';
import { TOKEN_AUDIENCE, TOKEN_ISSUER } from '../secrets';

/** What the environment of a child depends on. */
export interface Surroundings {
  ports: StackPorts;
  brokers: string;
  jwksUrl: string;
  handover: string;
  messageFolder: string;
  /** The file with the roles that the explorer offers. */
  rolesFile: string;
  databaseUrl(database: string, role: 'owner' | 'app'): string;
}

type Variables = Record<string, string>;

/**
 * Keeps each process within 200 MB while an import runs through it. From the limit of the old space V8 derives by
 * how much the heap may grow between two collections: 1.6 times with a gigabyte, which is far above what is in use
 * (60 MB); without a limit 4 times and 300 MB in all, with a tight one 1.3 times and more work. The same settings
 * are in the images.
 */
export const MEMORY: Readonly<Variables> = {
  NODE_OPTIONS: '--max-semi-space-size=16 --max-old-space-size=1024',
  MALLOC_ARENA_MAX: '2',
};

function ofService(
  service: ServiceName,
  { brokers, handover, messageFolder, databaseUrl, ports }: Surroundings,
): Variables {
  const database = databaseOf(service);
  const contacts = { CONTACTS_SECRET: deriveHandoverKey(handover, CONTACTS_AUDIENCE) };
  return {
    DATABASE_URL: databaseUrl(database, 'app'),
    DATABASE_OWNER_URL: databaseUrl(database, 'owner'),
    KAFKA_BROKERS: brokers,
    HANDOVER_SECRET: deriveHandoverKey(handover, service),
    ...(service === 'membership' && {
      ...contacts,
      API_KEYS_SECRET: deriveHandoverKey(handover, API_KEYS_AUDIENCE),
      CAR_KEY_SECRET: deriveHandoverKey(handover, 'membership/car-keys'),
    }),
    ...(service === 'activities' && {
      ...contacts,
      CONTACTS_URL: `http://127.0.0.1:${ports.membership}`,
      MESSAGE_FOLDER: messageFolder,
    }),
  };
}

/** This is no production, although its apps run as they do there: the explorer is on. */
function ofGateway({ ports, jwksUrl, handover, rolesFile }: Surroundings): Variables {
  const urls = SERVICES.map((service) => [
    urlVariableOf(service),
    `http://127.0.0.1:${ports[service]}/graphql`,
  ]);
  return {
    ...(Object.fromEntries(urls) as Variables),
    JWKS_URL: jwksUrl,
    TOKEN_ISSUER,
    TOKEN_AUDIENCE,
    HANDOVER_SECRET: handover,
    EXPLORER: 'on',
    // The sandbox and the proofs load years of data as a handful of clients.
    CLIENT_BUCKET: '1000000',
    CLIENT_REFILL: '100000',
    CORS_ORIGINS: 'http://localhost:*,http://127.0.0.1:*',
    EXPLORER_ROLES_FILE: rolesFile,
  };
}

/** Every variable an app of the stack is given. */
export function childEnvironment(app: AppName, surroundings: Surroundings): NodeJS.ProcessEnv {
  return {
    ...inherited(),
    NODE_ENV: 'production',
    APOLLO_TELEMETRY_DISABLED: '1',
    HOST: '127.0.0.1',
    PORT: String(surroundings.ports[app]),
    OPERATIONS_PORT: String(surroundings.ports.operations[app]),
    LOG_LEVEL: logLevel(),
    ...MEMORY,
    ...(app === 'gateway' ? ofGateway(surroundings) : ofService(app, surroundings)),
  };
}
