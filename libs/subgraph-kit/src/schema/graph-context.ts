import { LANGUAGES, type Language } from '@autoclub/domain-kit';
import type { Principal } from '@autoclub/identity';
import type { Position } from '@autoclub/service-kit';
import DataLoader from 'dataloader';
import Negotiator from 'negotiator';

export type { Language };

/** Loads many keys at once: one answer per key, in the same order. */
export type BatchLoad<K, V> = (keys: readonly K[]) => Promise<readonly (V | Error | null)[]>;

/** What every resolver of a subgraph gets; made anew for each request. */
export interface GraphContext {
  readonly principal: Principal;
  readonly requestId: string;
  readonly traceId: string;
  readonly traceparent: string;
  /** The caller's language: of messages and names, from `accept-language` (rulebook PLT-05). */
  readonly language: Language;
  /** The instant the request is judged at (rulebook PLT-04); the same during the whole request. */
  now(): Date;
  /** What the commands of this request have published; the caller stands there once it has the answer. */
  readonly confirmed: Position[];
  /** The data loader of that name in this request, made at its first use; bundles look-ups into one statement. */
  loader<K, V>(name: string, batch: BatchLoad<K, V>): DataLoader<K, V | null>;
}

/** How many keys one statement takes at most. */
const MAX_BATCH = 1_000;

/** Makes the context of one request. */
export function createGraphContext(request: {
  readonly principal: Principal;
  readonly requestId: string;
  readonly traceId: string;
  readonly traceparent: string;
  readonly language: Language;
  readonly now: Date;
}): GraphContext {
  const { now, ...rest } = request;
  const loaders = new Map<string, DataLoader<unknown, unknown>>();
  return {
    ...rest,
    now: () => now,
    confirmed: [],
    loader<K, V>(name: string, batch: BatchLoad<K, V>) {
      let loader = loaders.get(name) as DataLoader<K, V | null> | undefined;
      if (!loader) {
        loader = new DataLoader<K, V | null>(batch, { maxBatchSize: MAX_BATCH });
        loaders.set(name, loader as DataLoader<unknown, unknown>);
      }
      return loader;
    },
  };
}

/**
 * The language the caller wants most of those the platform speaks, by the weights of the header (RFC 9110). Chinese,
 * the language of the dealers, where it asks for none of them.
 */
export function languageOf(acceptLanguage: string | undefined): Language {
  const headers = { 'accept-language': acceptLanguage };
  return (new Negotiator({ headers }).language([...LANGUAGES]) as Language | undefined) ?? 'zh';
}
