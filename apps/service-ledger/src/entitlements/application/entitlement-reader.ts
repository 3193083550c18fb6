import type { Reader } from '../../documents';
import type { Entitlement } from '../domain/entitlement';
import type { EntitlementUse } from '../domain/entitlement-use';

/** What the graph looks up, each in one statement for any number of keys; rows of others are not there. */
export interface EntitlementReader {
  byIds(reader: Reader, ids: readonly string[]): Promise<Entitlement[]>;
  usesOf(reader: Reader, entitlementIds: readonly string[]): Promise<Map<string, EntitlementUse[]>>;
}
