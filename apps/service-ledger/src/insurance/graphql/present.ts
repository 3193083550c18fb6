import { presentMoney, type GraphContext } from '@autoclub/subgraph-kit';
import { presentWarnings } from '../../documents/graph';
import type { InsurancePolicy as PolicyState } from '../domain/insurance-policy';
import type { InsurancePolicy } from './insurance-policy.type';

type Speaker = Pick<GraphContext, 'language'>;

/** A policy as the graph shows it. */
export function presentPolicy(policy: PolicyState, { language }: Speaker): InsurancePolicy {
  const { customerId, vehicleId, dealerId, premium, vehicleOwnerId, ...rest } = policy;
  return {
    ...rest,
    premiumAmount: presentMoney(premium),
    customer: { id: customerId },
    vehicle: { id: vehicleId },
    vehicleOwner: vehicleOwnerId === null ? null : { id: vehicleOwnerId },
    warnings: presentWarnings(policy.warnings, language),
    dealer: { id: dealerId },
  };
}
