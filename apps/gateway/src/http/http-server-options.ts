import type { TokenVerifier } from '@autoclub/identity';
import type { Logger, Metrics } from '@autoclub/service-kit';
import type { ConsoleOptions } from '../console/console-options';
import type { FileService } from '../files/file-service';
import type { Graph } from '../graph/apollo';
import type { KeyExchange } from '../keys/key-exchange';
import type { OverloadGuard } from '../overload/overload-guard';
import type { CompiledOperations } from '../plans/compiled-operations';
import type { Safelist } from '../admission/safelist';
import type { PositionSeal } from '../positions/position-seal';
import type { Throttle } from '../throttle/throttle';

export interface ExplorerOptions {
  /** Where the roles are that the page offers; only the local stack has any. */
  readonly rolesFile: string | undefined;
}

export interface HttpServerOptions {
  readonly graph: Graph;
  readonly compiled: CompiledOperations;
  readonly seal: PositionSeal;
  readonly safelist: Safelist;
  /** The buckets of clients; null where there are none. */
  readonly throttle: Throttle | null;
  readonly overload: OverloadGuard;
  /** The longest that an operation may run. */
  readonly operationMs: number;
  readonly revision: string;
  readonly verify: TokenVerifier;
  /** Exchanges API keys for tokens; a house may be without it. */
  readonly keys?: KeyExchange | undefined;
  /** The explorer, and with it the schema, is for everybody; null for production, where neither is. */
  readonly explorer: ExplorerOptions | null;
  /** The page for people at dealers and regional offices; a house may be without it. */
  readonly console?: ConsoleOptions | undefined;
  /** The origins of pages whose scripts may ask the graph, see `cors.ts`. */
  readonly corsOrigins: readonly string[];
  /** Where files are passed on to, by service; a house may be without it. */
  readonly files: ReadonlyMap<string, FileService>;
  readonly logger: Logger;
  readonly metrics: Metrics;
}
