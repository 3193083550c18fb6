import {
  CLOCK_SKEW_SECONDS,
  MOST_CLOCK_SKEW_SECONDS,
  TOKEN_ALGORITHM,
  TOKEN_ALGORITHMS,
  type TokenAlgorithm,
  type TokenVerifierOptions,
} from '@autoclub/identity';
import { commonVariables, portVariable, readEnvironment } from '@autoclub/service-kit';
import { join } from 'node:path';
import { z } from 'zod';
import type { ConsoleOptions } from './console/console-options';

const serviceUrl = z.url({ protocol: /^https?$/ });
const committed = (name: string) => join(__dirname, '..', name);

/** An origin is scheme, host and port and nothing else; `*` may stand for the port. */
const ORIGIN = /^https?:\/\/[^\s/:?#@*]+(:(\d{1,5}|\*))?$/;

function originsOf(text: string, context: z.RefinementCtx): string[] {
  const origins = text.split(/[\s,]+/).filter((origin) => origin !== '');
  const wrong = origins.find((origin) => !ORIGIN.test(origin));
  if (wrong !== undefined) context.addIssue(`"${wrong}" is no origin such as https://club.example`);
  return origins;
}

function algorithmsOf(text: string, context: z.RefinementCtx): TokenAlgorithm[] {
  const named = text.split(/[\s,]+/).filter((name) => name !== '');
  const known = TOKEN_ALGORITHMS.filter((algorithm) => named.includes(algorithm));
  if (known.length === 0 || known.length < new Set(named).size)
    context.addIssue(`"${text}" is not made of ${TOKEN_ALGORITHMS.join(', ')}`);
  return known;
}

const environmentSchema = z.object({
  ...commonVariables,
  PORT: portVariable.default(4000),
  TOKEN_ISSUER: z.string().min(1),
  TOKEN_AUDIENCE: z.string().min(1),
  /** Where the issuer publishes its keys; without it the OpenID configuration of the issuer says it. */
  JWKS_URL: serviceUrl.optional(),
  /** What the issuer signs by, such as `RS256`; several only while it changes from one to the other. */
  TOKEN_ALGORITHMS: z.string().default(TOKEN_ALGORITHM).transform(algorithmsOf),
  TOKEN_CLOCK_SKEW_SECONDS: z.coerce
    .number()
    .int()
    .min(0)
    .max(MOST_CLOCK_SKEW_SECONDS)
    .default(CLOCK_SKEW_SECONDS),
  /** What stands before the names of our claims where the issuer asks for it, such as `https://autoclub.example/`. */
  TOKEN_CLAIM_PREFIX: z.string().max(100).default(''),
  MEMBERSHIP_URL: serviceUrl,
  LOYALTY_POINTS_URL: serviceUrl,
  SERVICE_LEDGER_URL: serviceUrl,
  ACTIVITIES_URL: serviceUrl,
  ANALYTICS_URL: serviceUrl,
  /** The root secret of the environment; each subgraph has a key derived from it. */
  HANDOVER_SECRET: z.string().min(16, 'it needs at least 16 characters'),
  /** A second one, by which positions and tokens of API keys are taken as well while it is changed. */
  HANDOVER_SECRET_OTHER: z.string().min(16, 'it needs at least 16 characters').optional(),
  SUPERGRAPH_FILE: z.string().default(committed('supergraph.graphql')),
  /** The operations to plan before the first request. */
  OPERATIONS_FILE: z.string().default(committed('operations.json')),
  /** How many operations are kept compiled; 0 leaves all of them to Apollo's executor. */
  COMPILED_OPERATIONS: z.coerce.number().int().min(0).max(10_000).default(500),
  /** Nothing but the operations of that file is let in: for production, where every client is known. */
  SAFELIST: z.enum(['on', 'off']).default('off'),
  /** What one client may spend at once, and how much of it comes back each second (api style, section 14). */
  CLIENT_BUCKET: z.coerce.number().int().min(1_000).default(10_000),
  CLIENT_REFILL: z.coerce.number().int().min(1).default(100),
  /** Where copies of the gateway share the buckets of clients; each keeps its own unless given. */
  REDIS_URL: z.url({ protocol: /^rediss?$/ }).optional(),
  /** The origins of pages whose scripts may ask the graph, such as `https://club.example` or `http://localhost:*`. */
  CORS_ORIGINS: z.string().default('').transform(originsOf),
  /** The page for browsers, and the schema for callers without a token; off in production unless it is switched on. */
  EXPLORER: z.enum(['on', 'off']).optional(),
  /** The roles that the explorer offers, with their tokens; the local stack writes it. */
  EXPLORER_ROLES_FILE: z.string().optional(),
  /** Where the build of the console left its files. */
  CONSOLE_FOLDER: z.string().default(join(__dirname, '../../console/dist/web')),
  /** By which the issuer knows the console; where it is set, people sign in there with `TOKEN_ISSUER`. */
  CONSOLE_CLIENT_ID: z.string().min(1).optional(),
  /** What the console asks the issuer for. */
  CONSOLE_SCOPE: z.string().default('openid'),
  NODE_ENV: z.string().optional(),
});
export type Environment = z.infer<typeof environmentSchema>;

/** Reads the gateway's variables and keeps Apollo's library from reporting to its vendor. */
export function readGatewayEnvironment(source: NodeJS.ProcessEnv = process.env): Environment {
  process.env['APOLLO_TELEMETRY_DISABLED'] = '1';
  return readEnvironment(environmentSchema, source);
}

/** What the explorer is given; null where there is none. */
export function explorerOf({ EXPLORER, EXPLORER_ROLES_FILE, NODE_ENV }: Environment) {
  const isOn = EXPLORER === undefined ? NODE_ENV !== 'production' : EXPLORER === 'on';
  return isOn ? { rolesFile: EXPLORER_ROLES_FILE } : null;
}

/** What the console is given: roles where the explorer has any, and the issuer where it knows the console. */
export function consoleOf(environment: Environment): ConsoleOptions {
  const { CONSOLE_FOLDER, CONSOLE_CLIENT_ID, CONSOLE_SCOPE, TOKEN_ISSUER } = environment;
  return {
    folder: CONSOLE_FOLDER,
    rolesFile: explorerOf(environment)?.rolesFile,
    openId: CONSOLE_CLIENT_ID
      ? { issuer: TOKEN_ISSUER, clientId: CONSOLE_CLIENT_ID, scope: CONSOLE_SCOPE }
      : null,
  };
}

/** Whose tokens are taken, and how they are checked (rulebook PLT-01). */
export function tokensOf(environment: Environment): TokenVerifierOptions {
  return {
    issuer: environment.TOKEN_ISSUER,
    audience: environment.TOKEN_AUDIENCE,
    algorithms: environment.TOKEN_ALGORITHMS,
    clockSkewSeconds: environment.TOKEN_CLOCK_SKEW_SECONDS,
    claimPrefix: environment.TOKEN_CLAIM_PREFIX,
    ...(environment.JWKS_URL !== undefined && { jwksUrl: environment.JWKS_URL }),
  };
}

/** The address of each subgraph by its name in the supergraph. */
export function subgraphUrls(environment: Environment): Readonly<Record<string, string>> {
  return {
    membership: environment.MEMBERSHIP_URL,
    'loyalty-points': environment.LOYALTY_POINTS_URL,
    'service-ledger': environment.SERVICE_LEDGER_URL,
    activities: environment.ACTIVITIES_URL,
    analytics: environment.ANALYTICS_URL,
  };
}
