import { createReadStream, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { Fault } from '@autoclub/processes';
import { startStack } from '@autoclub/local-stack';
import type { Stack } from '@autoclub/local-stack';
import { Client } from 'pg';
import { setTimeout as sleep } from 'node:timers/promises';
import { request } from 'undici';
import { figure } from '../figure';
import type { Figure } from '../figure';
import { cpuMsOf } from '../process-cpu';
import { caller } from '../pipeline/caller';
import type { Call } from '../pipeline/caller';
import { secondsOfCopy } from './copied-rows';
import { type Numbered, writeOrders } from './orders-file';

const ROWS = 100_000;
const CUSTOMERS = 1_200;
/** However busy the machine is. */
const WITHIN_MS = 900_000;
const POLL_MS = 500;

/** What the issue asks for: megabytes of the service that takes the file, and rows a second into the ledger. */
const MOST_MB = 512;
const ROWS_PER_SECOND = 2_000;

/** Services that take in what the ledger publishes; each has a core's worth of work of its own after an import. */
const READERS = ['membership', 'loyalty-points', 'activities', 'analytics'] as const;

/** Where the bench imports: a house, one dealer of it, and the place for files. */
interface Place {
  readonly stack: Stack;
  readonly dealer: { readonly dealerId: string; readonly regionId: string };
  readonly folder: string;
  readonly ledgerUrl: string;
  readonly rows: number;
}

/**
 * A file of a hundred thousand orders, or as many as asked, through the gateway into the ledger of a whole house
 * (rulebook SVC-22), twice: while the services that read its events are held still, which is what the ledger can do on
 * this machine, and while they work beside it, as on a day of work. The two share the processors otherwise.
 */
export async function benchImport(_root: string, folder: string, rows = ROWS): Promise<Figure[]> {
  const demo = { customers: CUSTOMERS, dealers: 1 };
  const stack = await startStack({ portBase: 'free', dataDir: join(folder, 'house'), demo });
  try {
    await stack.waitUntilDrained();
    const [dealer] = Object.values(stack.demo?.dealers ?? {});
    if (!dealer) throw new Fault('The demo has no dealer.');
    const ledgerUrl = stack.databaseUrl('service-ledger', 'owner');
    const place = {
      stack,
      dealer: { dealerId: dealer.id, regionId: dealer.regionId },
      folder,
      ledgerUrl,
      rows,
    };
    const alone = await heldStill(stack, () => measured(place, 'A'));
    await stack.waitUntilDrained();
    const beside = await measured(place, 'B');
    await stack.waitUntilDrained();
    const everywhere = (performance.now() - beside.begunAt) / 1_000;
    const copySeconds = await secondsOfCopy(ledgerUrl, folder);
    return figuresOf({
      rows,
      alone,
      beside,
      everywhere,
      copySeconds,
      pid: stack.app('service-ledger').pid(),
    });
  } finally {
    await stack.stop();
  }
}

interface Measured {
  readonly begunAt: number;
  readonly seconds: number;
  readonly cpuSeconds: number;
  readonly uploadSeconds: number;
}

/** Imports one file and says how long the run took by its own record, and what it cost the service. */
async function measured(
  { stack, dealer, folder, ledgerUrl, rows }: Place,
  series: string,
): Promise<Measured> {
  const path = join(folder, `orders-${series}.csv`);
  await writeOrders(path, await numbersOf(ledgerUrl), rows, series);
  const pid = stack.app('service-ledger').pid();
  const cpuBefore = cpuMsOf(pid);
  const begunAt = performance.now();
  const run = await importedFile(stack, dealer, path, series);
  if (run.acceptedCount !== rows) throw new Fault(`${run.acceptedCount} of ${rows} rows are in.`);
  const seconds = (Date.parse(run.endedAt) - Date.parse(run.startedAt)) / 1_000;
  const uploadSeconds = (performance.now() - begunAt) / 1_000 - seconds;
  return { begunAt, seconds, cpuSeconds: (cpuMsOf(pid) - cpuBefore) / 1_000, uploadSeconds };
}

/** Does something while the readers stand still; they go on afterwards, whatever came of it. */
async function heldStill<T>(stack: Stack, work: () => Promise<T>): Promise<T> {
  const pids = READERS.map((name) => stack.app(name).pid());
  for (const pid of pids) process.kill(pid, 'SIGSTOP');
  try {
    return await work();
  } finally {
    for (const pid of pids) process.kill(pid, 'SIGCONT');
  }
}

interface Results {
  readonly rows: number;
  readonly alone: Measured;
  readonly beside: Measured;
  readonly everywhere: number;
  readonly copySeconds: number;
  readonly pid: number;
}

function figuresOf({ rows, alone, beside, everywhere, copySeconds, pid }: Results): Figure[] {
  const aim = { what: 'rows a second to be reached', value: ROWS_PER_SECOND };
  const copy = { what: 'COPY of the same rows', value: rows / copySeconds };
  const most = { what: 'what the service may hold', value: MOST_MB };
  const caughtUp = 'from the first byte until every service has caught up';
  return [
    figure('import.ledger', rows / alone.seconds, 'rows/s', aim, 'services that read its events held still'),
    figure('import.ledger.copy', rows / alone.seconds, 'rows/s', copy),
    figure('import.beside', rows / beside.seconds, 'rows/s', aim, 'all other services at work beside it'),
    figure('import.cpu', rows / beside.cpuSeconds, 'rows/s', aim, 'a second of processor of the service'),
    figure('import.upload', beside.uploadSeconds, 's', null, 'through the gateway, looked through and kept'),
    figure('import.everywhere', everywhere, 's', null, caughtUp),
    figure('import.memory', peakMbOf(pid), 'MB', most, 'peak'),
  ];
}

interface Run {
  readonly state: string;
  readonly acceptedCount: number;
  readonly startedAt: string;
  readonly endedAt: string;
}

async function importedFile(
  stack: Stack,
  dealer: { dealerId: string; regionId: string },
  path: string,
  series: string,
): Promise<Run> {
  const call = await caller(stack, dealer);
  const fileId = await upload(stack, dealer, path);
  const { importRunStart } = await call<{ importRunStart: { importRun: { id: string } | null } }>(
    `mutation Start($input: ImportRunStartInput!) { importRunStart(input: $input) { importRun { id } } }`,
    { input: { idempotencyKey: `bench-import-${series}`, fileId, kind: 'REPAIR_ORDERS' } },
  );
  const id = importRunStart.importRun?.id;
  if (!id) throw new Fault('The import did not start.');
  const deadline = performance.now() + WITHIN_MS;
  let run = await read(call, id);
  while (!isOver(run.state) && performance.now() < deadline) {
    await sleep(POLL_MS);
    run = await read(call, id);
  }
  return run;
}

const isOver = (state: string) => state === 'DONE' || state === 'FAILED';

async function read(call: Call, id: string): Promise<Run> {
  const { importRun } = await call<{ importRun: Run }>(
    `query Run($id: ID!) { importRun(id: $id) { state acceptedCount startedAt endedAt } }`,
    { id },
  );
  return importRun;
}

async function upload(
  stack: Stack,
  dealer: { dealerId: string; regionId: string },
  path: string,
): Promise<string> {
  const token = await stack.tokenFor(
    { subject: 'dms:bench', kind: 'DEALER_SYSTEM', roles: [], ...dealer },
    3_600,
  );
  const { statusCode, body } = await request(new URL('/files?name=orders.csv', stack.gatewayUrl), {
    method: 'POST',
    body: createReadStream(path),
    headers: {
      authorization: `Bearer ${token}`,
      'content-length': String(statSync(path).size),
      'content-type': 'text/csv',
    },
  });
  const text = await body.text();
  if (statusCode !== 201) throw new Fault(`The upload was answered by ${statusCode}: ${text}`);
  return (JSON.parse(text) as { file: { id: string } }).file.id;
}

async function numbersOf(url: string): Promise<Numbered[]> {
  const client = new Client({ connectionString: url, options: '-c app.tenant=*' });
  await client.connect();
  const { rows } = await client.query<Numbered>(NUMBERS);
  await client.end();
  return rows;
}

const NUMBERS = `
  select c.external_number as "customerNumber", v.external_number as "vehicleNumber"
    from vehicle v join customer c on (c.dealer_id, c.id) = (v.dealer_id, v.customer_id)
   where c.external_number is not null and v.external_number is not null`;

/** The most memory a process has ever held resident (Linux). */
function peakMbOf(pid: number): number {
  const line = /^VmHWM:\s+(\d+) kB$/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'));
  return Number(line?.[1] ?? 0) / 1_024;
}
