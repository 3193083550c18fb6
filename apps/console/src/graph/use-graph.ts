import type { TypedDocument } from '@autoclub/graph-client/client';
import { useCallback, useEffect, useMemo, useRef } from 'react';
import { type AnyVariables, type CombinedError, useClient, useQuery } from 'urql';
import { GraphFailure, type MissingPart, missingParts } from './failure';

/** What a question to the graph has come to so far. */
export interface Asked<Data> {
  /** The answer, as much of it as there is; undefined before the first one. */
  readonly data: Data | undefined;
  /** Parts that are not there, each with the service that is away or the right that is missing. */
  readonly missing: readonly MissingPart[];
  /** Why there is no answer at all. */
  readonly failure: GraphFailure | undefined;
  /** Whether an answer is under way while there is none to show. */
  readonly isLoading: boolean;
  /** Whether an answer is under way, also behind one that is shown. */
  readonly isFetching: boolean;
  /** Asks again, past the cache. */
  readonly reload: () => void;
  /**
   * After a command: asks again every quarter of a second for three seconds, then every second for half a minute, until
   * the answer is what was waited for or the page is left. Answers whether it came. What comes later is seen when the
   * page is looked at again.
   */
  readonly until: (hasArrived: (data: Data) => boolean) => Promise<boolean>;
}

export interface GraphOptions {
  /** Nothing is asked while this is true, such as before a person has typed enough. */
  readonly isPaused?: boolean;
}

const POLL_MS = 250;
const POLL_FOR_MS = 3_000;
const SLOW_POLL_MS = 1_000;
const SLOW_POLL_FOR_MS = 30_000;
const RETRY_MS = 5_000;

const sleep = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

/**
 * Asks the graph and keeps the answer up to date: again when the window is looked at again, and every five seconds
 * while a service or the graph is away.
 */
export function useGraph<Data, Variables>(
  document: TypedDocument<Data, Variables>,
  variables: Variables,
  { isPaused = false }: GraphOptions = {},
): Asked<Data> {
  const text = document.toString();
  const client = useClient();
  const context = useMemo(() => ({ text }), [text]);
  const given = variables as AnyVariables;
  const [{ data, error, fetching }, execute] = useQuery<Data>({
    query: text,
    variables: given,
    pause: isPaused,
    context,
  });
  const reload = useCallback(
    () => execute({ ...context, requestPolicy: 'network-only' }),
    [context, execute],
  );
  const key = JSON.stringify(given);
  const latest = useRef(given);
  latest.current = given;
  const isThere = useIsThere();
  const until = useCallback(
    async (hasArrived: (data: Data) => boolean) => {
      for (let waited = 0; isThere.current && waited <= SLOW_POLL_FOR_MS;) {
        const ask = { ...context, requestPolicy: 'network-only' as const };
        const answer = await client.query<Data>(text, latest.current, ask).toPromise();
        if (answer.data !== undefined && hasArrived(answer.data)) return true;
        const pause = waited < POLL_FOR_MS ? POLL_MS : SLOW_POLL_MS;
        await sleep(pause);
        waited += pause;
      }
      return false;
    },
    [client, context, text, key, isThere],
  );
  const failure = isPaused ? undefined : failureIn(error);
  const missing = useMemo(
    () => (isPaused ? [] : missingParts(error?.graphQLErrors ?? [])),
    [error, isPaused],
  );
  useReasks(isPaused, isAway(failure, missing), reload);
  return {
    data: isPaused ? undefined : data,
    missing,
    failure: data === undefined || failure?.kind === 'offline' ? failure : undefined,
    isLoading: !isPaused && fetching && data === undefined,
    isFetching: !isPaused && fetching,
    reload,
    until,
  };
}

/** Whether the component is still on the page. */
function useIsThere(): { readonly current: boolean } {
  const isThere = useRef(false);
  useEffect(() => {
    isThere.current = true;
    return () => {
      isThere.current = false;
    };
  }, []);
  return isThere;
}

/** Asks again when the window is looked at again, and while something is away. */
function useReasks(isPaused: boolean, isWaiting: boolean, reload: () => void): void {
  useEffect(() => {
    if (isPaused) return undefined;
    const again = () => {
      if (globalThis.document.visibilityState === 'visible') reload();
    };
    window.addEventListener('focus', again);
    window.addEventListener('online', again);
    return () => {
      window.removeEventListener('focus', again);
      window.removeEventListener('online', again);
    };
  }, [isPaused, reload]);
  useEffect(() => {
    if (!isWaiting) return undefined;
    const timer = setInterval(reload, RETRY_MS);
    return () => clearInterval(timer);
  }, [isWaiting, reload]);
}

function failureIn(error: CombinedError | undefined): GraphFailure | undefined {
  const cause = error?.networkError;
  if (!cause) return undefined;
  return cause instanceof GraphFailure ? cause : new GraphFailure('fault', cause.message);
}

function isAway(failure: GraphFailure | undefined, missing: readonly MissingPart[]): boolean {
  const kinds = [failure?.kind, ...missing.map(({ kind }) => kind)];
  return kinds.some((kind) => kind === 'away' || kind === 'offline');
}
