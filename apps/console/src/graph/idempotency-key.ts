import { useCallback, useState } from 'react';

/** A key under which the graph does a command once, however often it is sent (rulebook CONV-5). */
export interface IdempotencyKey {
  readonly key: string;
  /** The command was carried out: the next one is another. */
  readonly renew: () => void;
}

/** The key of a form: made when it opens, so that whatever is sent from it again is the same command. */
export function useIdempotencyKey(): IdempotencyKey {
  const [key, setKey] = useState(newKey);
  return { key, renew: useCallback(() => setKey(newKey()), []) };
}

const newKey = (): string => `console-${crypto.randomUUID()}`;
