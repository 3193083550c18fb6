import type { AnalyticsDeps } from './graphql/analytics-deps';
import { buildGraph } from './graphql/schema';

/** Prints the subgraph's schema without a database: resolvers are made, and none of them runs. */
process.stdout.write(buildGraph({} as AnalyticsDeps).sdl);
