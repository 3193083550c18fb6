import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { audit } from '@autoclub/audit';
import type { ServiceName, Stack } from '@autoclub/local-stack';
import { Client } from 'pg';
import type { Acknowledged } from './load';

const run = promisify(execFile);
const ROOT = join(__dirname, '../../../..');

/** What is wrong with the books after all, a line each; nothing means that they are whole. */
export async function faultsOfBooks(
  stack: Stack,
  acknowledged: readonly Acknowledged[],
): Promise<readonly string[]> {
  await stack.waitUntilDrained();
  const posted = await countBy(stack, 'loyalty-points', 'points_transaction', 'source_id');
  const settled = await countBy(stack, 'service-ledger', 'repair_order', 'ro_number');
  return [
    ...faultsOfOrders(acknowledged, settled, posted),
    ...(await disagreements(stack)),
    ...(await breachesOfPoints(stack)),
    ...(await deadLetters(stack)),
  ];
}

/** Each answered order once in the ledger and once in the points, and no order that nobody was answered for. */
export function faultsOfOrders(
  acknowledged: readonly Acknowledged[],
  settled: ReadonlyMap<string, number>,
  posted: ReadonlyMap<string, number>,
): readonly string[] {
  const known = new Set(acknowledged.map(({ roNumber }) => roNumber));
  const times = ({ roNumber, repairOrderId }: Acknowledged) => {
    const [orders, postings] = [settled.get(roNumber) ?? 0, posted.get(repairOrderId) ?? 0];
    return orders === 1 && postings === 1
      ? []
      : [`${roNumber} is settled ${orders} and posted ${postings} times`];
  };
  const strangers = [...settled.keys()].filter(
    (roNumber) => roNumber.startsWith('CHECK-') && !known.has(roNumber),
  );
  return [...acknowledged.flatMap(times), ...strangers.map((roNumber) => `${roNumber} was never answered`)];
}

async function countBy(
  stack: Stack,
  service: 'loyalty-points' | 'service-ledger',
  table: string,
  column: string,
): Promise<ReadonlyMap<string, number>> {
  const client = new Client({
    connectionString: stack.databaseUrl(service, 'owner'),
    options: '-c app.tenant=*',
  });
  await client.connect();
  try {
    const { rows } = await client.query<{ key: string; count: number }>(
      `select ${column} as key, count(*)::int as count from ${table} group by 1`,
    );
    return new Map(rows.map(({ key, count }) => [key, count]));
  } finally {
    await client.end();
  }
}

/** What two services differ on. */
async function disagreements(stack: Stack): Promise<readonly string[]> {
  const urlOf = (name: ServiceName) => stack.databaseUrl(name, 'app');
  const { findings, waiting, isWell } = await audit({
    membership: urlOf('membership'),
    'loyalty-points': urlOf('loyalty-points'),
    'service-ledger': urlOf('service-ledger'),
    activities: urlOf('activities'),
    analytics: urlOf('analytics'),
  });
  const differing = findings.filter(({ differenceCount }) => differenceCount > 0);
  return isWell ? [] : [`audit: ${JSON.stringify({ waiting, differing })}`];
}

/** `npm run points -- verify`: every balance derived again. */
async function breachesOfPoints(stack: Stack): Promise<readonly string[]> {
  const env = {
    PATH: process.env['PATH'],
    DATABASE_URL: stack.databaseUrl('loyalty-points', 'app'),
    LOG_LEVEL: 'error',
  };
  const command = [join(ROOT, 'apps/loyalty-points/dist/points.js'), 'verify'];
  try {
    const { stdout } = await run(process.execPath, command, { env, maxBuffer: 2 ** 26 });
    const { breaches } = JSON.parse(stdout) as { breaches: unknown[] };
    return breaches.map((breach) => `points: ${JSON.stringify(breach)}`);
  } catch (error) {
    return [
      `points: ${(error as { stdout?: string }).stdout?.slice(0, 2_000) ?? ''} ${String(error).slice(0, 500)}`,
    ];
  }
}

async function deadLetters(stack: Stack): Promise<readonly string[]> {
  const all = Object.entries(await stack.pipelines());
  return all.flatMap(([service, pipeline]) =>
    pipeline?.deadLetterCount === 0
      ? []
      : [`${service} has ${pipeline?.deadLetterCount ?? 'unknown'} dead letters`],
  );
}
