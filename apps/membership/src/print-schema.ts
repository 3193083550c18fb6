import { buildGraph } from './graphql/schema';
import type { GraphDeps } from './graphql/graph-deps';

/** Prints the SDL of the subgraph; needs no database and no broker. */
process.stdout.write(buildGraph({} as GraphDeps).sdl);
