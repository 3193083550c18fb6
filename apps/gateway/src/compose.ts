import type { Clock } from '@autoclub/domain-kit';
import { keyTokens, type TokenVerifier } from '@autoclub/identity';
import type { Logger, Metrics } from '@autoclub/service-kit';
import { serveOperations } from '@autoclub/subgraph-kit';
import { EXPORT_SERVICE, FILE_SERVICE, FileService } from './files/file-service';
import { createGraph } from './graph/apollo';
import type { Supergraph } from './graph/supergraph';
import { warmPlans, type OperationManifest } from './graph/warm-plans';
import { createHttpServer } from './http/http-server';
import type { ExplorerOptions, HttpServerOptions } from './http/http-server-options';
import { Safelist } from './admission/safelist';
import { keyOwner } from './keys/key-exchange';
import { CompiledOperations } from './plans/compiled-operations';
import { overloadGuard, type OverloadLimits } from './overload/overload-guard';
import { PositionSeal } from './positions/position-seal';
import { createPlanMetrics } from './plans/plan-metrics';
import { createCircuitMetrics } from './subgraphs/circuit-metrics';
import { createSubgraphMetrics } from './subgraphs/subgraph-metrics';
import type { Throttle } from './throttle/throttle';
import { OPERATION_MS, UndiciDataSource } from './subgraphs/undici-data-source';

export interface GatewayOptions {
  readonly host: string;
  readonly port: number;
  /** Where metrics and health are asked for; nowhere unless given. */
  readonly operationsPort?: number | undefined;
  readonly supergraph: Supergraph;
  readonly manifest: OperationManifest;
  /** Addresses by subgraph name. */
  readonly subgraphs: Readonly<Record<string, string>>;
  readonly handoverSecret: string;
  /** Another root secret whose positions and tokens are taken as well, while it is changed. */
  readonly otherHandoverSecret?: string | undefined;
  readonly verify: TokenVerifier;
  /** For whom tokens are, of which API keys are exchanged for some; without it there is no exchange. */
  readonly audience?: string;
  /** Null where there is none, as in production. */
  readonly explorer: ExplorerOptions | null;
  /** The page for people; none unless given. */
  readonly console?: HttpServerOptions['console'];
  /** The origins of pages whose scripts may ask the graph; with `:*` for any port. */
  readonly corsOrigins: readonly string[];
  /** How many operations are kept compiled; 0 leaves all of them to Apollo's executor. */
  readonly compiledOperations: number;
  /** Whether nothing but the operations of the manifest is let in. */
  readonly isSafelistOnly?: boolean;
  /** The buckets of clients; none unless given. */
  readonly throttle?: Throttle;
  readonly clock: Clock;
  readonly logger: Logger;
  readonly metrics: Metrics;
  /** The longest that an operation may run, and each request to a service for it. */
  readonly timeoutMs?: number;
  /** When operations are refused for how many there are; the usual limits unless given. */
  readonly overload?: Partial<OverloadLimits>;
}

export interface RunningGateway {
  readonly url: string;
  /** Where metrics and health are asked for, if anywhere. */
  readonly operationsUrl: string | undefined;
  stop(): Promise<void>;
}

/** Puts the gateway together and serves it; it is ready once the plans of the known operations are made. */
export async function startGateway(options: GatewayOptions): Promise<RunningGateway> {
  const { logger, metrics, throttle = null } = options;
  const safelist = new Safelist(options.manifest, options.isSafelistOnly ?? false);
  const sources = dataSources(options);
  const dataSourceOf = (name: string) => sourceNamed(sources, name);
  const compiled = new CompiledOperations({
    sourceOf: dataSourceOf,
    entities: options.supergraph.entityKeys.types,
    atMost: options.compiledOperations,
    logger,
    metrics: createPlanMetrics(metrics),
  });
  const seal = new PositionSeal(options.handoverSecret, options.otherHandoverSecret);
  const graph = await createGraph({
    ...options,
    seal,
    isSchemaPublic: options.explorer !== null,
    dataSourceOf,
    compiled,
  });
  const files = fileServices(options);
  const overload = overloadGuard(options.overload, metrics);
  let isWarm = false;
  const server = createHttpServer({
    ...options,
    ...keysAndTheirTokens(options),
    seal,
    graph,
    files,
    compiled,
    safelist,
    throttle,
    overload,
    operationMs: options.timeoutMs ?? OPERATION_MS,
    metrics,
    revision: options.supergraph.revision,
  });
  const operations = await operationsOf(options, () => Promise.resolve(isWarm));
  await server.listen({ host: options.host, port: options.port });
  const plans = await warmPlans(graph.server, graph.apiSchema, options.manifest, logger);
  isWarm = true;
  const { port } = server.addresses()[0] as { port: number };
  const url = `http://${options.host}:${port}`;
  const operationsUrl = operations?.url;
  logger.info({ url, operations: operationsUrl, plans, revision: options.supergraph.revision }, 'serving');
  return {
    url,
    operationsUrl,
    stop: async () => {
      operations?.ending();
      await server.close();
      overload.stop();
      await graph.server.stop();
      await throttle?.stop();
      for (const each of files.values()) await each.close();
      await Promise.all([...sources.values()].map((source) => source.close()));
      await operations?.stop();
    },
  };
}

/** Metrics and health, on a port that callers do not reach. */
function operationsOf({ host, operationsPort, metrics }: GatewayOptions, ready: () => Promise<boolean>) {
  if (operationsPort === undefined) return Promise.resolve(undefined);
  return serveOperations({ metrics, ready }, { host, port: operationsPort });
}

function dataSources(options: GatewayOptions): ReadonlyMap<string, UndiciDataSource> {
  const metrics = createSubgraphMetrics(options.metrics);
  const circuits = createCircuitMetrics(options.metrics);
  const { handoverSecret, clock, timeoutMs, logger } = options;
  const entries = Object.entries(options.subgraphs).map(
    ([name, url]) =>
      [
        name,
        new UndiciDataSource({ name, url, handoverSecret, clock, metrics, circuits, logger, timeoutMs }),
      ] as const,
  );
  return new Map(entries);
}

/** The exchange of API keys, and a verifier that takes its tokens beside those of the issuer. */
function keysAndTheirTokens(options: GatewayOptions) {
  const { audience, verify, handoverSecret, otherHandoverSecret, clock, subgraphs } = options;
  const url = subgraphs['membership'];
  if (audience === undefined || url === undefined) return { verify };
  const { sign, verifierBefore } = keyTokens(handoverSecret, audience, otherHandoverSecret);
  return { keys: { sign, ownerOf: keyOwner(url, handoverSecret, clock) }, verify: verifierBefore(verify) };
}

/** The services that take or give files, where the house has them. */
function fileServices({
  subgraphs,
  handoverSecret,
  clock,
}: GatewayOptions): ReadonlyMap<string, FileService> {
  const services = [FILE_SERVICE, EXPORT_SERVICE].flatMap((name) => {
    const url = subgraphs[name];
    return url ? [[name, new FileService(url, handoverSecret, clock, name)] as const] : [];
  });
  return new Map(services);
}

function sourceNamed(sources: ReadonlyMap<string, UndiciDataSource>, name: string): UndiciDataSource {
  const source = sources.get(name);
  if (!source) throw new Error(`The supergraph names a subgraph "${name}" that has no address.`);
  return source;
}
