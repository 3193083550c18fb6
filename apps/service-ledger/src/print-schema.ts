import type { GraphDeps } from './graphql/graph-deps';
import { buildGraph } from './graphql/schema';

/** Prints this service's part of the graph; needs neither a database nor an environment. */
process.stdout.write(buildGraph({} as GraphDeps).sdl);
