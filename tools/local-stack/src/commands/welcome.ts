import { castAt, type Part } from '../main-job/cast';
import { findStage } from '../main-job/run-main-job';
import type { Stack } from '../start-stack';

const TWELVE_HOURS = 12 * 3_600;

/** The tokens a newcomer is given, and whose they are. */
const SHOWN: readonly (readonly [part: Part, who: string])[] = [
  ['advisor', 'service advisor of the dealer'],
  ['dealerSystem', 'management system (DMS) of the dealer'],
  ['regionAnalyst', 'analyst of the region'],
  ['oemAnalyst', 'analyst of the OEM'],
];

const EXAMPLE = '{ customers(first: 3) { nodes { name membership { memberNumber tier { code } } } } }';

function curlLine(url: string, token: string): string {
  const body = JSON.stringify({ query: EXAMPLE });
  return `curl -s ${url} -H 'content-type: application/json' -H 'authorization: Bearer ${token}' -d '${body}'`;
}

/** What a person reads when the house stands: where things are, who they may be, and a line that works. */
export async function welcome(stack: Stack): Promise<string> {
  const cast = castAt(await findStage(stack));
  const lines: string[] = [];
  let advisor = '';
  for (const [part, who] of SHOWN) {
    const token = await stack.tokenFor(cast[part], TWELVE_HOURS);
    if (part === 'advisor') advisor = token;
    lines.push(`  ${who}:`, `    ${token}`);
  }
  const { gatewayUrl, ports, messageFolder } = stack;
  return [
    '',
    'AutoClub is up.',
    `  graph and explorer:  ${gatewayUrl}`,
    `  health:              http://127.0.0.1:${ports.gateway}/ready`,
    `  PostgreSQL, Kafka:   127.0.0.1:${stack.postgres.port}, ${stack.kafka.brokers}`,
    `  messages sent:       ${messageFolder}`,
    '',
    'Tokens for 12 hours:',
    ...lines,
    '',
    'Try:',
    `  ${curlLine(gatewayUrl, advisor)}`,
    '',
    'Ctrl-C stops everything; the data stay for the next start.',
    '',
  ].join('\n');
}
