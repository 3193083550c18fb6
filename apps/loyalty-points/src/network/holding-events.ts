import { FIRST_BUSINESS_DAY, localDate } from '@autoclub/domain-kit';
import type {
  DataOf,
  DeliveredEvent,
  vehicleBound,
  vehicleRegistered,
  vehicleTransferred,
} from '@autoclub/event-contracts';
import type { VehicleHolding } from './vehicles';

/** A car was entered: whose it was then, from the day it was bought, or always where that is not known. */
export function registeredHolding({
  data,
  sequence,
}: DeliveredEvent<DataOf<typeof vehicleRegistered>>): VehicleHolding {
  const { dealerId, vehicleId, customerId, purchasedOn } = data;
  return {
    dealerId,
    vehicleId,
    customerId,
    relation: 'OWNER',
    boundOn: purchasedOn === null ? FIRST_BUSINESS_DAY : localDate(purchasedOn),
    sequence,
    isRegistration: true,
  };
}

/** A car belongs to an owner, or a leased one to its user, from a day on. */
export function boundHolding({
  data,
  sequence,
}: DeliveredEvent<DataOf<typeof vehicleBound>>): VehicleHolding {
  const { dealerId, vehicleId, customerId, relation, boundOn } = data;
  return {
    dealerId,
    vehicleId,
    customerId,
    relation,
    boundOn: localDate(boundOn),
    sequence,
    isRegistration: false,
  };
}

/** A car changed hands; who drove it for its former owner does so no more. */
export function transferredHolding({
  data,
  sequence,
}: DeliveredEvent<DataOf<typeof vehicleTransferred>>): VehicleHolding {
  const { dealerId, vehicleId, toCustomerId, transferredOn } = data;
  return {
    dealerId,
    vehicleId,
    customerId: toCustomerId,
    relation: 'OWNER',
    boundOn: localDate(transferredOn),
    sequence,
    isRegistration: false,
  };
}
