import type { TypedDocument } from '@autoclub/graph-client/client';
import { useCallback, useRef, useState } from 'react';
import { type AnyVariables, useClient } from 'urql';
import { GraphFailure } from './failure';

/** What the only root field of a mutation answers: its payload, with its refusals among the data. */
export type PayloadOf<Data> = NonNullable<Data[Exclude<keyof Data, '__typename'>]>;

type InputOf<Variables> = Variables extends { input: infer Input } ? Input : never;

/** A command of the graph, ready to be run. */
export interface Command<Data, Variables> {
  /**
   * Sends it and gives its payload, also one that is a refusal; undefined when nothing came, which `failure` then says.
   * While one runs a second call gives the answer of the first: a double click is one command.
   */
  readonly run: (input: InputOf<Variables>) => Promise<PayloadOf<Data> | undefined>;
  readonly isRunning: boolean;
  /** Why the last one was not carried out, or why nobody knows whether it was. */
  readonly failure: GraphFailure | undefined;
}

/** A mutation with one root field and one `input`. */
export function useCommand<Data, Variables>(
  document: TypedDocument<Data, Variables>,
): Command<Data, Variables> {
  const client = useClient();
  const text = document.toString();
  const running = useRef<Promise<PayloadOf<Data> | undefined>>(undefined);
  const [isRunning, setRunning] = useState(false);
  const [failure, setFailure] = useState<GraphFailure>();
  const send = useCallback(
    async (input: InputOf<Variables>): Promise<PayloadOf<Data> | undefined> => {
      const variables = { input } as AnyVariables;
      const { data, error } = await client.mutation<Data>(text, variables, { text }).toPromise();
      const payload = data && Object.values(data as object)[0];
      setFailure(payload == null ? failureFrom(error) : undefined);
      return (payload ?? undefined) as PayloadOf<Data> | undefined;
    },
    [client, text],
  );
  const run = useCallback(
    (input: InputOf<Variables>) => {
      if (running.current) return running.current;
      setRunning(true);
      running.current = send(input).finally(() => {
        running.current = undefined;
        setRunning(false);
      });
      return running.current;
    },
    [send],
  );
  return { run, isRunning, failure };
}

function failureFrom(error: { networkError?: Error | undefined; message: string } | undefined): GraphFailure {
  const cause = error?.networkError;
  return cause instanceof GraphFailure ? cause : new GraphFailure('fault', error?.message ?? '');
}
