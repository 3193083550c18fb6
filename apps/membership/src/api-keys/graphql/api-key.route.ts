import { API_KEYS_AUDIENCE, isPermission, type Principal } from '@autoclub/identity';
import { type HttpRoute, jsonAnswer, refusedRoute } from '@autoclub/subgraph-kit';
import type { ApiKeyReading } from '../application/ports';
import { foundRefusals } from '../domain/api-key';

/**
 * Whose an API key is, for the gateway, which exchanges it for a short token. The key itself does not come here: it is
 * asked for by its hash, by a key of the route alone.
 */
export function apiKeyRoute(reading: Pick<ApiKeyReading, 'used'>, secret: string): HttpRoute {
  return {
    method: 'POST',
    path: '/api-keys/:hash/use',
    requires: 'platform:administer',
    signedFor: { audience: API_KEYS_AUDIENCE, secret },
    async handle({ context, params }) {
      const found = await reading.used(params['hash'] ?? '', context.now());
      if (!found)
        return refusedRoute(context, 404, 'API_KEY_NOT_FOUND', foundRefusals.texts.API_KEY_NOT_FOUND);
      const { apiKeyId: subject, dealerId } = found;
      const scopes = found.scopes.filter(isPermission);
      const principal: Principal = {
        subject,
        kind: 'DEALER_SYSTEM',
        roles: [],
        dealerId,
        regionId: null,
        scopes,
      };
      return jsonAnswer(200, principal);
    },
  };
}
