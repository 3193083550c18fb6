import { accepted, refused } from '@autoclub/domain-kit';
import { command } from '@autoclub/use-cases';
import type { AskedPremises } from '../../documents';
import { decidePolicy, type PolicyDraft } from '../domain/insurance-policy';
import { recordRefusals } from '../domain/refusals';
import { policyFacts } from './policy-facts';
import { readPolicy } from './policy-input';
import { PolicyLookup } from './policy-lookup';
import type { PolicyPorts } from './ports';

/** Records an insurance policy of a vehicle, amends it, or recognises it (rulebook SVC-10, CONV-5). */
export const recordPolicy = command<PolicyPorts>()({
  name: 'insurancePolicyRecord',
  refusals: recordRefusals,
  read: readPolicy,
  async work(ports, draft, { now, traceId }) {
    const found = await ports.premises(askedBy(draft));
    if (!found.dealer) return refused(recordRefusals.no('DEALER_NOT_FOUND', []));
    const premises = new PolicyLookup(found.dealer, found).of(draft);
    const decided = decidePolicy(draft, premises, { now, ids: ports.ids, traceId });
    if (!decided.ok) return decided;
    const { change, policy } = decided.value;
    if (change !== 'UNCHANGED') await ports.writePolicies([policy]);
    return accepted({
      answer: { policyId: policy.id, change },
      written: policy,
      facts: policyFacts(decided.value, found.dealer),
    });
  },
});

function askedBy(draft: PolicyDraft): AskedPremises {
  return {
    system: draft.externalRef?.system ?? null,
    customers: [{ id: draft.customerId }],
    vehicles: [{ id: draft.vehicleId }],
    staff: [],
    externalRefs: draft.externalRef ? [draft.externalRef] : [],
    documentNumbers: [draft.policyNumber],
    readings: [],
  };
}
