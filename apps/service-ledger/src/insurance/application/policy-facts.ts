import { formatMoney } from '@autoclub/domain-kit';
import { insurancePolicyRecorded } from '@autoclub/event-contracts';
import type { Fact } from '@autoclub/use-cases';
import type { Dealer } from '../../network';
import type { PolicyRecord } from '../domain/insurance-policy';

/** What is published of a recorded or amended policy: the whole of it as it is now (rulebook SVC-10). */
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
  const home = { dealerId: dealer.id, regionId: dealer.regionId };
  return [{ contract: insurancePolicyRecorded, data, sequence: policy.version, home }];
}
