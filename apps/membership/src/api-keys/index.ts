import type { Capability } from '@autoclub/service-host';
import { alsoSignedBy } from '@autoclub/subgraph-kit';
import type { Environment } from '../environment';
import type { ApiKeyPorts } from './application/ports';
import { apiKeyRoute } from './graphql/api-key.route';
import { ApiKeysResolver } from './graphql/api-keys.resolver';
import { newSecret } from './infra/new-secret';
import { apiKeyBook, apiKeyReading } from './infra/sql-api-keys';

/** Keys by which the systems of dealers ask, each for what it is needed for (rulebook PLT-01). */
export const apiKeys: Capability<Environment> = {
  name: 'api-keys',
  graph({ database, unit: unitOver, ids, clock }) {
    const unit = unitOver<ApiKeyPorts>((tx) => ({
      keys: apiKeyBook(tx),
      secrets: newSecret,
      ids,
      realNow: clock,
    }));
    return { resolvers: [new ApiKeysResolver(unit, apiKeyReading(database))] };
  },
  routes({ database, environment: { API_KEYS_SECRET: secret, API_KEYS_SECRET_OTHER: other } }) {
    return secret ? [alsoSignedBy(apiKeyRoute(apiKeyReading(database), secret), other)] : [];
  },
};
