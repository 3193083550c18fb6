import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';

/** The composed graph with the name of its revision, which answers carry as `x-graph-revision`. */
export interface Supergraph {
  readonly sdl: string;
  readonly revision: string;
}

export function supergraphOf(sdl: string): Supergraph {
  return { sdl, revision: createHash('sha256').update(sdl).digest('hex').slice(0, 12) };
}

/** Reads the supergraph that composition wrote and that lies in git. */
export function readSupergraph(file: string): Supergraph {
  try {
    return supergraphOf(readFileSync(file, 'utf8'));
  } catch (error) {
    throw new Error(`Cannot read the supergraph ${file}; run "npm run schema -- emit".`, { cause: error });
  }
}
