import type { Metrics } from '@autoclub/service-kit';
import type { FastifyInstance } from 'fastify';
import { Histogram } from 'prom-client';

interface ProbeOptions {
  readonly metrics: Metrics;
  readonly ready: () => Promise<boolean>;
}

/** Adds `/live`, `/ready`, `/metrics`, and measures how long requests take. */
export function addProbes(server: FastifyInstance, { metrics, ready }: ProbeOptions): void {
  let closing = false;
  server.addHook('preClose', (done) => {
    closing = true;
    done();
  });
  const duration = new Histogram({
    name: 'http_request_duration_seconds',
    help: 'How long requests took, by path and status.',
    labelNames: ['path', 'status'],
    buckets: [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 10],
    registers: [metrics.registry],
  });
  server.addHook('onResponse', (request, reply, done) => {
    const path = request.routeOptions.url ?? 'unknown';
    duration.observe({ path, status: reply.statusCode }, reply.elapsedTime / 1_000);
    done();
  });
  server.get('/live', () => ({ live: true }));
  server.get('/ready', async (_request, reply) => {
    const isReady = !closing && (await ready());
    return reply.code(isReady ? 200 : 503).send({ ready: isReady });
  });
  server.get('/metrics', async (_request, reply) => {
    const text = await metrics.registry.metrics();
    return reply.type(metrics.registry.contentType).send(text);
  });
}
