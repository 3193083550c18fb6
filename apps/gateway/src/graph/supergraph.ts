import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { entityKeysOf, type EntityKeys } from './entity-keys';

/** The composed graph with the name of its revision, which answers carry as `x-graph-revision`. */
export interface Supergraph {
  readonly sdl: string;
  readonly revision: string;
  readonly entityKeys: EntityKeys;
}

export function supergraphOf(sdl: string): Supergraph {
  const revision = createHash('sha256').update(sdl).digest('hex').slice(0, 12);
  return { sdl, revision, entityKeys: entityKeysOf(sdl) };
}

/** Reads the supergraph that composition wrote and that lies in git. */
export function readSupergraph(file: string): Supergraph {
  try {
    return supergraphOf(readFileSync(file, 'utf8'));
  } catch (error) {
    throw new Error(`Cannot read the supergraph ${file}; run "npm run schema -- emit".`, { cause: error });
  }
}
