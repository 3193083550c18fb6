import { type Database, everything, takeTurns, type Tx } from '@autoclub/persistence';
import type { ApiKeyBook, ApiKeyReading } from '../application/ports';
import type { ApiKey } from '../domain/api-key';

const MOST_SHOWN = 200;

const COLUMNS = `
  api_key_id as "apiKeyId", dealer_id as "dealerId", name, prefix, scopes, created_at as "createdAt",
  created_by as "createdBy", expires_at as "expiresAt", last_used_at as "lastUsedAt", rolled_to as "rolledTo"`;

/** API keys in PostgreSQL: of the secret only its hash. */
export function apiKeyBook(tx: Tx): ApiKeyBook {
  return {
    async takeTurn(dealerId, now) {
      await takeTurns(tx, [`api keys of ${dealerId}`]);
      const [row] = await tx.query<{ count: number }[]>(
        'select count(*)::int as count from api_key where dealer_id = $1 and expires_at > $2',
        [dealerId, now],
      );
      return row?.count ?? 0;
    },
    async lock(dealerId, apiKeyId) {
      const [row] = await tx.query<ApiKey[]>(
        `select ${COLUMNS} from api_key where dealer_id = $1 and api_key_id = $2 for update`,
        [dealerId, apiKeyId],
      );
      return row;
    },
    async add(key, hash) {
      await tx.query(
        `insert into api_key (dealer_id, api_key_id, name, prefix, hash, scopes, created_at, created_by, expires_at)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
        [
          ...[key.dealerId, key.apiKeyId, key.name, key.prefix, hash, key.scopes],
          ...[key.createdAt, key.createdBy, key.expiresAt],
        ],
      );
    },
    async end({ dealerId, apiKeyId, expiresAt, rolledTo }) {
      await tx.query(
        'update api_key set expires_at = $3, rolled_to = $4 where dealer_id = $1 and api_key_id = $2',
        [dealerId, apiKeyId, expiresAt, rolledTo],
      );
    },
  };
}

export function apiKeyReading(database: Database): ApiKeyReading {
  return {
    keys: ({ scope }) =>
      database.read(scope, (tx) =>
        tx.query<ApiKey[]>(
          `select ${COLUMNS} from api_key order by created_at desc, api_key_id limit ${MOST_SHOWN}`,
        ),
      ),
    byId: ({ scope }, apiKeyId) =>
      database.read(scope, async (tx) => {
        const [row] = await tx.query<ApiKey[]>(`select ${COLUMNS} from api_key where api_key_id = $1`, [
          apiKeyId,
        ]);
        return row;
      }),
    used: (hash, now) =>
      database.transaction(everything, async (tx) => {
        const [key] = await tx.query<ApiKey[]>(
          `select ${COLUMNS} from api_key where hash = $1 and expires_at > $2`,
          [hash, now],
        );
        if (!key) return undefined;
        await tx.query(
          `update api_key set last_used_at = $3 where dealer_id = $1 and api_key_id = $2
              and (last_used_at is null or last_used_at < $3::timestamptz - interval '1 minute')`,
          [key.dealerId, key.apiKeyId, now],
        );
        return key;
      }),
  };
}
