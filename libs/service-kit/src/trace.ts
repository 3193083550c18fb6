import { randomHex } from './random-hex';

/** A W3C trace context: one trace id leads from the bill to the entry to the figure (rulebook PLT-06). */
export interface TraceContext {
  readonly traceparent: string;
  /** 32 hexadecimal digits, the same through all services and events of one trace. */
  readonly traceId: string;
}

const TRACEPARENT = /^00-([0-9a-f]{32})-([0-9a-f]{16})-([0-9a-f]{2})$/;

/** Reads a `traceparent` header; undefined when it is absent or not of version 00 or all zero. */
export function parseTraceparent(header: unknown): TraceContext | undefined {
  if (typeof header !== 'string') return undefined;
  const parts = TRACEPARENT.exec(header);
  const [, traceId, spanId] = parts ?? [];
  if (!traceId || !spanId || /^0+$/.test(traceId) || /^0+$/.test(spanId)) return undefined;
  return { traceparent: header, traceId };
}

/** Begins a trace, sampled. */
export function newTraceparent(): TraceContext {
  return inTrace(randomHex(16));
}

/** The next step of a trace: same trace id, a span of its own. */
export function childTraceparent(parent: TraceContext): TraceContext {
  return inTrace(parent.traceId);
}

function inTrace(traceId: string): TraceContext {
  return { traceId, traceparent: `00-${traceId}-${randomHex(8)}-01` };
}
