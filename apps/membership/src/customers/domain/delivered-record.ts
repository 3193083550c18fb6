import { InputChecks, type LocalDate, type Outcome, type RefusalOf } from '@autoclub/domain-kit';
import { readCustomer, type CustomerFacts } from './customer';
import { recordRefusals } from './refusals';
import { readVehicle, type VehicleFacts } from './vehicle';

/** A customer with vehicles as delivered: by a person at the counter, or as one row of a file. */
export interface DeliveredRecord {
  readonly customer: CustomerFacts;
  readonly vehicles: readonly VehicleFacts[];
}

/** The record in the form in which it is kept and compared, or everything that is wrong with it by itself. */
export function readRecord(
  { customer, vehicles }: DeliveredRecord,
  latest: LocalDate,
): Outcome<DeliveredRecord, RefusalOf<typeof recordRefusals>> {
  const checks = new InputChecks(recordRefusals);
  const read = {
    customer: readCustomer(checks, customer, latest),
    vehicles: vehicles.map((vehicle, i) => readVehicle(checks, vehicle, latest, ['vehicles', i])),
  };
  return checks.complete(read as DeliveredRecord);
}
