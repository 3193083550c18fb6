import type { LocalDate, Refusal } from '@autoclub/domain-kit';
import { dmsRef } from '../../kernel';
import { customerFaults, keptCustomer, type CustomerKind } from '../domain/customer';
import type { DeliveredRecord } from '../domain/customer-intake';
import { keptVehicle, vehicleFaults, type VehicleFacts } from '../domain/vehicle';

/** One row of `customers.csv`: a customer with one vehicle or none. A further vehicle repeats the customer. */
export interface CustomerRow {
  readonly customerNumber: string;
  readonly kind: CustomerKind;
  readonly name: string;
  readonly phone: string;
  readonly smsConsent: boolean;
  readonly registeredOn: LocalDate;
  readonly vehicle: VehicleRow | null;
}

export interface VehicleRow extends Omit<VehicleFacts, 'externalRef'> {
  readonly vehicleNumber: string;
}

/** The record that a row stands for. Consent to text messages about one's own car is all that the file can carry. */
export function recordOf(row: CustomerRow): DeliveredRecord {
  const { customerNumber, smsConsent, vehicle, ...customer } = row;
  const consents = smsConsent ? [{ channel: 'SMS', purpose: 'SERVICE' } as const] : [];
  return {
    customer: keptCustomer({ ...customer, externalRef: dmsRef(customerNumber), consents }),
    vehicles: vehicle ? [keptVehicle(vehicleFacts(vehicle))] : [],
  };
}

function vehicleFacts({ vehicleNumber, ...vehicle }: VehicleRow): VehicleFacts {
  return { ...vehicle, externalRef: dmsRef(vehicleNumber) };
}

/** Everything that is wrong with a row by itself, named by its columns. */
export function customerRowFaults(row: CustomerRow, today: LocalDate) {
  const { customer } = recordOf(row);
  const faults = [
    ...customerFaults({ ...customer, name: row.name, phone: row.phone }, today),
    ...(row.vehicle ? vehicleFaults(vehicleFacts(row.vehicle), today, ['vehicles', '0']) : []),
  ];
  return faults.map(byColumn);
}

/** The same refusal with the column of the file instead of the path in the record. */
export function byColumn<R extends Refusal>(refusal: R): R {
  const path = refusal.field ?? [];
  const [last] = path.slice(-1);
  const isNumber = path.includes('externalRef');
  const ofVehicle = path.includes('vehicles');
  const column = isNumber ? (ofVehicle ? 'vehicleNumber' : 'customerNumber') : last;
  return column === undefined ? refusal : { ...refusal, field: [column] };
}
