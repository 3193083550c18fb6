import { localDate } from '@autoclub/domain-kit';
import type { CustomerFacts } from '../../src/customers/domain/customer';
import type { VehicleFacts } from '../../src/customers/domain/vehicle';
import { readRecord, type DeliveredRecord } from '../../src/customers/domain/delivered-record';
import { vinOf } from './vin';

/** A right customer; what a test is about is overridden. */
export function customerFacts(overrides: Partial<CustomerFacts> = {}): CustomerFacts {
  return {
    kind: 'PERSON',
    name: '张三',
    phone: '13812345678',
    externalRef: { system: 'DMS', number: 'C-1' },
    registeredOn: localDate('2026-03-01'),
    ...overrides,
  };
}

/** A right vehicle. */
export function vehicleFacts(overrides: Partial<VehicleFacts> = {}): VehicleFacts {
  return {
    vin: vinOf(1),
    plate: '沪A12345',
    modelCode: 'LAVIDA',
    externalRef: { system: 'DMS', number: 'V-1' },
    purchasedOn: localDate('2026-02-01'),
    isSoldHere: true,
    outletCode: null,
    isFinanced: false,
    ...overrides,
  };
}

/** A right record: a customer with a vehicle who agrees to text messages. */
export function record(overrides: Partial<DeliveredRecord> = {}): DeliveredRecord {
  return {
    customer: customerFacts(),
    consents: { given: [{ channel: 'SMS', purpose: 'SERVICE' }], about: null },
    vehicles: [vehicleFacts()],
    email: null,
    bornOn: null,
    revision: null,
    ...overrides,
  };
}

/** A record in the form in which it is kept; throws when something is wrong with it. */
export function kept(overrides: Partial<DeliveredRecord> = {}): DeliveredRecord {
  const read = readRecord(record(overrides), localDate('2026-11-22'));
  if (!read.ok) throw new Error(`Not a right record: ${JSON.stringify(read.refusals)}`);
  return read.value;
}
