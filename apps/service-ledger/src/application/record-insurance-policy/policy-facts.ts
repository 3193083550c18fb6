import { formatMoney } from '@autoclub/domain-kit';
import { insurancePolicyRecorded } from '@autoclub/event-contracts';
import type { PolicyRecord } from '../../domain/insurance-policy';
import type { Dealer } from '../../domain/network';
import type { Fact } from '../ports';

/** What is told of a recorded or amended policy: the whole of it as it is now (rulebook SVC-10). */
export function policyFacts({ change, policy }: PolicyRecord, dealer: Dealer): Fact[] {
  if (change === 'UNCHANGED') return [];
  const data = {
    policyId: policy.id,
    dealerId: policy.dealerId,
    customerId: policy.customerId,
    vehicleId: policy.vehicleId,
    externalRef: policy.externalRef,
    revision: policy.revision,
    kind: policy.kind,
    insurerCode: policy.insurerCode,
    isSoldHere: policy.isSoldHere,
    soldOn: policy.soldOn,
    periodFrom: policy.period.from,
    periodTo: policy.period.to,
    premiumAmount: { amount: formatMoney(policy.premium), currencyCode: policy.premium.currency },
  };
  return [{ contract: insurancePolicyRecorded, data, sequence: policy.version, dealer }];
}
