import type { Host } from './network';
import { subgraphOf } from './compose';

/** Prints the subgraph's schema without a database: resolvers are made, and none of them runs. */
process.stdout.write(subgraphOf({ environment: {} } as Host).sdl);
