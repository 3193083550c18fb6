import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { Fault, obituary, startProcess } from '@autoclub/processes';
import type { ManagedProcess } from '@autoclub/processes';

export interface ChildOptions {
  readonly name: string;
  readonly arguments: readonly string[];
  readonly environment?: Record<string, string>;
  /** Processor the process is kept on (Linux: `taskset`), so that it does not share one with what loads it. */
  readonly core?: number;
  /** Where its log goes. */
  readonly folder: string;
  /** Answers whether the process is ready to be measured. */
  readonly ready: () => Promise<boolean>;
}

const READY_WITHIN_MS = 30_000;

/** Starts a Node process and waits until it is ready. */
export async function startChild(options: ChildOptions): Promise<ManagedProcess> {
  const pinned = options.core === undefined ? [] : ['taskset', '-c', String(options.core)];
  const [command, ...args] = [...pinned, process.execPath, ...options.arguments] as [string, ...string[]];
  const child = await startProcess({
    name: options.name,
    command,
    args,
    env: { ...process.env, NODE_ENV: 'production', APOLLO_TELEMETRY_DISABLED: '1', ...options.environment },
    logFile: join(options.folder, `${options.name}.log`),
  });
  const deadline = performance.now() + READY_WITHIN_MS;
  while (!(await options.ready().catch(() => false))) {
    if (child.exit()) throw new Fault(obituary(child));
    if (performance.now() > deadline)
      throw new Fault(`${options.name} did not get ready; see ${child.logFile}.`);
    await sleep(50);
  }
  return child;
}
