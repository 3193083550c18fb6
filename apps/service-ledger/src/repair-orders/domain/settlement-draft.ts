import type { DocumentVersion, MileageReading, OwnedVehicle } from '../../documents';
import type { Dealer, StaffMember } from '../../network';
import type { LineDraft } from './line-pricing';
import type { PricingPremises } from './price-order';
import type { AskedApproval } from './discount-approval';
import type { OrderKind, RepairOrder } from './repair-order';
import type { ExternalRef } from '@autoclub/domain-kit';

/** A repair order as a dealer system or a desk reports it: read, and not yet judged. */
export interface SettlementDraft extends DocumentVersion {
  readonly roNumber: string;
  /** Null for what a desk entered by hand; then the order number is its key (rulebook CONV-5). */
  readonly externalRef: ExternalRef | null;
  readonly customerId: string;
  readonly vehicleId: string;
  readonly serviceAdvisorId: string | null;
  readonly kind: OrderKind;
  readonly openedAt: Date;
  readonly settledAt: Date;
  readonly mileageKm: number | null;
  readonly mileageReason: string | null;
  readonly lines: readonly LineDraft[];
  readonly approval: AskedApproval | null;
}

/**
 * What a settlement is judged by. What is undefined is not there, or another dealer's; the two are
 * not distinguished.
 */
export interface SettlementPremises extends PricingPremises {
  readonly dealer: Dealer;
  /** The person of the order, whose cards count; undefined when there is no such customer. */
  readonly personId: string | undefined;
  /** Undefined when there is no such vehicle. */
  readonly vehicle: OwnedVehicle | undefined;
  readonly serviceAdvisor: StaffMember | undefined;
  /** Who of those that lines name works at the dealer. */
  readonly technicianIds: ReadonlySet<string>;
  /** The order with the same business key. */
  readonly known: RepairOrder | undefined;
  /** The job under way that bears this order number; the order takes its id. */
  readonly jobId?: string | undefined;
  /** The order that bears this order number, whatever its business key. */
  readonly numberHolderId: string | undefined;
  /** Readings of the vehicle, at least the nearest before and after. */
  readonly readings: readonly MileageReading[];
}
