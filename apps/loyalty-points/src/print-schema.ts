import type { PointsDeps } from './graphql/points-deps';
import { buildGraph } from './graphql/schema';

/** Prints the subgraph's schema without a database: resolvers are made, and none of them runs. */
process.stdout.write(buildGraph({} as PointsDeps).sdl);
