import { accepted, refused, type Outcome, type RefusalOf } from '@autoclub/domain-kit';
import type { CustomerDesk } from './customer-desk';
import type { DeliveredRecord } from './delivered-record';
import type { Change } from './document';
import type { VehicleFacts } from './vehicle';
import { vehicleDeskRefusals, type VehicleDesk } from './vehicle-desk';

/** What can stand in the way of a record, given what the dealer knows. */
export const intakeRefusals = vehicleDeskRefusals;
export type IntakeRefusal = RefusalOf<typeof intakeRefusals>;

/** A verdict on one record. Nothing but UNCHANGED: the record was known word for word. */
export interface Admission {
  readonly customerId: string;
  readonly change: Change;
  readonly vehicles: readonly { readonly vehicleId: string; readonly change: Change }[];
}

/**
 * Admits a delivered record with all its parts, or refuses it whole (rulebook CONV-5); what is admitted is known to the
 * records after it. Pure; reading and writing work on whole chunks.
 */
export function admitRecord(
  desks: { readonly customers: CustomerDesk; readonly vehicles: VehicleDesk },
  record: DeliveredRecord,
): Outcome<Admission, IntakeRefusal> {
  const customer = desks.customers.judge(record);
  if (!customer.ok) return customer;
  const { customerId, personId } = customer.value.entry;
  const { revision } = record;
  const vehicles = record.vehicles.map((facts, i) =>
    desks.vehicles.judge({ facts, revision, customerId: personId, at: ['vehicles', i] }),
  );
  const refusals = [
    ...vehicles.flatMap((verdict) => (verdict.ok ? [] : verdict.refusals)),
    ...repeatedVins(record.vehicles),
  ];
  if (refusals.length > 0) return refused(...refusals);
  desks.customers.keep(customer.value.entry);
  const kept = vehicles.flatMap((verdict) => (verdict.ok ? [verdict.value] : []));
  for (const { entry } of kept) desks.vehicles.keep(entry);
  return accepted({
    customerId,
    change: customer.value.change,
    vehicles: kept.map(({ entry: { vehicleId }, change }) => ({ vehicleId, change })),
  });
}

function repeatedVins(vehicles: readonly VehicleFacts[]): IntakeRefusal[] {
  const vins = vehicles.map((vehicle) => vehicle.vin);
  return vins.flatMap((vin, i) =>
    vins.indexOf(vin) === i ? [] : [intakeRefusals.no('VIN_ALREADY_REGISTERED', ['vehicles', i, 'vin'])],
  );
}
