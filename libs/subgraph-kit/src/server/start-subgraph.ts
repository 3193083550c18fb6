import { createExecutor } from './execute';
import { createHttpServer } from './http-server';
import { serveOperations } from './probes';
import type { SubgraphServerOptions } from './server-options';

export interface RunningSubgraph {
  readonly url: string;
  /** Where metrics and health are asked for, if anywhere. */
  readonly operationsUrl: string | undefined;
  /** Says not ready, lets running requests end, closes. */
  stop(): Promise<void>;
}

/** Serves a subgraph to the gateway alone (rulebook PLT-02). */
export async function startSubgraph(options: SubgraphServerOptions): Promise<RunningSubgraph> {
  const { host, operationsPort } = options;
  const executor = await createExecutor(options);
  const server = createHttpServer(options, executor);
  await server.listen({ host: options.host, port: options.port });
  const { port } = server.addresses()[0] as { port: number };
  const url = `http://${options.host}:${port}`;
  const operations =
    operationsPort === undefined ? undefined : await serveOperations(options, { host, port: operationsPort });
  options.logger.info({ url, operations: operations?.url }, 'serving');
  return {
    url,
    operationsUrl: operations?.url,
    stop: async () => {
      operations?.ending();
      await server.close();
      await executor.stop();
      await operations?.stop();
    },
  };
}
