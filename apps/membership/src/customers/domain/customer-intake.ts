import { accepted, refused, type Outcome, type Refusal } from '@autoclub/domain-kit';
import { refKey } from '../../kernel';
import { sameCustomer, type CustomerFacts } from './customer';
import { sameVehicle, type VehicleFacts } from './vehicle';

/** A customer with vehicles as delivered: by a person at the counter, or as one row of a file. */
export interface DeliveredRecord {
  readonly customer: CustomerFacts;
  readonly vehicles: readonly VehicleFacts[];
}

export interface KnownCustomer {
  readonly customerId: string;
  readonly facts: CustomerFacts;
}

export interface KnownVehicle {
  readonly vehicleId: string;
  readonly customerId: string;
  readonly facts: VehicleFacts;
}

export type IntakeFault = 'DUPLICATE_EXTERNAL_NUMBER' | 'VIN_ALREADY_REGISTERED' | 'OUTLET_NOT_FOUND';

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

  admit({ customer, vehicles }: DeliveredRecord): Outcome<Admission, Refusal<IntakeFault>> {
    const { externalRef } = customer;
    const known = externalRef ? this.customers.get(refKey(externalRef)) : undefined;
    const refusals = [
      ...differences(known, customer),
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

  private vehicleRefusals(
    facts: VehicleFacts,
    ownerId: string | undefined,
    i: number,
  ): Refusal<IntakeFault>[] {
    const at = ['vehicles', String(i)];
    const byRef = facts.externalRef && this.vehiclesByRef.get(refKey(facts.externalRef));
    if (byRef && !isSameRecord(byRef, facts, ownerId))
      return [duplicate([...at, 'externalRef', 'number'], facts)];
    const byVin = this.vehiclesByVin.get(facts.vin);
    if (byVin && !isSameRecord(byVin, facts, ownerId))
      return [{ code: 'VIN_ALREADY_REGISTERED', field: [...at, 'vin'] }];
    if (facts.outletCode !== null && !this.outletCodes.has(facts.outletCode))
      return [{ code: 'OUTLET_NOT_FOUND', field: [...at, 'outletCode'], facts: { code: facts.outletCode } }];
    return [];
  }

  private remember(customer: KnownCustomer): void {
    const { externalRef } = customer.facts;
    if (externalRef) this.customers.set(refKey(externalRef), customer);
  }

  private rememberVehicle(vehicle: KnownVehicle): void {
    const { externalRef, vin } = vehicle.facts;
    if (externalRef) this.vehiclesByRef.set(refKey(externalRef), vehicle);
    this.vehiclesByVin.set(vin, vehicle);
  }
}

function differences(known: KnownCustomer | undefined, customer: CustomerFacts): Refusal<IntakeFault>[] {
  return known && !sameCustomer(known.facts, customer)
    ? [duplicate(['externalRef', 'number'], customer)]
    : [];
}

function duplicate(
  field: readonly string[],
  { externalRef }: CustomerFacts | VehicleFacts,
): Refusal<IntakeFault> {
  return { code: 'DUPLICATE_EXTERNAL_NUMBER', field, facts: { number: externalRef?.number ?? '' } };
}

function repeatedVins(vehicles: readonly VehicleFacts[]): Refusal<IntakeFault>[] {
  const vins = vehicles.map((vehicle) => vehicle.vin);
  return vins.flatMap((vin, i) =>
    vins.indexOf(vin) === i
      ? []
      : [{ code: 'VIN_ALREADY_REGISTERED' as const, field: ['vehicles', String(i), 'vin'] }],
  );
}

function isSameRecord(known: KnownVehicle, facts: VehicleFacts, ownerId: string | undefined): boolean {
  const knownRef = known.facts.externalRef && refKey(known.facts.externalRef);
  const ref = facts.externalRef && refKey(facts.externalRef);
  return known.customerId === ownerId && knownRef === ref && sameVehicle(known.facts, facts);
}
