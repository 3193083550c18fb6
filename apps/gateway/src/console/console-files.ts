import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

/** A file of the built console, as it is sent. */
export interface ConsoleFile {
  readonly content: Buffer;
  readonly type: string;
  /** How it is packed; null as it is. */
  readonly packing: Packing | null;
}

/** Packings that the build leaves beside each file, the better one first. */
export const PACKINGS = ['br', 'gzip'] as const;
export type Packing = (typeof PACKINGS)[number];
const ENDINGS: Readonly<Record<Packing, string>> = { br: '.br', gzip: '.gz' };

const TYPES: Readonly<Record<string, string>> = {
  js: 'text/javascript; charset=utf-8',
  css: 'text/css; charset=utf-8',
  json: 'application/json; charset=utf-8',
  svg: 'image/svg+xml',
  png: 'image/png',
  woff2: 'font/woff2',
};

/** Names as the build gives them. Nothing of this form leads out of its folder: no slash, and no dot in front. */
const ASSET = /^\w[\w-]*(?:\.[\w-]+)*\.(\w+)$/;

/** What the build of the console left, read when it is asked for, so that a new build is served at once. */
export class ConsoleFiles {
  constructor(private readonly folder: string) {}

  get isBuilt(): boolean {
    return existsSync(join(this.folder, 'index.html'));
  }

  /** The page that every address of the console begins with; undefined where nothing is built. */
  index(): Promise<Buffer | undefined> {
    return orNothing(readFile(join(this.folder, 'index.html')));
  }

  /** A file with a hash in its name, in the first packing that the caller takes and the build has. */
  async asset(name: string, accepted: readonly Packing[]): Promise<ConsoleFile | undefined> {
    const type = TYPES[ASSET.exec(name)?.[1] ?? ''];
    if (type === undefined) return undefined;
    for (const packing of [...accepted, null]) {
      const path = join(this.folder, 'assets', `${name}${packing ? ENDINGS[packing] : ''}`);
      const content = await orNothing(readFile(path));
      if (content) return { content, type, packing };
    }
    return undefined;
  }
}

async function orNothing(read: Promise<Buffer>): Promise<Buffer | undefined> {
  try {
    return await read;
  } catch {
    return undefined;
  }
}
