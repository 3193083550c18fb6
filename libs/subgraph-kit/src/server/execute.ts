import { ApolloServer, HeaderMap } from '@apollo/server';
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginInlineTraceDisabled,
  ApolloServerPluginUsageReportingDisabled,
} from '@apollo/server/plugin/disabled';
import type { Logger } from '@autoclub/service-kit';
import type { Subgraph } from '../schema/build-subgraph';
import { formatError, maskErrors } from '../schema/mask-errors';
import { outagesOf } from '../schema/outages';
import { confirmPosition } from './confirm-position';
import { stopWhenCancelled, type ServedContext } from './stop-when-cancelled';

/** Runs operations of a subgraph. */
export interface Executor {
  execute(body: unknown, accept: string | undefined, context: ServedContext): Promise<HttpAnswer>;
  stop(): Promise<void>;
}

export interface HttpAnswer {
  readonly status: number;
  readonly headers: ReadonlyMap<string, string>;
  readonly body: string;
}

/**
 * An ApolloServer without what a subgraph behind our gateway does not need: cache control, usage reports, traces in
 * line. It keeps parsed and validated documents itself. Forgery of requests is ruled out by the signed hand-over.
 */
export async function createExecutor(options: {
  readonly subgraph: Subgraph;
  readonly logger: Logger;
  readonly name: string;
  readonly isOutage?: (error: unknown) => boolean;
}): Promise<Executor> {
  const asSeen = outagesOf(options.name, options.isOutage ?? (() => false));
  stopWhenCancelled(options.subgraph.schema);
  const server = new ApolloServer<ServedContext>({
    schema: options.subgraph.schema,
    csrfPrevention: false,
    introspection: true,
    hideSchemaDetailsFromClientErrors: true,
    includeStacktraceInErrorResponses: false,
    stopOnTerminationSignals: false,
    persistedQueries: false,
    nodeEnv: 'production',
    logger: options.logger,
    formatError: (formatted, error) => formatError(formatted, asSeen(error)),
    plugins: [
      ApolloServerPluginCacheControlDisabled(),
      ApolloServerPluginInlineTraceDisabled(),
      ApolloServerPluginUsageReportingDisabled(),
      maskErrors(options.logger, asSeen),
      confirmPosition(),
    ],
  });
  await server.start();
  return {
    execute: (body, accept, context) => run(server, body, accept, context),
    stop: () => server.stop(),
  };
}

async function run(
  server: ApolloServer<ServedContext>,
  body: unknown,
  accept: string | undefined,
  context: ServedContext,
): Promise<HttpAnswer> {
  const headers = new HeaderMap([['content-type', 'application/json']]);
  if (accept) headers.set('accept', accept);
  const answer = await server.executeHTTPGraphQLRequest({
    httpGraphQLRequest: { method: 'POST', headers, search: '', body },
    context: () => Promise.resolve(context),
  });
  if (answer.body.kind !== 'complete') throw new Error('A subgraph answers in one piece.');
  return { status: answer.status ?? 200, headers: answer.headers, body: answer.body.string };
}
