import { dealerSystemRef, type LocalDate, type Outcome, type RefusalOf } from '@autoclub/domain-kit';
import { checked } from '../../kernel';
import { customerFaults, keptCustomer, type customerRefusals, type CustomerKind } from '../domain/customer';
import type { DeliveredRecord } from '../domain/customer-intake';
import { keptVehicle, vehicleFaults, type VehicleFacts, type vehicleRefusals } from '../domain/vehicle';

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

type RowFault = RefusalOf<typeof customerRefusals> | RefusalOf<typeof vehicleRefusals>;

/**
 * The record that a row stands for, or everything that is wrong with it by itself. Consent to text messages about one's
 * own car is all that the file can carry.
 */
export function recordOf(row: CustomerRow, today: LocalDate): Outcome<DeliveredRecord, RowFault> {
  const { customerNumber, smsConsent, vehicle: vehicleRow, ...facts } = row;
  const consents = smsConsent ? [{ channel: 'SMS', purpose: 'SERVICE' } as const] : [];
  const customer = { ...facts, externalRef: dealerSystemRef(customerNumber), consents };
  const vehicles = vehicleRow ? [vehicleFacts(vehicleRow)] : [];
  const faults: RowFault[] = [
    ...customerFaults(customer, today),
    ...vehicles.flatMap((vehicle) => vehicleFaults(vehicle, today, ['vehicles', '0'])),
  ];
  return checked({ customer: keptCustomer(customer), vehicles: vehicles.map(keptVehicle) }, faults);
}

function vehicleFacts({ vehicleNumber, ...vehicle }: VehicleRow): VehicleFacts {
  return { ...vehicle, externalRef: dealerSystemRef(vehicleNumber) };
}

/** The column of the file that a field of the record comes from. */
export function columnOf(path: readonly string[]): readonly string[] {
  if (path.includes('externalRef')) return [path.includes('vehicles') ? 'vehicleNumber' : 'customerNumber'];
  return path.slice(-1);
}
