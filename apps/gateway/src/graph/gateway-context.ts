import type { Principal } from '@autoclub/identity';
import type { TraceContext } from '@autoclub/service-kit';
import type { Language } from '@autoclub/subgraph-kit';

/** What the gateway knows of a request; the data sources hand it on. */
export interface GatewayContext {
  /** Null for a caller without a token, who may look at the schema outside production and at nothing else. */
  readonly principal: Principal | null;
  readonly requestId: string;
  readonly trace: TraceContext;
  readonly language: Language;
  /** Set while plans are made before readiness: nothing is sent to a subgraph. */
  readonly isWarmUp?: boolean;
}
