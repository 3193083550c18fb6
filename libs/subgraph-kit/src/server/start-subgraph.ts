import { createExecutor } from './execute';
import { createHttpServer } from './http-server';
import type { SubgraphServerOptions } from './server-options';

export interface RunningSubgraph {
  readonly url: string;
  /** Says not ready, lets running requests end, closes. */
  stop(): Promise<void>;
}

/** Serves a subgraph to the gateway alone (rulebook PLT-02). */
export async function startSubgraph(options: SubgraphServerOptions): Promise<RunningSubgraph> {
  const executor = await createExecutor(options);
  const server = createHttpServer(options, executor);
  await server.listen({ host: options.host, port: options.port });
  const { port } = server.addresses()[0] as { port: number };
  const url = `http://${options.host}:${port}`;
  options.logger.info({ url }, 'serving');
  return {
    url,
    stop: async () => {
      await server.close();
      await executor.stop();
    },
  };
}
