import type { Metrics } from '@autoclub/service-kit';
import { fastify, type FastifyInstance } from 'fastify';
import { Histogram } from 'prom-client';

export interface ProbeOptions {
  readonly metrics: Metrics;
  /** Whether requests can be served; also false while the process stops, without asking. */
  readonly ready: () => Promise<boolean>;
  /** False when the process should be started again; a process that cannot tell leaves it out. */
  readonly live?: () => boolean;
  /** The state of outbox and consumers; a process without any leaves it out. */
  readonly pipeline?: () => Promise<unknown>;
}

const BUCKETS = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 10];

/**
 * Measures how long the requests of a server take, and lets kept connections go with their last answer once it closes,
 * which would otherwise wait for them.
 */
export function watchRequests(server: FastifyInstance, metrics: Metrics): void {
  let closing = false;
  server.addHook('preClose', (done) => {
    closing = true;
    done();
  });
  server.addHook('onSend', (_request, reply, payload, done) => {
    if (closing) reply.header('connection', 'close');
    done(null, payload);
  });
  measureRequests(server, metrics);
}

/** What an orchestrator and Prometheus ask, on a port of its own that callers do not reach. */
export interface Operations {
  readonly url: string;
  /** From now on the process is not ready: it takes nothing new and ends what runs. */
  ending(): void;
  stop(): Promise<void>;
}

/** Serves `/live`, `/ready`, `/metrics` and, where there is one, `/pipeline`. */
export async function serveOperations(
  options: ProbeOptions,
  at: { readonly host: string; readonly port: number },
): Promise<Operations> {
  const { metrics, pipeline, ready, live = () => true } = options;
  let isEnding = false;
  const server = fastify({ logger: false, forceCloseConnections: true });
  server.get('/live', (_request, reply) => reply.code(live() ? 200 : 503).send({ live: live() }));
  server.get('/ready', async (_request, reply) => {
    const isReady = !isEnding && (await ready().catch(() => false));
    return reply.code(isReady ? 200 : 503).send({ ready: isReady });
  });
  server.get('/metrics', async (_request, reply) => {
    const text = await metrics.registry.metrics();
    return reply.type(metrics.registry.contentType).send(text);
  });
  if (pipeline) server.get('/pipeline', () => pipeline());
  await server.listen(at);
  const { port } = server.addresses()[0] as { port: number };
  return {
    url: `http://${at.host}:${port}`,
    ending: () => void (isEnding = true),
    stop: () => server.close(),
  };
}

function measureRequests(server: FastifyInstance, { registry }: Metrics): void {
  const duration = new Histogram({
    name: 'http_request_duration_seconds',
    help: 'How long requests took, by path and status.',
    labelNames: ['path', 'status'],
    buckets: BUCKETS,
    registers: [registry],
  });
  server.addHook('onResponse', (request, reply, done) => {
    const path = request.routeOptions.url ?? 'unknown';
    duration.observe({ path, status: reply.statusCode }, reply.elapsedTime / 1_000);
    done();
  });
}
