import type { LocalDate } from '@autoclub/domain-kit';
import type { Origin } from '../../network';
import type { OrderRevenue } from './order-revenue';

/*
 * The facts that the figures are built from, one row each, as the latest event of their aggregate left them. They hold
 * ids, days and amounts and no personal data.
 */

interface Fact extends Origin {
  readonly dealerId: string;
  readonly customerId: string;
}

/** A settled repair order with what the customer paid of it, after amendments and refunds. */
export interface OrderFact extends Fact, OrderRevenue {
  readonly repairOrderId: string;
  readonly vehicleId: string;
  readonly membershipId: string | null;
  readonly serviceAdvisorId: string | null;
  readonly kind: string;
  readonly revision: number;
  readonly settledAt: string;
  readonly businessDay: LocalDate;
  readonly mileageKm: number | null;
  readonly repairMinor: number;
  readonly boutiqueMinor: number;
  readonly insuranceMinor: number;
  readonly customerPaidMinor: number;
}

/** An insurance policy of a car, sold here or elsewhere. */
export interface PolicyFact extends Fact {
  readonly policyId: string;
  readonly vehicleId: string;
  readonly kind: string;
  readonly isSoldHere: boolean;
  readonly soldOn: LocalDate;
  readonly periodFrom: LocalDate;
  readonly periodTo: LocalDate;
  readonly premiumMinor: number;
}

/** An entry of the points ledger; never changes once posted (rulebook PTS-01). */
export interface PointsFact extends Fact {
  readonly entryId: string;
  readonly membershipId: string;
  readonly kind: string;
  readonly points: number;
  readonly sourceType: string;
  readonly sourceId: string;
  readonly businessDay: LocalDate;
  readonly postedOn: LocalDate;
  /** Posted for a fact of more than 31 days before, or as an opening balance. */
  readonly isHistory: boolean;
}

/** A membership, as its activation says it (rulebook MEM-01). */
export interface MembershipFact extends Fact {
  readonly membershipId: string;
  readonly source: string;
  readonly activatedOn: LocalDate;
}

/**
 * What an activation or a change of tier says of a membership's tier: which one from which day on, and while which
 * validity holds (rulebook MEM-04). Every one is kept, whatever the order they arrive in.
 */
export interface TierFact extends Fact {
  readonly membershipId: string;
  /** The change of tier; `activation` for the tier that the membership begins with. */
  readonly factId: string;
  readonly tier: string;
  readonly changedOn: LocalDate;
  readonly validFrom: LocalDate;
  readonly validTo: LocalDate;
}
