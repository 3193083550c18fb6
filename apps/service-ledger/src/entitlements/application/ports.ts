import type { IdSource, LocalDate, Outcome } from '@autoclub/domain-kit';
import type { Caller, Fact } from '@autoclub/use-cases';
import type { AskedPremises, FoundPremises } from '../../documents';
import type { Dealer, MembershipBooks } from '../../network';
import type { Entitlement } from '../domain/entitlement';
import type { EntitlementUse, NameOfBenefit, UseDraft } from '../domain/entitlement-use';
import type { UseRefusal } from '../domain/refusals';
import type { PlanProgramme } from '../domain/programme';

/** The plans of benefits in force for a dealer on a business day (rulebook CONV-3). */
export type Plans = (dealer: Pick<Dealer, 'id' | 'regionId'>, day: LocalDate) => PlanProgramme;

/** What granting plans needs: memberships, the benefits stored for them, and the numbers in force. */
export interface GrantPorts extends MembershipBooks {
  /** Every benefit stored for these memberships, of all years. */
  entitlements(membershipIds: readonly string[]): Promise<Entitlement[]>;
  writeEntitlements(entitlements: readonly Entitlement[], uses: readonly EntitlementUse[]): Promise<void>;
  readonly plans: Plans;
  readonly ids: IdSource;
}

/** What taking over uses of another system works on. */
export interface TakeOverPorts extends GrantPorts {
  premises(asked: AskedPremises): Promise<FoundPremises<never>>;
  /** The uses that were taken over under these numbers. */
  usesByNumbers(numbers: readonly string[]): Promise<EntitlementUse[]>;
  readonly nameOf: NameOfBenefit;
}

/** What the graph looks up, each in one statement for any number of keys; rows of others are not there. */
export interface EntitlementReads {
  byIds(ids: readonly string[]): Promise<Entitlement[]>;
  usesOf(entitlementIds: readonly string[]): Promise<Map<string, EntitlementUse[]>>;
}

/** What registering a use came to; null for no use. */
export interface RegisteredFacts {
  readonly useId: string | null;
  readonly facts: readonly Fact[];
}

/** Uses of benefits that other rooms register when they give the service. */
export interface EntitlementUses {
  register(
    asked: {
      readonly membershipId: string;
      /** The caller unless given. */
      readonly performedById: string | null;
      readonly use: Omit<UseDraft, 'performedById' | 'registeredById'>;
    },
    caller: Caller,
  ): Promise<Outcome<RegisteredFacts, UseRefusal>>;
}
