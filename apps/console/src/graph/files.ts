import { useMemo } from 'react';
import { type Language, LANGUAGE_TAGS } from '../language/languages';
import { useLanguage } from '../language/words';
import type { SessionHolder } from '../session/session';
import { useSession } from '../session/session-gate';
import { type FailureKind, GraphFailure } from './failure';

/** Files travel past the graph, by the same token. */
export interface FileDesk {
  /** The content of a file, such as `/import-runs/<id>/faults.csv`. Throws a {@link GraphFailure}. */
  readonly fetch: (path: string) => Promise<Blob>;
  /** Hands over a file and gives what was answered. Throws a {@link GraphFailure}. */
  readonly send: <Answer>(path: string, file: Blob) => Promise<Answer>;
}

/** Fetches and sends files as the person who is signed in. */
export function useFiles(): FileDesk {
  const session = useSession();
  const language = useLanguage();
  return useMemo(() => fileDesk(session, language), [session, language]);
}

function fileDesk(session: SessionHolder, language: Language): FileDesk {
  const ask = async (path: string, file?: Blob): Promise<Response> => {
    const once = () => request(path, file, session.token(), language);
    let response = await once();
    if (response.status === 401) {
      await session.signInAgain();
      response = await once();
    }
    if (!response.ok) throw await failureOf(response);
    return response;
  };
  return {
    fetch: async (path) => (await ask(path)).blob(),
    send: async <Answer>(path: string, file: Blob) => (await (await ask(path, file)).json()) as Answer,
  };
}

function request(path: string, file: Blob | undefined, token: string, language: Language): Promise<Response> {
  const headers = { authorization: `Bearer ${token}`, 'accept-language': LANGUAGE_TAGS[language] };
  const sending = file && { method: 'POST', body: file, headers: { ...headers, 'content-type': BYTES } };
  return fetch(path, sending ?? { headers }).catch(() => {
    throw new GraphFailure('offline', '');
  });
}

const BYTES = 'application/octet-stream';

async function failureOf(response: Response): Promise<GraphFailure> {
  const body: unknown = await response.json().catch(() => undefined);
  const { errors } = (body ?? {}) as { errors?: { message?: string }[] };
  const kinds: Readonly<Record<number, FailureKind>> = {
    403: 'forbidden',
    429: 'busy',
    502: 'away',
    503: 'away',
  };
  const kind = kinds[response.status] ?? 'fault';
  return new GraphFailure(kind, errors?.[0]?.message ?? '', response.headers.get('x-request-id'));
}
