import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

import {
  endOf,
  Fault,
  type ManagedProcess,
  obituary,
  requireFreePort,
  startProcess,
} from '@autoclub/processes';

import type { AppName } from '../apps';

/** The root of the workspace, seen from the source and from the built files alike. */
export const WORKSPACE = join(__dirname, '../../../..');

const READY_TIMEOUT_MS = 60_000;
const POLL_MS = 25;

/** What an app needs to run. */
export interface AppPlan {
  name: AppName;
  port: number;
  /** Where it says that it is ready. */
  operationsPort: number;
  env: NodeJS.ProcessEnv;
  logFolder: string;
  /** Runs the source and starts anew when a file changes, instead of what was built. */
  watch: boolean;
  /** Called when the app ends although nobody stopped it. */
  onDeath(sentence: string): void;
}

/** An app of ours in a process of its own. */
export interface AppProcess {
  readonly name: AppName;
  readonly url: string;
  pid(): number;
  /** Drains it. */
  stop(): Promise<void>;
  /** Ends it at once, as a power cut would. */
  kill(): Promise<void>;
  /** Stops it if it runs, starts it and waits until it is ready. */
  restart(): Promise<void>;
}

async function isReady(url: string): Promise<boolean> {
  try {
    const response = await fetch(`${url}/ready`, { signal: AbortSignal.timeout(2_000) });
    await response.arrayBuffer();
    return response.ok;
  } catch {
    return false;
  }
}

async function waitUntilReady(app: ManagedProcess, url: string): Promise<void> {
  const deadline = Date.now() + READY_TIMEOUT_MS;
  while (!(await isReady(url))) {
    if (app.exit() !== undefined) throw new Fault(obituary(app));
    if (Date.now() > deadline)
      throw new Fault(`${app.name} did not become ready; see its log ${app.logFile}.`);
    await sleep(POLL_MS);
  }
}

/** How Node runs the app: what was built, or its source with a start at every change. */
function argumentsOf({ name, watch }: AppPlan): string[] {
  const app = join(WORKSPACE, 'apps', name);
  if (watch)
    return ['--watch', '-C', '@autoclub/source', '-r', '@swc-node/register', join(app, 'src/main.ts')];
  const entry = join(app, 'dist/main.js');
  if (!existsSync(entry)) throw new Fault(`${name} is not built: run npm run build.`);
  return [entry];
}

async function begin(plan: AppPlan): Promise<ManagedProcess> {
  const { name, port, logFolder, watch } = plan;
  const env = watch
    ? { ...plan.env, SWC_NODE_PROJECT: join(WORKSPACE, 'tsconfig.base.json'), NODE_OPTIONS: '' }
    : plan.env;
  const args = argumentsOf(plan);
  await requireFreePort(port, name);
  const logFile = join(logFolder, `${name}.log`);
  return startProcess({ name, command: process.execPath, args, env, logFile, cwd: WORKSPACE });
}

/** Starts an app and waits until it says that it is ready. */
export async function startApp(plan: AppPlan): Promise<AppProcess> {
  const url = `http://127.0.0.1:${plan.port}`;
  const operationsUrl = `http://127.0.0.1:${plan.operationsPort}`;
  let expected = false;
  const launch = async (started: (app: ManagedProcess) => void): Promise<ManagedProcess> => {
    expected = false;
    const app = await begin(plan);
    started(app);
    await waitUntilReady(app, operationsUrl);
    void app.exited.then(() => expected || plan.onDeath(`${endOf(app)}; see its log ${app.logFile}.`));
    return app;
  };
  let current = await launch(() => undefined);
  const end = async (how: 'stop' | 'kill') => {
    expected = true;
    await current[how]();
  };
  return {
    name: plan.name,
    url,
    pid: () => current.pid,
    stop: () => end('stop'),
    kill: () => end('kill'),
    restart: async () => {
      if (current.exit() === undefined) await end('stop');
      await launch((app) => (current = app));
    },
  };
}
