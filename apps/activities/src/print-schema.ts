import type { GraphDeps } from './graphql/graph-deps';
import { buildGraph } from './graphql/schema';

/** Prints the subgraph's schema without a database: resolvers are made, and none of them runs. */
process.stdout.write(buildGraph({} as GraphDeps).sdl);
