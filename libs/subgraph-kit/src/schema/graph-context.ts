import type { Language } from '@autoclub/domain-kit';
import type { Principal } from '@autoclub/identity';
import DataLoader from 'dataloader';

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

/** English when the header asks for it before Chinese; Chinese otherwise, the language of the dealers. */
export function languageOf(acceptLanguage: string | undefined): Language {
  return /^\s*en\b/i.test(acceptLanguage ?? '') ? 'en' : 'zh';
}
