import { assembleGraph } from './assemble';
import type { Host } from './network';

/** Prints the subgraph's schema without a database: resolvers are made, and none of them runs. */
process.stdout.write(assembleGraph({} as Host).sdl);
