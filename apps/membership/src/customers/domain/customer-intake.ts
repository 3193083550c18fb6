import {
  accepted,
  commonRefusals,
  defineRefusals,
  externalRefKey,
  refused,
  type ExternalRef,
  type Outcome,
  type RefusalOf,
} from '@autoclub/domain-kit';
import { sameCustomer, type CustomerFacts } from './customer';
import type { DeliveredRecord } from './delivered-record';
import { sameVehicle, type VehicleFacts } from './vehicle';

export interface KnownCustomer {
  readonly customerId: string;
  readonly facts: CustomerFacts;
}

export interface KnownVehicle {
  readonly vehicleId: string;
  readonly customerId: string;
  readonly facts: VehicleFacts;
}

export const intakeRefusals = defineRefusals({
  ...commonRefusals.pick('DUPLICATE_EXTERNAL_NUMBER', 'OUTLET_NOT_FOUND'),
  VIN_ALREADY_REGISTERED: {
    zh: '该车架号已登记在另一条车辆记录中。',
    en: 'This VIN belongs to another vehicle record of the dealer.',
  },
});
export type IntakeRefusal = RefusalOf<typeof intakeRefusals>;

/** A verdict on one record: what of it is new. Nothing: the record was known word for word. */
export interface Admission {
  readonly customerId: string;
  readonly isNewCustomer: boolean;
  readonly vehicles: readonly { readonly vehicleId: string; readonly isNew: boolean }[];
}

/**
 * The customer desk of one dealer: what to do with a delivered record given what is known (rulebook CONV-5).
 * Pure; whoever reads and writes works on whole chunks, and what is admitted is known to the records after it.
 */
export class CustomerDesk {
  private readonly customers = new Map<string, KnownCustomer>();
  private readonly vehiclesByRef = new Map<string, KnownVehicle>();
  private readonly vehiclesByVin = new Map<string, KnownVehicle>();

  constructor(
    known: { readonly customers: readonly KnownCustomer[]; readonly vehicles: readonly KnownVehicle[] },
    private readonly outletCodes: { has(code: string): boolean },
    private readonly nextId: (prefix: 'cus' | 'veh') => string,
  ) {
    known.customers.forEach((customer) => this.remember(customer));
    known.vehicles.forEach((vehicle) => this.rememberVehicle(vehicle));
  }

  admit({ customer, vehicles }: DeliveredRecord): Outcome<Admission, IntakeRefusal> {
    const { externalRef } = customer;
    const known = externalRef ? this.customers.get(externalRefKey(externalRef)) : undefined;
    const refusals = [
      ...(known ? differences(known.facts, customer) : []),
      ...vehicles.flatMap((vehicle, i) => this.vehicleRefusals(vehicle, known?.customerId, i)),
      ...repeatedVins(vehicles),
    ];
    if (refusals.length > 0) return refused(...refusals);
    const customerId = known?.customerId ?? this.nextId('cus');
    if (!known) this.remember({ customerId, facts: customer });
    return accepted({
      customerId,
      isNewCustomer: !known,
      vehicles: vehicles.map((vehicle) => this.admitVehicle(vehicle, customerId)),
    });
  }

  private admitVehicle(facts: VehicleFacts, customerId: string): Admission['vehicles'][number] {
    const known = this.vehiclesByVin.get(facts.vin);
    if (known) return { vehicleId: known.vehicleId, isNew: false };
    const vehicleId = this.nextId('veh');
    this.rememberVehicle({ vehicleId, customerId, facts });
    return { vehicleId, isNew: true };
  }

  private vehicleRefusals(facts: VehicleFacts, ownerId: string | undefined, i: number): IntakeRefusal[] {
    const at = ['vehicles', String(i)];
    const { externalRef } = facts;
    const byRef = externalRef && this.vehiclesByRef.get(externalRefKey(externalRef));
    if (byRef && !isSameRecord(byRef, facts, ownerId))
      return [duplicate([...at, 'externalRef', 'number'], externalRef)];
    const byVin = this.vehiclesByVin.get(facts.vin);
    if (byVin && !isSameRecord(byVin, facts, ownerId))
      return [intakeRefusals.no('VIN_ALREADY_REGISTERED', [...at, 'vin'])];
    if (facts.outletCode !== null && !this.outletCodes.has(facts.outletCode))
      return [intakeRefusals.no('OUTLET_NOT_FOUND', [...at, 'outletCode'])];
    return [];
  }

  private remember(customer: KnownCustomer): void {
    const { externalRef } = customer.facts;
    if (externalRef) this.customers.set(externalRefKey(externalRef), customer);
  }

  private rememberVehicle(vehicle: KnownVehicle): void {
    const { externalRef, vin } = vehicle.facts;
    if (externalRef) this.vehiclesByRef.set(externalRefKey(externalRef), vehicle);
    this.vehiclesByVin.set(vin, vehicle);
  }
}

function differences(known: CustomerFacts, customer: CustomerFacts): IntakeRefusal[] {
  if (!customer.externalRef || sameCustomer(known, customer)) return [];
  return [duplicate(['externalRef', 'number'], customer.externalRef)];
}

function duplicate(field: readonly string[], { number }: ExternalRef): IntakeRefusal {
  return intakeRefusals.no('DUPLICATE_EXTERNAL_NUMBER', field, { number });
}

function repeatedVins(vehicles: readonly VehicleFacts[]): IntakeRefusal[] {
  const vins = vehicles.map((vehicle) => vehicle.vin);
  return vins.flatMap((vin, i) =>
    vins.indexOf(vin) === i ? [] : [intakeRefusals.no('VIN_ALREADY_REGISTERED', ['vehicles', i, 'vin'])],
  );
}

function isSameRecord(known: KnownVehicle, facts: VehicleFacts, ownerId: string | undefined): boolean {
  const knownRef = known.facts.externalRef && externalRefKey(known.facts.externalRef);
  const ref = facts.externalRef && externalRefKey(facts.externalRef);
  return known.customerId === ownerId && knownRef === ref && sameVehicle(known.facts, facts);
}
