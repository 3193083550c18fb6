import type { KafkaServer } from '@autoclub/kafka';
import type { PostgresServer } from '@autoclub/postgres';
import type { Principal } from '@autoclub/identity';

import type { AppName, ServiceName } from './apps';
import type { AppProcess } from './boot/app-process';
import type { Pipeline } from './boot/pipeline';
import type { DemoSize, EnteredDemo } from './demo/entered-demo';
import type { StackPorts } from './ports';

/** How a stack is started. */
export interface StackOptions {
  /** The gateway's port, from which the others are counted; `free` looks for a run of free ones. */
  portBase: number | 'free';
  dataDir: string;
  /** Demo data to enter when the folder has none; `false` for an empty house. */
  demo: DemoSize | boolean;
  /** Whether acknowledged data must survive a power cut; true unless given. */
  durable?: boolean;
  /** Runs services from their source, anew at every change; false unless given. */
  watch?: boolean;
  /** Called with one plain line per step. */
  log?: (line: string) => void;
  /** Runs each step of the start, so that a caller can show it; runs it plainly unless given. */
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
  /** Waits until everything that was published has been handled everywhere. */
  waitUntilDrained(): Promise<void>;
  /** Drains and stops all parts. */
  stop(): Promise<void>;
}
