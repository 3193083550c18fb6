import type { CustomerView, VehicleView } from '../application/reading';
import type { Customer } from './customer.type';
import type { Vehicle } from './vehicle.type';

/**
 * Records as the graph shows them. The record itself stays beside, for the fields that need the caller: names in a
 * language, personal data, whatever belongs to the record.
 */
export function presentCustomer(record: CustomerView): Customer {
  const { customerId: id, kind, externalRef, registeredOn, hasIdentityReference, erasedOn, traceId } = record;
  return { id, kind, externalRef, registeredOn, hasIdentityReference, erasedOn, traceId, record };
}

export function presentVehicle(record: VehicleView): Vehicle {
  const { vehicleId, modelCode, purchasedOn, isSoldHere, externalRef, traceId } = record;
  return { id: vehicleId, modelCode, purchasedOn, isSoldHere, externalRef, traceId, record };
}
