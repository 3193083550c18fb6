import type { GraphQLFormattedError } from 'graphql';

/** What a subgraph sends. */
export interface SubgraphAnswer {
  data?: Record<string, unknown> | null;
  errors?: GraphQLFormattedError[];
  extensions?: Record<string, unknown>;
}
