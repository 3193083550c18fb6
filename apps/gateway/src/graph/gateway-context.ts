import type { Cancellation, Principal } from '@autoclub/identity';
import type { TraceContext } from '@autoclub/service-kit';
import type { Language } from '@autoclub/subgraph-kit';
import type { PositionTrail } from '../positions/position-trail';
import type { WholeAnswer } from '../subgraphs/exchange';
import type { Bill } from '../throttle/bill';

/** What the gateway knows of a request; the data sources hand it on. */
export interface GatewayContext {
  /** Null for a caller without a token, who may look at the schema outside production and at nothing else. */
  readonly principal: Principal | null;
  readonly requestId: string;
  readonly trace: TraceContext;
  readonly language: Language;
  /** Cancelled when the caller goes away before the answer: nothing more is asked for it. */
  readonly cancellation: Cancellation;
  /** What subgraphs have been asked by a compiled plan, by service and body, and what they answer. */
  readonly answers: Map<string, Promise<WholeAnswer>>;
  /** Where the caller stands: what was confirmed before this request, and by it. */
  readonly trail: PositionTrail;
  /** What the operation costs its client; null where nobody pays. */
  readonly bill: Bill | null;
  /** Set while plans are made before readiness: nothing is sent to a subgraph. */
  readonly isWarmUp?: boolean;
}
