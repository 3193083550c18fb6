import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';

/** What the files that run the house are held against: the code, the image and each other. */
export const ROOT = join(__dirname, '..');
export const read = (path: string): string => readFileSync(join(ROOT, path), 'utf8');

export interface ComposeService {
  readonly image?: string;
  readonly command?: readonly string[];
  readonly user?: string;
  readonly build?: { readonly dockerfile: string; readonly args: { readonly APP: string } };
  readonly environment?: Record<string, string | number>;
  readonly healthcheck?: { readonly test: readonly string[] };
  readonly mem_limit?: string;
  readonly volumes?: readonly string[];
  readonly ports?: readonly string[];
  readonly depends_on?: Record<string, { readonly condition: string }>;
}

interface Compose {
  readonly services: Record<string, ComposeService>;
  readonly volumes: Record<string, unknown>;
}

export const SUBGRAPHS = ['membership', 'loyalty-points', 'service-ledger', 'activities', 'analytics'];
export const APPS = [...SUBGRAPHS, 'gateway'];
export const compose = parse(read('docker/compose.yaml'), { merge: true }) as Compose;
export const dockerfile = read('docker/Dockerfile');

/** Variables that the code of an app reads: its own model and what all processes share. */
export function variablesOf(app: string): Set<string> {
  const models = [
    'environment.ts',
    '../../../libs/service-kit/src/environment.ts',
    '../../../libs/service-host/src/host-environment.ts',
  ];
  const text = models.map((file) => read(join('apps', app, 'src', file))).join('\n');
  return new Set([...text.matchAll(/\b([A-Z][A-Z_]{2,})\b:?/g)].map(([, name]) => name ?? ''));
}

/** The number behind a flag or a constant. */
export function numberAfter(text: string, flag: RegExp): number {
  const found = new RegExp(`${flag.source}(\\d+)`).exec(text)?.[1];
  if (found === undefined) throw new Error(`Nothing is set by ${flag.source}.`);
  return Number(found);
}

/** What a Node process needs beside its heap: code, buffers, threads; 60 to 70 MB were measured at rest. */
const BESIDE_NODE_HEAP_MB = 128;

/** The memory that a Node process with these options may come to, in MB; those of the image unless given. */
export function nodeMegabytes(options: string = dockerfile): number {
  const heap =
    numberAfter(options, /--max-old-space-size=/) + 3 * numberAfter(options, /--max-semi-space-size=/);
  return heap + BESIDE_NODE_HEAP_MB;
}

/** The most connections that one copy of a service opens to its database while it runs, and while it migrates. */
export function connections(): { readonly running: number; readonly migrating: number } {
  const pool = numberAfter(read('libs/persistence/src/data-source.ts'), /poolSize = /);
  const queue = numberAfter(read('libs/jobs/src/queue/open-queue.ts'), /POOL_SIZE = /);
  const relay = 1;
  const migrating = numberAfter(read('libs/persistence/src/migrate-database.ts'), /poolSize: /);
  return { running: pool + relay + queue, migrating };
}
