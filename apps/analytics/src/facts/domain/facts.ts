import type { LocalDate } from '@autoclub/domain-kit';
import type { Origin } from '../../network';

/*
 * The facts that the figures are built from, one row each, as the latest event of their aggregate left them. They hold
 * ids, days and amounts and no personal data.
 */

/** A visit: one settled repair order with what the customer paid of it, after amendments and refunds. */
export interface VisitFact extends Origin {
  readonly repairOrderId: string;
  readonly customerId: string;
  readonly vehicleId: string;
  readonly membershipId: string | null;
  readonly serviceAdvisorId: string | null;
  readonly kind: string;
  readonly revision: number;
  readonly settledAt: string;
  readonly businessDay: LocalDate;
  readonly repairMinor: number;
  readonly boutiqueMinor: number;
  readonly insuranceMinor: number;
  readonly customerPaidMinor: number;
}

/** An insurance policy of a car, sold here or elsewhere. */
export interface PolicyFact extends Origin {
  readonly policyId: string;
  readonly customerId: string;
  readonly vehicleId: string;
  readonly kind: string;
  readonly isSoldHere: boolean;
  readonly soldOn: LocalDate;
  readonly periodFrom: LocalDate;
  readonly periodTo: LocalDate;
  readonly premiumMinor: number;
}

/** An entry of the points ledger; never changes once posted (rulebook PTS-01). */
export interface PointsFact extends Origin {
  readonly entryId: string;
  readonly membershipId: string;
  readonly customerId: string;
  readonly kind: string;
  readonly points: number;
  readonly sourceType: string;
  readonly sourceId: string;
  readonly businessDay: LocalDate;
  readonly postedOn: LocalDate;
}

/** What the activation of a membership tells. */
export interface MembershipFact extends Origin {
  readonly membershipId: string;
  readonly customerId: string;
  readonly source: string;
  readonly activatedOn: LocalDate;
  readonly tier: string;
  readonly validFrom: LocalDate;
  readonly validTo: LocalDate;
}

/** What a change of tier tells; it may arrive before the activation. */
export interface TierFact extends Origin {
  readonly membershipId: string;
  readonly customerId: string;
  readonly tier: string;
  readonly validFrom: LocalDate;
  readonly validTo: LocalDate;
}
