import type { Reader } from '../../documents';
import type { InsurancePolicy } from '../domain/insurance-policy';

/** What the graph looks up, each in one statement for any number of keys; rows of others are not there. */
export interface PolicyReader {
  byIds(reader: Reader, ids: readonly string[]): Promise<InsurancePolicy[]>;
  ofCustomers(reader: Reader, customerIds: readonly string[]): Promise<Map<string, InsurancePolicy[]>>;
}
