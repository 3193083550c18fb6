import { accepted, type Outcome, refused } from '@autoclub/domain-kit';
import { decidePolicy, type InsurancePolicy, type PolicyDraft } from '../../domain/insurance-policy';
import { no } from '../../domain/refusals';
import type { AskedPremises, Caller, CommandRefusal, UseCaseParts } from '../ports';
import { policyFacts } from './policy-facts';
import { type PolicyInput, readPolicy } from './policy-input';
import { PolicyLookup } from './policy-premises';

export interface RecordedPolicy {
  readonly policyId: string;
  readonly change: 'RECORDED' | 'AMENDED' | 'UNCHANGED';
}

export interface RecordAnswer extends RecordedPolicy {
  readonly replayed: boolean;
  /** The policy as just written; undefined for a stored answer, which is looked up anew. */
  readonly policy: InsurancePolicy | undefined;
}

/** Records an insurance policy of a vehicle, amends it, or recognises it (rulebook SVC-10, CONV-5). */
export function recordInsurancePolicy({ books, ids }: UseCaseParts) {
  return async (
    caller: Caller,
    idempotencyKey: string,
    input: PolicyInput,
  ): Promise<Outcome<RecordAnswer, CommandRefusal>> => {
    const read = readPolicy(input);
    if (!read.ok) return read;
    const draft = read.value;
    let written: InsurancePolicy | undefined;
    const command = { name: 'insurancePolicyRecord', caller, idempotencyKey, input };
    const outcome = await books.execute<RecordedPolicy>(command, async (ledger) => {
      const found = await ledger.policyPremises(askedBy(draft));
      if (!found.dealer) return refused(no('DEALER_NOT_FOUND', []));
      const premises = new PolicyLookup(found.dealer, found).of(draft);
      const decided = decidePolicy(draft, premises, { now: caller.now, ids, traceId: caller.traceId });
      if (!decided.ok) return decided;
      const { change, policy } = decided.value;
      if (change !== 'UNCHANGED') await ledger.writePolicies([policy]);
      await ledger.publish(policyFacts(decided.value, found.dealer));
      written = policy;
      return accepted({ policyId: policy.id, change });
    });
    if (!outcome.ok) return outcome;
    const { value, replayed } = outcome.value;
    return accepted({ ...value, replayed, policy: replayed ? undefined : written });
  };
}

function askedBy(draft: PolicyDraft): AskedPremises {
  return {
    system: draft.externalRef?.system ?? '',
    customers: [{ id: draft.customerId }],
    vehicles: [{ id: draft.vehicleId }],
    staff: [],
    externalRefs: draft.externalRef ? [draft.externalRef] : [],
    documentNumbers: [draft.policyNumber],
    readings: [],
  };
}
