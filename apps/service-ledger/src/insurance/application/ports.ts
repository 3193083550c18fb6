import type { IdSource } from '@autoclub/domain-kit';
import type { AskedPremises, FoundPremises } from '../../documents';
import type { InsurancePolicy } from '../domain/insurance-policy';

/** What recording policies needs, one by one or by the chunk. */
export interface PolicyPorts {
  premises(asked: AskedPremises): Promise<FoundPremises<InsurancePolicy>>;
  writePolicies(policies: readonly InsurancePolicy[]): Promise<void>;
  readonly ids: IdSource;
}

/** What the graph looks up, each in one statement for any number of keys; rows of others are not there. */
export interface PolicyReads {
  byIds(ids: readonly string[]): Promise<InsurancePolicy[]>;
  ofCustomers(customerIds: readonly string[]): Promise<Map<string, InsurancePolicy[]>>;
}
