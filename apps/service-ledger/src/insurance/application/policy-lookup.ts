import type { FoundPremises, OwnedVehicle } from '../../documents';
import type { Dealer } from '../../network';
import type { InsurancePolicy, PolicyDraft, PolicyPremises } from '../domain/insurance-policy';
import type { ExternalRef } from '@autoclub/domain-kit';

/**
 * The premises of one or many policies, loaded at once and looked up per draft; accepted ones count for later
 * ones.
 */
export class PolicyLookup {
  private readonly persons: ReadonlyMap<string, string>;
  private readonly vehicles: ReadonlyMap<string, OwnedVehicle>;
  private readonly byRef = new Map<string, InsurancePolicy>();
  private readonly byNumber = new Map<string, InsurancePolicy>();

  constructor(
    readonly dealer: Dealer,
    found: FoundPremises<InsurancePolicy>,
  ) {
    this.persons = new Map(found.customers.map(({ id, personId }) => [id, personId]));
    this.vehicles = new Map(found.vehicles.map((vehicle) => [vehicle.id, vehicle]));
    found.known.forEach((policy) => this.index(policy));
  }

  of(draft: PolicyDraft): PolicyPremises {
    return {
      dealer: this.dealer,
      personId: this.persons.get(draft.customerId),
      vehicle: this.vehicles.get(draft.vehicleId),
      known: this.knownAs(draft),
      numberHolderId: this.byNumber.get(draft.policyNumber)?.id,
    };
  }

  remember(policy: InsurancePolicy): void {
    for (const earlier of [...this.byNumber.values()])
      if (policy.version > 1 && earlier.id === policy.id) this.byNumber.delete(earlier.policyNumber);
    this.index(policy);
  }

  private knownAs({ externalRef, policyNumber }: PolicyDraft): InsurancePolicy | undefined {
    if (externalRef) return this.byRef.get(keyOf(externalRef));
    const holder = this.byNumber.get(policyNumber);
    return holder?.externalRef === null ? holder : undefined;
  }

  private index(policy: InsurancePolicy): void {
    this.byNumber.set(policy.policyNumber, policy);
    if (policy.externalRef) this.byRef.set(keyOf(policy.externalRef), policy);
  }
}

function keyOf({ system, number }: ExternalRef): string {
  return `${system}\n${number}`;
}
