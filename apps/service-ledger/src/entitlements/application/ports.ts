import type { IdSource, LocalDate } from '@autoclub/domain-kit';
import type { Dealer, MembershipBooks } from '../../network';
import type { Entitlement } from '../domain/entitlement';
import type { EntitlementUse } from '../domain/entitlement-use';
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

/** What the graph looks up, each in one statement for any number of keys; rows of others are not there. */
export interface EntitlementReads {
  byIds(ids: readonly string[]): Promise<Entitlement[]>;
  usesOf(entitlementIds: readonly string[]): Promise<Map<string, EntitlementUse[]>>;
}
