import { ApolloServer } from '@apollo/server';
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginInlineTraceDisabled,
  ApolloServerPluginLandingPageDisabled,
  ApolloServerPluginUsageReportingDisabled,
} from '@apollo/server/plugin/disabled';
import type { Logger, Metrics } from '@autoclub/service-kit';
import { formatError, maskErrors } from '@autoclub/subgraph-kit';
import type { GraphQLFormattedError, GraphQLSchema } from 'graphql';
import { LIMITS } from '../admission/limits';
import { shortened } from '../inputs/input-fault';
import { checkOwnScalars } from '../inputs/own-scalars';
import { usableTexts } from '../inputs/usable-text.rule';
import type { CompiledOperations } from '../plans/compiled-operations';
import { tellExtensions } from '../positions/position.plugin';
import type { PositionSeal } from '../positions/position-seal';
import { createThrottleMetrics } from '../throttle/throttle-metrics';
import type { UndiciDataSource } from '../subgraphs/undici-data-source';
import { authentication } from './authentication.plugin';
import { CarefulGateway } from './careful-gateway';
import type { GatewayContext } from './gateway-context';
import { httpStatus } from './http-status.plugin';
import { checkOperations } from './operation-check.plugin';
import type { Supergraph } from './supergraph';

export interface Graph {
  readonly server: ApolloServer<GatewayContext>;
  /** What callers see of the supergraph. */
  readonly apiSchema: GraphQLSchema;
}

export interface GraphOptions {
  /** Where there is an explorer, the schema is for everybody. */
  readonly isSchemaPublic: boolean;
  readonly seal: PositionSeal;
  readonly supergraph: Supergraph;
  readonly dataSourceOf: (subgraph: string) => UndiciDataSource;
  readonly logger: Logger;
  readonly metrics: Metrics;
  /** Learns from the plans that are made. */
  readonly compiled: CompiledOperations;
}

/** The composed graph in one ApolloServer, without the plugins that report or instrument each field. */
export async function createGraph(options: GraphOptions): Promise<Graph> {
  let apiSchema: GraphQLSchema | undefined;
  const { sdl, entityKeys } = options.supergraph;
  const gateway = new CarefulGateway(
    {
      supergraphSdl: sdl,
      buildService: ({ name }) => options.dataSourceOf(name),
      logger: options.logger,
      __exposeQueryPlanExperimental: false,
    },
    entityKeys.addedFields,
    (resolved, originalNames) => options.compiled.learn(resolved, originalNames),
  );
  gateway.onSchemaLoadOrUpdate((loaded) => {
    checkOwnScalars(loaded.apiSchema, options.seal);
    apiSchema = loaded.apiSchema;
  });
  const server = new ApolloServer<GatewayContext>({
    gateway,
    introspection: true,
    csrfPrevention: true,
    allowBatchedHttpRequests: false,
    persistedQueries: false,
    hideSchemaDetailsFromClientErrors: true,
    includeStacktraceInErrorResponses: false,
    stopOnTerminationSignals: false,
    nodeEnv: 'production',
    parseOptions: { maxTokens: LIMITS.tokens },
    maxRecursiveSelections: LIMITS.selections,
    validationOptions: { maxErrors: 10 },
    validationRules: [usableTexts],
    logger: options.logger,
    formatError: (formatted, error) => withShortMessage(formatError(formatted, error)),
    plugins: [
      ApolloServerPluginCacheControlDisabled(),
      ApolloServerPluginInlineTraceDisabled(),
      ApolloServerPluginLandingPageDisabled(),
      ApolloServerPluginUsageReportingDisabled(),
      authentication(options.isSchemaPublic),
      checkOperations(entityKeys.types, createThrottleMetrics(options.metrics)),
      maskErrors(options.logger),
      httpStatus(),
      tellExtensions(options.seal),
    ],
  });
  await server.start();
  if (!apiSchema) throw new Error('The gateway loaded no schema.');
  return { server, apiSchema };
}

const MAX_MESSAGE_LENGTH = 300;

/** Messages of the libraries quote the request, which may contain names as long as itself. */
function withShortMessage(error: GraphQLFormattedError): GraphQLFormattedError {
  return { ...error, message: shortened(error.message, MAX_MESSAGE_LENGTH) };
}
