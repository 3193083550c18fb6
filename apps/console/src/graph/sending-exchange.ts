import { CombinedError, type Exchange, type Operation, type OperationResult } from 'urql';
import { filter, fromPromise, mergeMap, pipe, takeUntil } from 'wonka';
import type { Fault } from './failure';

/** What came of sending an operation: data with faults beside it, or the error that kept it from coming. */
export interface Sent {
  readonly data?: unknown;
  readonly faults?: readonly Fault[];
  readonly error?: Error;
}

/**
 * The last exchange of the client: sends an operation in the very text that was generated. The gateway keeps plans by
 * that text, and urql's own exchange would send another print of it.
 */
export function sendingExchange(send: (operation: Operation) => Promise<Sent>): Exchange {
  return () => (operations) =>
    pipe(
      operations,
      filter(({ kind }) => kind !== 'teardown'),
      mergeMap((operation) => {
        const isOver = pipe(
          operations,
          filter(({ kind, key }) => kind === 'teardown' && key === operation.key),
        );
        const sent = () => send(operation).catch((error: unknown): Sent => ({ error: error as Error }));
        // A component asks while it renders, gives that up and asks again once it is there: only what still stands is sent.
        return pipe(
          fromPromise(Promise.resolve()),
          mergeMap(() => fromPromise(sent().then((each) => resultOf(operation, each)))),
          takeUntil(isOver),
        );
      }),
    );
}

function resultOf(operation: Operation, { data, faults = [], error }: Sent): OperationResult {
  const failed = error
    ? new CombinedError({ networkError: error })
    : faults.length > 0
      ? new CombinedError({ graphQLErrors: faults.map(toUrql) })
      : undefined;
  return { operation, data: data ?? undefined, error: failed, stale: false, hasNext: false };
}

const toUrql = ({ message, path, extensions }: Fault) => ({ message, path, extensions });
