import type { KafkaServer } from '@autoclub/kafka';
import type { PostgresServer } from '@autoclub/postgres';
import type { Principal } from '@autoclub/identity';
import { freePortRange } from '@autoclub/processes';

import { type AppName, SERVICES, type ServiceName } from './apps';
import type { AppProcess } from './boot/app-process';
import { type Boot, BOOT_STEPS, type BootStep, stopAll } from './boot/boot';
import { type Pipeline, pipelines, waitUntilDrained } from './boot/pipeline';
import { Revival } from './boot/revival';
import { openDataFolder } from './data-folder';
import { enterDemo } from './demo/enter-demo';
import type { DemoSize, EnteredDemo } from './demo/entered-demo';
import { PORT_COUNT, portsFrom, type StackPorts } from './ports';
import { stackSecrets } from './secrets';

/** How a stack is to be started. */
export interface StackOptions {
  /** The gateway's port, from which the others are counted; `free` looks for a run of free ones. */
  portBase: number | 'free';
  dataDir: string;
  /** Demo data to enter when the folder has none; `false` for an empty house. */
  demo: DemoSize | boolean;
  /** Whether acknowledged data must survive a power cut; true unless told otherwise. */
  durable?: boolean;
  /** Runs services from their source, anew at every change; false unless told otherwise. */
  watch?: boolean;
  /** Called with one plain line per step. */
  log?: (line: string) => void;
  /** Runs each step of the start, so that a caller can show it; runs it plainly unless told otherwise. */
  runStep?: (step: { title: string }, run: () => Promise<void>) => Promise<void>;
  /**
   * Called with a line whenever a part ends although nobody stopped it, and when it runs again: given, such a part is
   * started again. Not given, as in tests, a part that ends by itself ends the house.
   */
  onRevival?: (line: string) => void;
  /** Called once when the house ends although nobody stopped it; everything is stopped first. */
  onDeath?: (sentence: string) => void;
}

/** A running house. */
export interface Stack {
  readonly ports: StackPorts;
  /** The public graph: `http://127.0.0.1:4000/graphql`. */
  readonly gatewayUrl: string;
  readonly bootMs: number;
  readonly postgres: PostgresServer;
  readonly kafka: KafkaServer;
  /** Where the file provider of activities writes its messages. */
  readonly messageFolder: string;
  /** Where the explorer looks for the roles that it offers. */
  readonly rolesFile: string;
  /** The demo data of the folder, if any was entered. */
  readonly demo: EnteredDemo | undefined;
  app(name: AppName): AppProcess;
  /** The connection string of a service's database. */
  databaseUrl(service: ServiceName, role: 'owner' | 'app'): string;
  /** A token as the development issuer signs it. */
  tokenFor(principal: Principal, ttlSeconds?: number): Promise<string>;
  pipelines(): Promise<Record<ServiceName, Pipeline | undefined>>;
  /** Waits until everything that was said has been heard by everyone. */
  waitUntilDrained(): Promise<void>;
  /** Drains and stops all parts. */
  stop(): Promise<void>;
}

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
