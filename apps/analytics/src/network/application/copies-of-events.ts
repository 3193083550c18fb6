import type { LocalDate } from '@autoclub/domain-kit';
import type {
  customerRegistered,
  DataOf,
  dealerRegistered,
  DeliveredEvent,
  regionRegistered,
  vehicleRegistered,
} from '@autoclub/event-contracts';
import type * as copies from '../domain/copies';

/** Pure mappings from what an event says to the copy that it leaves; events were checked against their contracts. */

type Event<C> = DeliveredEvent<DataOf<C>>;

export function customerFactOf(event: Event<typeof customerRegistered>): copies.CustomerFact {
  const { customerId, dealerId, kind, registeredOn } = event.data;
  return { ...originOf(event, dealerId), customerId, kind, registeredOn: registeredOn as LocalDate };
}

export function vehicleFactOf(event: Event<typeof vehicleRegistered>): copies.VehicleFact {
  const { vehicleId, customerId, dealerId, modelCode, purchasedOn, isSoldHere } = event.data;
  return {
    ...originOf(event, dealerId),
    vehicleId,
    customerId,
    modelCode,
    purchasedOn: purchasedOn as LocalDate | null,
    isSoldHere,
  };
}

export function dealerFactOf(event: Event<typeof dealerRegistered>): copies.DealerFact {
  const { dealerId, regionId, code, timeZone, currencyCode } = event.data;
  return { ...originOf(event, dealerId), regionId, code, timeZone, currencyCode };
}

export function regionFactOf(event: Event<typeof regionRegistered>): copies.RegionFact {
  const { eventId, eventAt, sequence, traceId } = originOf(event, '');
  return { eventId, eventAt, sequence, traceId, regionId: event.data.regionId, code: event.data.code };
}

/** Where a copy or a fact came from. */
export function originOf(event: DeliveredEvent, dealerId: string): copies.Origin {
  return {
    dealerId,
    eventId: event.id,
    eventAt: event.time,
    sequence: event.sequence,
    traceId: event.correlationId,
  };
}
