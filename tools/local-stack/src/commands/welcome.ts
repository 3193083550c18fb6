import { writeFileSync } from 'node:fs';

import type { Principal } from '@autoclub/identity';

import { castAt, type Part } from '../main-job/cast';
import { findStage } from '../main-job/run-main-job';
import type { Stack } from '../stack';

const TWELVE_HOURS = 12 * 3_600;

/** The tokens a newcomer is given, and whose they are. */
const SHOWN: readonly (readonly [part: Part, who: string])[] = [
  ['advisor', 'service advisor of the dealer'],
  ['clubManager', 'club manager of the dealer'],
  ['dealerSystem', 'management system (DMS) of the dealer'],
  ['regionAnalyst', 'analyst of the region'],
  ['oemAnalyst', 'analyst of the OEM'],
  ['operator', 'operator of the platform'],
];

const EXAMPLE = '{ customers(first: 3) { nodes { name membership { memberNumber tier { code } } } } }';

/** A role with a token, as it is printed here and offered by the explorer. */
export interface ShownRole {
  /** Its part in the main job, by which the console knows it. */
  readonly part: Part;
  readonly name: string;
  readonly token: string;
}

/** The roles of a newcomer, the service advisor first. */
export function shownRoles(
  cast: Readonly<Record<Part, Principal>>,
  tokenFor: Stack['tokenFor'],
): Promise<ShownRole[]> {
  return Promise.all(
    SHOWN.map(async ([part, name]) => ({ part, name, token: await tokenFor(cast[part], TWELVE_HOURS) })),
  );
}

function curlLine(url: string, token: string): string {
  const body = JSON.stringify({ query: EXAMPLE });
  return `curl -s ${url} -H 'content-type: application/json' -H 'authorization: Bearer ${token}' -d '${body}'`;
}

/** Signs the newcomer's roles and lets the console and the explorer of this house offer them. */
export async function offerRoles(stack: Stack): Promise<ShownRole[]> {
  const roles = await shownRoles(castAt(await findStage(stack)), (...of) => stack.tokenFor(...of));
  writeFileSync(stack.rolesFile, JSON.stringify({ roles }), { mode: 0o600 });
  return roles;
}

/** What a person reads when the house stands: where things are, who they may be, and a line that works. */
export async function welcome(stack: Stack): Promise<string> {
  const roles = await offerRoles(stack);
  const { gatewayUrl, ports, messageFolder } = stack;
  return [
    '',
    'AutoClub is up.',
    `  console:             ${new URL('/console', gatewayUrl).href} (for people; choose a role there)`,
    `  graph and explorer:  ${gatewayUrl} (the roles below are in a list at its top right)`,
    `  health:              http://127.0.0.1:${ports.operations.gateway}/ready (and metrics; services on the ports behind it)`,
    `  PostgreSQL, Kafka:   127.0.0.1:${stack.postgres.port}, ${stack.kafka.brokers}`,
    `  messages sent:       ${messageFolder}`,
    '',
    'Tokens for 12 hours:',
    ...roles.flatMap(({ name, token }) => [`  ${name}:`, `    ${token}`]),
    '',
    'Try:',
    `  ${curlLine(gatewayUrl, roles[0]?.token ?? '')}`,
    '',
    'Ctrl-C stops everything; the data stay for the next start.',
    '',
  ].join('\n');
}
