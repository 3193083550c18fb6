import type { Clock, IdSource } from '@autoclub/domain-kit';
import type { Reader } from '@autoclub/use-cases';
import type { ApiKey, NewSecret } from '../domain/api-key';

/** The keys of a dealer. They are changed one after the other, under the turn of the dealer. */
export interface ApiKeyBook {
  /** Takes the turn of the dealer's keys, and says how many count now. */
  takeTurn(dealerId: string, now: Date): Promise<number>;
  lock(dealerId: string, apiKeyId: string): Promise<ApiKey | undefined>;
  add(key: ApiKey, hash: string): Promise<void>;
  /** Writes the end and the successor of a key. */
  end(key: ApiKey): Promise<void>;
}

export interface ApiKeyPorts {
  readonly keys: ApiKeyBook;
  readonly secrets: () => NewSecret;
  readonly ids: IdSource;
  /** The time of the world: a key of a sandbox dealer does not end by the clock that the dealer moves. */
  readonly realNow: Clock;
}

export interface ApiKeyReading {
  /** The keys of the reader's dealer, the newest first; at most 200. */
  keys(reader: Reader): Promise<readonly ApiKey[]>;
  byId(reader: Reader, apiKeyId: string): Promise<ApiKey | undefined>;
  /** The key of a secret, if it counts; its last use is noted once a minute. */
  used(hash: string, now: Date): Promise<Pick<ApiKey, 'apiKeyId' | 'dealerId' | 'scopes'> | undefined>;
}
