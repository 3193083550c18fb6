import { dealerSystemRef, type LocalDate } from '@autoclub/domain-kit';
import type { CustomerKind } from '../domain/customer';
import type { DeliveredRecord } from '../domain/delivered-record';
import type { VehicleFacts } from '../domain/vehicle';

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
export function recordOf({ customerNumber, smsConsent, vehicle, ...facts }: CustomerRow): DeliveredRecord {
  const consents = smsConsent ? [{ channel: 'SMS', purpose: 'SERVICE' } as const] : [];
  return {
    customer: { ...facts, externalRef: dealerSystemRef(customerNumber), consents },
    vehicles: vehicle ? [vehicleFacts(vehicle)] : [],
  };
}

function vehicleFacts({ vehicleNumber, ...vehicle }: VehicleRow): VehicleFacts {
  return { ...vehicle, externalRef: dealerSystemRef(vehicleNumber) };
}

/** The column of the file that a field of the record comes from. */
export function columnOf(path: readonly string[]): readonly string[] {
  if (path.includes('externalRef')) return [path.includes('vehicles') ? 'vehicleNumber' : 'customerNumber'];
  return path.slice(-1);
}
