import { freePortRange } from '@autoclub/processes';

import { SERVICES } from './apps';
import { type Boot, BOOT_STEPS, type BootStep, stopAll } from './boot/boot';
import { pipelines, waitUntilDrained } from './boot/pipeline';
import { Revival } from './boot/revival';
import { openDataFolder } from './data-folder';
import { enterDemo } from './demo/enter-demo';
import { PORT_COUNT, portsFrom } from './ports';
import { stackSecrets } from './secrets';
import type { Stack, StackOptions } from './stack';

/** A stack that is starting: it can be broken off at any moment. */
export interface StartingStack {
  ready: Promise<Stack>;
  stop(): Promise<void>;
}

interface Attempt {
  boot: Boot;
  stop: () => Promise<void>;
  stopped: () => boolean;
}

async function prepare(options: StackOptions): Promise<Attempt> {
  const base = options.portBase === 'free' ? await freePortRange(PORT_COUNT) : options.portBase;
  const folder = openDataFolder(options.dataDir);
  let stopping: Promise<void> | undefined;
  const stop = () => (stopping ??= stopWhole());
  const stopWhole = async () => {
    revival.stop();
    await stopAll(boot);
    await revival.settled();
    folder.release();
  };
  const giveUp = (sentence: string) => {
    if (stopping === undefined) void stop().then(() => options.onDeath?.(sentence));
  };
  const { onRevival } = options;
  const revival = new Revival({ tell: onRevival ?? (() => undefined), giveUp });
  const boot: Boot = {
    folder,
    ports: portsFrom(base),
    secrets: stackSecrets(folder.secrets),
    durable: options.durable ?? true,
    watch: options.watch ?? false,
    apps: new Map(),
    ended: onRevival
      ? (part, sentence) => revival.ended(part, sentence)
      : (_part, sentence) => giveUp(sentence),
  };
  return { boot, stop, stopped: () => stopping !== undefined };
}

async function run(options: StackOptions, { boot, stop, stopped }: Attempt): Promise<Stack> {
  const startedAt = performance.now();
  const runStep = options.runStep ?? ((_step, work) => work());
  const runBootStep = async (step: BootStep) => {
    if (stopped()) throw new Error('The start was broken off.');
    const stepStartedAt = performance.now();
    await runStep(step, () => step.run(boot));
    options.log?.(`${step.title}: ${Math.round(performance.now() - stepStartedAt)} ms`);
  };
  try {
    for (const step of BOOT_STEPS) await runBootStep(step);
    const stack = describeStack(boot, stop, Math.round(performance.now() - startedAt));
    if (options.demo === false) return stack;
    const size = options.demo === true ? {} : options.demo;
    const demo = await enterDemo({ stack, folder: boot.folder.demo, size, runStep, log: options.log });
    return { ...stack, demo };
  } catch (error) {
    await stop();
    throw error;
  }
}

function describeStack(boot: Boot, stop: () => Promise<void>, bootMs: number): Stack {
  const { ports, postgres, kafka, apps, secrets, folder } = boot;
  if (postgres === undefined || kafka === undefined)
    throw new Error('Every step of the start has run by now.');
  return {
    ports,
    gatewayUrl: `http://127.0.0.1:${ports.gateway}/graphql`,
    bootMs,
    postgres,
    kafka,
    messageFolder: folder.messages,
    rolesFile: folder.roles,
    demo: undefined,
    app: (name) => apps.get(name) ?? missing(name),
    databaseUrl: (service, role) => postgres.url(`club_${service.replaceAll('-', '_')}`, role),
    tokenFor: (principal, ttlSeconds) => secrets.issuer.token(principal, ttlSeconds),
    pipelines: () => pipelines(ports),
    waitUntilDrained: () => waitUntilDrained(ports),
    stop,
  };
}

function missing(name: string): never {
  throw new Error(`${name} is none of ${[...SERVICES, 'gateway'].join(', ')}.`);
}

/** Starts a stack and gives it into the caller's hands while it starts, so that Ctrl-C can break it off. */
export async function beginStack(options: StackOptions): Promise<StartingStack> {
  const attempt = await prepare(options);
  const ready = run(options, attempt);
  ready.catch(() => undefined);
  return { ready, stop: attempt.stop };
}

/** Starts PostgreSQL, Kafka, five services and the gateway, and waits until all of them are ready. */
export async function startStack(options: StackOptions): Promise<Stack> {
  return (await beginStack(options)).ready;
}
