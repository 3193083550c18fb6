import { presentMoney } from '@autoclub/subgraph-kit';
import type { InsurancePolicy as PolicyState } from '../domain/insurance-policy';
import type { InsurancePolicy } from './insurance-policy.type';

/** A policy as the graph shows it. */
export function presentPolicy(policy: PolicyState): InsurancePolicy {
  const { customerId, vehicleId, dealerId, premium, ...rest } = policy;
  return {
    ...rest,
    premiumAmount: presentMoney(premium),
    customer: { id: customerId },
    vehicle: { id: vehicleId },
    dealer: { id: dealerId },
  };
}
