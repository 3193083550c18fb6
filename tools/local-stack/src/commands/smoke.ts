import { rm } from 'node:fs/promises';
import { join } from 'node:path';

import { sentenceFor, temporaryFolder } from '@autoclub/processes';

import { runMainJob } from '../main-job/run-main-job';
import { beginStack, type StartingStack } from '../start-stack';
import { onStopSignal } from './stop-signals';

/** What `npm run smoke` prints as one line. */
export interface SmokeResult {
  ok: boolean;
  bootMs: number;
  importRows: number;
  importMs: number;
  mainJobMs: number;
  checks: Record<string, boolean>;
  /** Why it failed, in one sentence. */
  error?: string;
}

const say = (line: string) => process.stderr.write(`${line}\n`);

async function examine(starting: StartingStack): Promise<SmokeResult> {
  const stack = await starting.ready;
  const { rows = 0, ms = 0, refusedRows = 0 } = stack.demo ?? {};
  const job = await runMainJob(stack);
  const checks = { importComplete: rows > 0 && refusedRows === 0, ...job.checks };
  const ok = Object.values(checks).every(Boolean);
  return { ok, bootMs: stack.bootMs, importRows: rows, importMs: ms, mainJobMs: job.mainJobMs, checks };
}

const FAILED: SmokeResult = { ok: false, bootMs: 0, importRows: 0, importMs: 0, mainJobMs: 0, checks: {} };

/** Boots the whole house in an empty temporary folder, enters the demo export, runs the main job and says how it went. */
export async function smoke(): Promise<number> {
  const folder = temporaryFolder('smoke');
  const starting = await beginStack({
    portBase: 'free',
    dataDir: folder,
    demo: true,
    log: say,
    onDeath: say,
  });
  onStopSignal(() => void starting.stop().then(() => process.exit(130)));
  const result = await examine(starting).catch((error: unknown) => ({
    ...FAILED,
    error: sentenceFor(error),
  }));
  await starting.stop();
  if (result.ok) await rm(folder, { recursive: true, force: true });
  else say(`The logs are kept in ${join(folder, 'logs')}.`);
  process.stdout.write(`${JSON.stringify(result)}\n`);
  return result.ok ? 0 : 1;
}
