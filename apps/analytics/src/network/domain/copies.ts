import type { LocalDate } from '@autoclub/domain-kit';

/*
 * What other services own, as far as figures and classes need it: ids, days and codes, no names and no numbers of
 * persons.
 */

/** Where a fact came from: the event, its place in its aggregate's order, and the trace (rulebook PLT-06). */
export interface Origin {
  readonly dealerId: string;
  readonly eventId: string;
  readonly eventAt: string;
  readonly sequence: number;
  readonly traceId: string;
}

export interface CustomerFact extends Origin {
  readonly customerId: string;
  readonly kind: string;
  readonly registeredOn: LocalDate;
}

export interface VehicleFact extends Origin {
  readonly vehicleId: string;
  readonly customerId: string;
  readonly modelCode: string;
  readonly purchasedOn: LocalDate | null;
  readonly isSoldHere: boolean;
}

export interface DealerFact extends Origin {
  readonly regionId: string;
  readonly code: string;
  readonly timeZone: string;
  readonly currencyCode: string;
}

/** A region belongs to no dealer. */
export interface RegionFact extends Omit<Origin, 'dealerId'> {
  readonly regionId: string;
  readonly code: string;
}
