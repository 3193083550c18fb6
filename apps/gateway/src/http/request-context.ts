import { Cancellation, Denied, type Principal, type TokenVerifier } from '@autoclub/identity';
import { newTraceparent, parseTraceparent } from '@autoclub/service-kit';
import { languageOf, type Language } from '@autoclub/subgraph-kit';
import { randomUUID } from 'node:crypto';
import type { IncomingHttpHeaders } from 'node:http';
import type { GatewayContext } from '../graph/gateway-context';
import { PositionTrail } from '../positions/position-trail';

const TOKEN_FORM = {
  en: 'Send the token as "Bearer <token>".',
  zh: '请以“Bearer <令牌>”的形式发送令牌。',
};

const REQUEST_ID = /^[\w.-]{1,64}$/;

/** What is known of a request before its body is looked at; the caller's identity is added by {@link identify}. */
export function anonymousContext(headers: IncomingHttpHeaders): GatewayContext {
  const given = headers['x-request-id'];
  return {
    principal: null,
    requestId: typeof given === 'string' && REQUEST_ID.test(given) ? given : randomUUID(),
    trace: parseTraceparent(headers['traceparent']) ?? newTraceparent(),
    language: knownLanguage(headers['accept-language'] ?? ''),
    cancellation: new Cancellation(),
    answers: new Map(),
    trail: new PositionTrail(),
    bill: null,
  };
}

/** Browsers send few different headers; a stranger's are not kept without end. */
const languages = new Map<string, Language>();
const MAX_LANGUAGES = 500;

function knownLanguage(header: string): Language {
  const known = languages.get(header);
  if (known) return known;
  const language = languageOf(header);
  if (languages.size < MAX_LANGUAGES) languages.set(header, language);
  return language;
}

/**
 * The caller behind the bearer token; null without one, as in the explorer before a token is pasted behind the word. A
 * header of another form is refused.
 */
export async function identify(
  headers: IncomingHttpHeaders,
  verify: TokenVerifier,
): Promise<Principal | null> {
  const authorization = headers.authorization?.trim() ?? '';
  if (/^(Bearer)?$/i.test(authorization)) return null;
  const [, token] = /^Bearer ([\w.~+/=-]+)$/i.exec(authorization) ?? [];
  if (!token) throw new Denied('UNAUTHENTICATED', TOKEN_FORM);
  return verify(token);
}
