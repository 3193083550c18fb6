import { systemClock } from '@autoclub/domain-kit';
import type { Principal } from '@autoclub/identity';
import { createLogger, createMetrics, type Metrics } from '@autoclub/service-kit';
import { buildSchema, getOperationAST, parse } from 'graphql';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { startGateway, type RunningGateway } from '../src/compose';
import { sampleVariables } from '../src/graph/sample-variables';
import { readSupergraph } from '../src/graph/supergraph';
import type { OperationManifest } from '../src/graph/warm-plans';
import { checkOwnScalars } from '../src/inputs/own-scalars';
import { PositionSeal } from '../src/positions/position-seal';
import { startMoodySubgraphs, type Mood } from './moody-subgraphs';
import { advisor, ROOT_SECRET } from './small-house';

const FILES = join(__dirname, '..');

/** What callers see of the real graph. */
export const graph = buildSchema(readFileSync(join(FILES, 'api.graphql'), 'utf8'));
checkOwnScalars(graph, new PositionSeal(ROOT_SECRET));

/** Who may also ask for the schema. */
const system: Principal = { ...advisor, kind: 'DEALER_SYSTEM', roles: [] };

export interface Answer {
  readonly status: number;
  readonly headers: readonly (string | null)[];
  readonly text: string;
  readonly asked: readonly string[];
}

/** Two gateways before the same moody subgraphs: one that compiles what it has planned, one that never does. */
export interface TwoGateways {
  readonly apollo: RunningGateway;
  readonly compiled: RunningGateway;
  /** What a caller gets, and what the subgraphs were asked for it. */
  ask(
    gateway: RunningGateway,
    body: unknown,
    by: { readonly seed: number; readonly mood: Mood },
    headers?: Record<string, string>,
  ): Promise<Answer>;
  /** How many operations of the second gateway went which way. */
  ways(): Promise<Readonly<Record<string, number>>>;
  stop(): Promise<void>;
}

export async function startTwoGateways(manifest: OperationManifest): Promise<TwoGateways> {
  const subgraphs = await startMoodySubgraphs();
  const metrics = createMetrics('compiled');
  const start = (compiledOperations: number, measured: Metrics) =>
    startGateway({
      host: '127.0.0.1',
      port: 0,
      supergraph: readSupergraph(join(FILES, 'supergraph.graphql')),
      manifest,
      subgraphs: subgraphs.urls,
      handoverSecret: ROOT_SECRET,
      verify: () => Promise.resolve(system),
      explorer: null,
      corsOrigins: [],
      compiledOperations,
      clock: systemClock,
      logger: createLogger({ service: 'gateway', level: 'silent' }),
      metrics: measured,
    });
  const apollo = await start(0, createMetrics('apollo'));
  const compiled = await start(500, metrics);
  let requests = 0;
  return {
    apollo,
    compiled,
    ask: async (gateway, body, { seed, mood }, headers = {}) => {
      subgraphs.begin(seed, mood);
      const id = String(++requests).padStart(8, '0');
      const response = await post(gateway, body, { 'x-request-id': id, ...headers });
      const text = inOneOrder((await response.text()).replaceAll(id, 'the id'));
      const names = ['content-type', 'cache-control', 'content-length'];
      return {
        status: response.status,
        headers: names.map((name) => response.headers.get(name)),
        text,
        asked: subgraphs
          .askedFor(id)
          .filter((request) => hasData(text) || request.includes('{"query":"mutation')),
      };
    },
    ways: async () => {
      const counted = await metrics.registry.getSingleMetric('gateway_operations_total')?.get();
      return Object.fromEntries((counted?.values ?? []).map(({ labels, value }) => [labels['way'], value]));
    },
    stop: async () => {
      await Promise.all([apollo.stop(), compiled.stop()]);
      await subgraphs.stop();
    },
  };
}

function post(gateway: RunningGateway, body: unknown, headers: Record<string, string>): Promise<Response> {
  return fetch(`${gateway.url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: 'Bearer any', ...headers },
    body: JSON.stringify(body),
  });
}

/** Services that are asked side by side fail in any order, and so do their errors stand in the answer. */
function inOneOrder(text: string): string {
  const { errors = [], ...rest } = JSON.parse(text) as { readonly errors?: readonly unknown[] };
  if (errors.length < 2) return text;
  const sorted = errors.map((error) => JSON.stringify(error)).sort();
  return `${JSON.stringify({ errors: sorted.map((error) => JSON.parse(error) as unknown), ...rest })}\n`;
}

/** Without data the executor has given up on what it asked side by side, and may not have asked all of it. */
function hasData(text: string): boolean {
  return Boolean((JSON.parse(text) as { data?: unknown }).data);
}

/** A request for an operation, with variables that its types accept. */
export function bodyOf({ name, body }: { readonly name: string; readonly body: string }) {
  const operation = getOperationAST(parse(body), name);
  if (!operation) throw new Error(`There is no operation ${name}.`);
  return { query: body, operationName: name, variables: sampleVariables(graph, operation) };
}
