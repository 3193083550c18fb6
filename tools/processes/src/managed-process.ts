import { spawn } from 'node:child_process';
import { closeSync, mkdirSync, openSync } from 'node:fs';
import { dirname } from 'node:path';

import { Fault, fullDiskSentence } from './fault';
import { keep, release } from './keeper';
import { lastLines } from './log-tail';
import { stopPid, waitUntilGone } from './pid';

/** What to run, and how it wants to be ended. */
export interface ProcessPlan {
  /** The name a person knows it by: `membership`, `Apache Kafka`. */
  name: string;
  command: string;
  args: readonly string[];
  /** Where everything it says goes. */
  logFile: string;
  cwd?: string;
  env?: NodeJS.ProcessEnv;
  uid?: number;
  gid?: number;
  /** The signal that asks it to end in good order; SIGTERM unless said otherwise. */
  stopSignal?: NodeJS.Signals;
}

/** How a process ended. */
export interface Exit {
  code: number | null;
  signal: NodeJS.Signals | null;
}

/** A child in a session of its own, so that Ctrl-C in the terminal reaches only us and we end it in our order. */
export interface ManagedProcess {
  readonly name: string;
  readonly pid: number;
  readonly logFile: string;
  /** Settles when the process has ended, however it ended. */
  readonly exited: Promise<Exit>;
  /** How it ended, or `undefined` while it runs. */
  exit(): Exit | undefined;
  /** Asks it to end and waits; by force after the grace. */
  stop(graceMs?: number): Promise<void>;
  /** Ends it by force at once, as a power cut would. */
  kill(): Promise<void>;
}

const GRACE_MS = 10_000;

/** Starts a process whose output goes to a file and which cannot outlive us unseen. */
export async function startProcess(plan: ProcessPlan): Promise<ManagedProcess> {
  mkdirSync(dirname(plan.logFile), { recursive: true });
  const log = openSync(plan.logFile, 'a');
  const { cwd, env, uid, gid, stopSignal = 'SIGTERM' } = plan;
  const child = spawn(plan.command, plan.args, {
    cwd,
    env,
    uid,
    gid,
    stdio: ['ignore', log, log],
    detached: true,
  });
  closeSync(log);
  await new Promise<void>((resolve, reject) => {
    child.once('spawn', resolve);
    child.once('error', (error) => reject(new Fault(`${plan.name} cannot be started: ${error.message}.`)));
  });
  const pid = child.pid as number;
  keep(pid, stopSignal);
  let ended: Exit | undefined;
  const exited = new Promise<Exit>((resolve) => {
    child.once('exit', (code, signal) => {
      release(pid);
      resolve((ended = { code, signal }));
    });
  });
  return {
    name: plan.name,
    pid,
    logFile: plan.logFile,
    exited,
    exit: () => ended,
    stop: async (graceMs = GRACE_MS) => {
      if (ended === undefined) await stopPid(pid, stopSignal, graceMs);
      await exited;
    },
    kill: async () => {
      if (ended === undefined) process.kill(pid, 'SIGKILL');
      await waitUntilGone(pid, GRACE_MS);
      await exited;
    },
  };
}

/** How a process ended, in words: `membership ended by SIGKILL`. */
export function endOf(process: ManagedProcess): string {
  const { code, signal } = process.exit() ?? { code: null, signal: null };
  return `${process.name} ended ${signal === null ? `with exit code ${code}` : `by ${signal}`}`;
}

/** The sentence about a process that ended by itself, with the last words of its log. */
export function obituary(process: ManagedProcess, lines = 12): string {
  const last = lastLines(process.logFile, lines);
  const full = fullDiskSentence(last.join('\n'), process.logFile);
  if (full !== undefined) return full;
  const words = last.map((line) => `  ${line}`);
  return [`${endOf(process)}; the end of its log ${process.logFile}:`, ...words].join('\n');
}
