import type { Database } from '@autoclub/persistence';
import type { PolicyReader } from '../application/policy-reader';
import { InsurancePolicyRepository } from './insurance-policy.repository';

/** The look-ups of the graph, each a transaction of the reader's scope. */
export function policyReader(database: Database): PolicyReader {
  return {
    byIds: ({ scope }, ids) =>
      database.transaction(scope, (tx) => new InsurancePolicyRepository(tx, scope).byIds(ids)),
    ofCustomers: ({ scope }, customerIds) =>
      database.transaction(scope, (tx) => new InsurancePolicyRepository(tx, scope).ofCustomers(customerIds)),
  };
}
