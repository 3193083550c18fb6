import type { ApolloServer } from '@apollo/server';
import { Cancellation } from '@autoclub/identity';
import { newTraceparent, type Logger } from '@autoclub/service-kit';
import { getOperationAST, parse, type GraphQLSchema } from 'graphql';
import { existsSync, readFileSync } from 'node:fs';
import { z } from 'zod';
import { PositionTrail } from '../positions/position-trail';
import type { GatewayContext } from './gateway-context';
import { sampleVariables } from './sample-variables';

/** The form that Apollo's tools write: the operations our own clients send. */
const manifestSchema = z.object({
  operations: z.array(z.object({ id: z.string().optional(), name: z.string(), body: z.string() })),
});
export type OperationManifest = z.infer<typeof manifestSchema>;

/** The manifest beside the supergraph; none is no fault, plans are then made at first use. */
export function readManifest(file: string): OperationManifest {
  if (!existsSync(file)) return { operations: [] };
  return manifestSchema.parse(JSON.parse(readFileSync(file, 'utf8')));
}

/**
 * Parses, validates and plans the known operations before the gateway says ready: planning takes milliseconds, the
 * very first plan tens of them. Nothing is sent to a subgraph. Answers how many plans are ready.
 */
export async function warmPlans(
  server: ApolloServer<GatewayContext>,
  schema: GraphQLSchema,
  manifest: OperationManifest,
  logger: Logger,
): Promise<number> {
  let ready = 0;
  for (const { name, body } of manifest.operations) {
    const fault = await warm(server, schema, name, body);
    if (fault === undefined) ready += 1;
    else logger.warn({ operation: name, fault }, 'operation of the manifest does not fit the graph');
  }
  return ready;
}

async function warm(
  server: ApolloServer<GatewayContext>,
  schema: GraphQLSchema,
  name: string,
  query: string,
) {
  const operation = getOperationAST(parse(query), name);
  if (!operation) return 'no such operation';
  const trace = newTraceparent();
  const contextValue: GatewayContext = {
    principal: null,
    requestId: 'warm-up',
    trace,
    language: 'en',
    cancellation: new Cancellation(),
    answers: new Map(),
    trail: new PositionTrail(),
    bill: null,
    isWarmUp: true,
  };
  const variables = sampleVariables(schema, operation);
  const { body } = await server.executeOperation({ query, operationName: name, variables }, { contextValue });
  const errors = body.kind === 'single' ? body.singleResult.errors : undefined;
  return errors?.find(({ extensions }) => FAULTS.includes(String(extensions?.['code'])))?.message;
}

/** What an operation that does not fit the graph is answered with; a missing answer of a subgraph is expected. */
const FAULTS = ['GRAPHQL_PARSE_FAILED', 'GRAPHQL_VALIDATION_FAILED', 'BAD_USER_INPUT', 'QUERY_TOO_COMPLEX'];
