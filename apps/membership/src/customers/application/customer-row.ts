import { dealerSystemRef, type LocalDate } from '@autoclub/domain-kit';
import type { Consent } from '../domain/consent';
import type { CustomerKind } from '../domain/customer';
import type { DeliveredRecord } from '../domain/delivered-record';
import type { VehicleFacts } from '../domain/vehicle';

/** One row of `customers.csv`: a customer with one vehicle or none. A further vehicle repeats the customer. */
export interface CustomerRow {
  readonly customerNumber: string;
  readonly kind: CustomerKind;
  readonly name: string;
  readonly phone: string;
  /** Null when the file says none; what is known stays then. */
  readonly email: string | null;
  /** Null when the file says none; what is known stays then. */
  readonly bornOn: LocalDate | null;
  readonly smsConsent: boolean;
  readonly registeredOn: LocalDate;
  readonly vehicle: VehicleRow | null;
  /** The revision of the row in the dealer's system; null when it counts none. */
  readonly revision: number | null;
}

export interface VehicleRow extends Omit<VehicleFacts, 'externalRef'> {
  readonly vehicleNumber: string;
}

/** The record that a row stands for. Consent to text messages about one's own car is all that the file speaks of. */
export function recordOf(row: CustomerRow): DeliveredRecord {
  const { customerNumber, smsConsent, vehicle, email, bornOn, revision, ...facts } = row;
  return {
    customer: { ...facts, externalRef: dealerSystemRef(customerNumber) },
    consents: { given: smsConsent ? [SMS_SERVICE] : [], about: [SMS_SERVICE] },
    vehicles: vehicle ? [vehicleFacts(vehicle)] : [],
    email,
    bornOn,
    revision,
  };
}

const SMS_SERVICE: Consent = { channel: 'SMS', purpose: 'SERVICE' };

function vehicleFacts({ vehicleNumber, ...vehicle }: VehicleRow): VehicleFacts {
  return { ...vehicle, externalRef: dealerSystemRef(vehicleNumber) };
}

/** The column of the file that a field of the record comes from. */
export function columnOf(path: readonly string[]): readonly string[] {
  if (path.includes('externalRef')) return [path.includes('vehicles') ? 'vehicleNumber' : 'customerNumber'];
  return path.slice(-1);
}
