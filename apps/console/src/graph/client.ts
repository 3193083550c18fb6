import { createGraphClient, type TypedDocument } from '@autoclub/graph-client/client';
import { Positions } from '@autoclub/graph-client/positions';
import { cacheExchange, Client, type Operation } from 'urql';
import type { Language } from '../language/languages';
import type { SessionHolder } from '../session/session';
import { asksToSignIn, failureOf, GraphFailure } from './failure';
import { type Sent, sendingExchange } from './sending-exchange';

/** Where the graph answers: the origin that the page came from. */
export const GRAPH_PATH = '/graphql';

/** The text of an operation as it was generated, which is how the gateway knows it. */
export interface SentText {
  readonly text: string;
}

/**
 * The client of the graph for one person and one language: texts in answers are in that language, so nothing of its
 * cache may be shown in another.
 */
export function createClient(session: SessionHolder, language: Language): Client {
  const graph = createGraphClient({
    url: GRAPH_PATH,
    token: () => session.token(),
    language,
    positions: new Positions(),
  });
  const ask = (operation: Operation) => {
    const { text } = operation.context as unknown as SentText;
    const document: TypedDocument<unknown, unknown> = { toString: () => text };
    return graph.ask(document, operation.variables);
  };
  const send = async (operation: Operation): Promise<Sent> => {
    let answer = await ask(operation).catch(notSent);
    if (asksToSignIn(answer)) {
      await session.signInAgain();
      answer = await ask(operation).catch(notSent);
    }
    const failure = failureOf(answer);
    return failure ? { error: failure } : { data: answer.data, faults: answer.faults };
  };
  return new Client({
    url: GRAPH_PATH,
    preferGetMethod: false,
    exchanges: [cacheExchange, sendingExchange(send)],
    requestPolicy: 'cache-and-network',
  });
}

/** Nothing answered: the connection is gone, or the gateway is. */
function notSent(): never {
  throw new GraphFailure('offline', '');
}
