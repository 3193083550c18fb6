import type { OrderKind } from '../domain/repair-order';

/** A visit of a vehicle: an order that is settled, or one under way (rulebook SVC-01). */
export interface Visit {
  readonly id: string;
  readonly customerId: string;
  readonly membershipId: string | null;
  readonly vehicleId: string;
  readonly serviceAdvisorId: string | null;
  readonly kind: OrderKind;
  readonly mileageKm: number | null;
  readonly openedAt: Date;
  /** Empty where nobody was assigned here. */
  readonly technicianIds: readonly string[];
}

export interface VisitBooks {
  /** Under its lock: what is recorded about a visit comes one after the other. */
  lockVisit(id: string): Promise<Visit | undefined>;
}
