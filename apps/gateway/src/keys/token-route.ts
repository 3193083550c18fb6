import type { Bilingual } from '@autoclub/domain-kit';
import { KEY_TOKEN_SECONDS } from '@autoclub/identity';
import type { FastifyInstance } from 'fastify';
import type { Logger } from '@autoclub/service-kit';
import { refuse } from '../http/refuse';
import type { KeyExchange } from './key-exchange';

const NO_KEY: Bilingual = {
  en: 'Send the API key as "Bearer ck_live_…". The key is unknown, withdrawn or over.',
  zh: '请以“Bearer ck_live_…”的形式发送接口密钥；该密钥未知、已撤销或已过期。',
};
const AWAY: Bilingual = {
  en: 'API keys cannot be checked at the moment. Try again shortly.',
  zh: '暂时无法验证接口密钥，请稍后重试。',
};

/**
 * `POST /token`: a dealer's system gives its API key and is given a token that lives for a quarter of an hour, in the
 * form of OAuth (RFC 6749 5.1). The key is in a header, so no log of addresses has it (rulebook PLT-01).
 */
export function addTokenRoute(
  server: FastifyInstance,
  { keys, logger }: { readonly keys?: KeyExchange | undefined; readonly logger: Logger },
): void {
  if (!keys) return;
  server.post('/token', async (request, reply) => {
    const [, key = ''] = /^Bearer (\S+)$/i.exec(request.headers.authorization ?? '') ?? [];
    try {
      const owner = await keys.ownerOf(key);
      if (!owner)
        return await refuse(reply.header('www-authenticate', 'Bearer'), 401, 'UNAUTHENTICATED', NO_KEY);
      const token = await keys.sign(owner);
      const answer = { access_token: token, token_type: 'Bearer', expires_in: KEY_TOKEN_SECONDS };
      return await reply.header('cache-control', 'no-store').send(answer);
    } catch (error) {
      logger.error({ err: error, requestId: request.graph.requestId }, 'api key could not be checked');
      return refuse(reply, 503, 'SUBGRAPH_UNAVAILABLE', AWAY);
    }
  });
}
