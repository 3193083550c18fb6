import type { Bilingual } from '@autoclub/domain-kit';
import { apiKeyHash, KEY_TOKEN_SECONDS } from '@autoclub/identity';
import type { FastifyInstance } from 'fastify';
import type { Logger } from '@autoclub/service-kit';
import { refuse } from '../http/refuse';
import { secondsUntil, type Throttle } from '../throttle/throttle';
import type { KeyExchange } from './key-exchange';

const NO_KEY: Bilingual = {
  en: 'Send the API key as "Bearer ck_live_…". The key is unknown, withdrawn or over.',
  zh: '请以“Bearer ck_live_…”的形式发送接口密钥；该密钥未知、已撤销或已过期。',
};
const AWAY: Bilingual = {
  en: 'API keys cannot be checked at the moment. Try again shortly.',
  zh: '暂时无法验证接口密钥，请稍后重试。',
};

/** A token lasts for a quarter of an hour, so even a system of many processes needs few; guessing needs many. */
const EXCHANGE_COST = 100;
/** As much of a key as people know it by; it is no secret. */
const PREFIX_LENGTH = 13;

/**
 * `POST /token`: a dealer's system gives its API key and is given a token that lives for a quarter of an hour, in the
 * form of OAuth (RFC 6749 5.1). The key is in a header, so no log of addresses has it (rulebook PLT-01). Each exchange
 * is paid from the bucket of the address, and then from that of the key's prefix: who guesses empties their own first.
 */
export function addTokenRoute(
  server: FastifyInstance,
  options: {
    readonly keys?: KeyExchange | undefined;
    readonly throttle?: Throttle | null;
    readonly logger: Logger;
  },
): void {
  const { keys, throttle, logger } = options;
  if (!keys) return;
  server.post('/token', async (request, reply) => {
    const [, key = ''] = /^Bearer (\S+)$/i.exec(request.headers.authorization ?? '') ?? [];
    try {
      const wait = throttle ? await secondsToWait(throttle, key, request.ip) : 0;
      if (wait > 0)
        return await refuse(reply.header('retry-after', String(wait)), 429, 'THROTTLED', tooOften(wait));
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

/** How long a caller whose bucket is empty must wait; 0 for anybody else, who has then paid. */
async function secondsToWait(throttle: Throttle, key: string, address: string): Promise<number> {
  const prefixes = apiKeyHash(key) === undefined ? [] : [`key ${key.slice(0, PREFIX_LENGTH)}`];
  for (const client of [`token of address ${address}`, ...prefixes]) {
    const { isTaken, available } = await throttle.take(client, EXCHANGE_COST);
    if (!isTaken) return secondsUntil(EXCHANGE_COST, available, throttle.size);
  }
  return 0;
}

const tooOften = (seconds: number): Bilingual => ({
  en: `Keep the token: it lasts for a quarter of an hour. Ask for another one in ${seconds} s.`,
  zh: `请保留令牌：其有效期为一刻钟。请在 ${seconds} 秒后再申请。`,
});
