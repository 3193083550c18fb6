import { countingIds, localDate } from '@autoclub/domain-kit';
import { customerFacts, kept, vehicleFacts } from '../../../test/builders/customers';
import { vinOf } from '../../../test/builders/vin';
import type { ConsentOrigin } from './consent';
import { CustomerDesk } from './customer-desk';
import type { DeliveredRecord } from './delivered-record';
import { admitRecord } from './intake-desk';
import { VehicleDesk } from './vehicle-desk';
import type { FormerBinding } from './vehicle-state';

const ref = (number: string) => ({ externalRef: { system: 'DMS', number } });
const today = localDate('2026-11-22');

interface Known {
  readonly revision?: number;
  readonly former?: readonly FormerBinding[];
  readonly outlets?: readonly string[];
  readonly origin?: ConsentOrigin;
}

/** The dealer knows one customer with one vehicle. */
function desk({ revision = undefined, former = [], outlets = [], origin = 'IMPORT' }: Known = {}) {
  const { customer, vehicles } = kept();
  const consents = [{ channel: 'SMS', purpose: 'SERVICE', isGiven: true, origin: 'IMPORT' } as const];
  const state = { revision: revision ?? null, version: 1 };
  const ids = countingIds();
  const desks = {
    customers: new CustomerDesk(
      [{ customerId: 'cus_old', personId: 'cus_old', facts: customer, consents, ...state }],
      origin,
      ids,
    ),
    vehicles: new VehicleDesk(
      vehicles.map((facts) => ({
        ...{ vehicleId: 'veh_old', customerId: 'cus_old', ownerCustomerId: null },
        ...{ facts, former, lastTransferredOn: null, wasPurchaseBefore: false, ...state },
      })),
      new Set(outlets),
      today,
      ids,
    ),
  };
  const admit = (record: Partial<DeliveredRecord>) => admitRecord(desks, kept(record));
  return { ...desks, admit };
}

const second = { customer: customerFacts({ ...ref('C-2'), name: '李四', phone: '13900001111' }) };

describe('CONV-5: the desk', () => {
  it('finds a record that is known word for word, and has nothing to write', () => {
    const { admit, customers, vehicles } = desk();
    expect(admit({})).toEqual({
      ok: true,
      value: {
        customerId: 'cus_old',
        change: 'UNCHANGED',
        vehicles: [{ vehicleId: 'veh_old', change: 'UNCHANGED' }],
      },
    });
    expect([customers.touched(), vehicles.touched()]).toEqual([[], []]);
  });

  it.each([
    ['a new phone', { customer: customerFacts({ phone: '13900001111' }) }],
    ['another name', { customer: customerFacts({ name: '张三丰' }) }],
    ['another kind', { customer: customerFacts({ kind: 'COMPANY' as const }) }],
    ['a withdrawn consent', { consents: { given: [], about: null } }],
  ])('amends a customer by %s, and keeps what was said before', (_, change) => {
    const { admit, customers } = desk();
    expect(admit(change)).toMatchObject({ value: { customerId: 'cus_old', change: 'AMENDED' } });
    const [entry] = customers.touched();
    expect(entry).toMatchObject({ isNew: false, state: { version: 2 }, past: [{ version: 1 }] });
    expect(entry?.past[0]?.facts).toEqual(kept().customer);
  });

  it.each([
    ['a new plate', { plate: '沪B00001' }],
    ['a corrected VIN', { vin: vinOf(7) }],
    ['another model', { modelCode: 'POLO' }],
    ['another number', ref('V-9')],
  ])('amends a vehicle by %s', (_, change) => {
    const { admit, vehicles } = desk();
    expect(admit({ vehicles: [vehicleFacts(change)] })).toMatchObject({
      value: { vehicles: [{ vehicleId: 'veh_old', change: 'AMENDED' }] },
    });
    expect(vehicles.touched()).toMatchObject([{ state: { version: 2 }, transfers: [] }]);
  });

  it.each([
    [2, 'REVISION_OUTDATED'],
    [3, 'DUPLICATE_EXTERNAL_NUMBER'],
  ])('refuses revision %i with other content when 3 is known, as %s', (revision, code) => {
    const { admit, customers, vehicles } = desk({ revision: 3 });
    const delivered = { customer: customerFacts({ name: '李四' }), vehicles: [], revision };
    expect(admit(delivered)).toMatchObject({
      ok: false,
      refusals: [{ code, field: ['externalRef', 'number'] }],
    });
    expect([customers.touched(), vehicles.touched()]).toEqual([[], []]);
  });

  it('remembers a higher revision of the same content, below which nothing counts any more', () => {
    const { admit } = desk({ revision: 3 });
    expect(admit({ revision: 5 })).toMatchObject({ value: { change: 'UNCHANGED' } });
    expect(admit({ customer: customerFacts({ name: '李四' }), revision: 4 })).toMatchObject({
      refusals: [{ code: 'REVISION_OUTDATED' }],
    });
  });

  it('writes a record that is amended twice in a chunk once, with both versions before', () => {
    const { admit, customers } = desk();
    admit({ customer: customerFacts({ name: '甲' }) });
    admit({ customer: customerFacts({ name: '乙' }) });
    expect(customers.touched()).toMatchObject([
      {
        state: { version: 3, facts: { name: '乙' } },
        past: [{ facts: { name: '张三' } }, { facts: { name: '甲' } }],
      },
    ]);
  });

  it.each([
    [
      'an unknown outlet',
      [vehicleFacts({ vin: vinOf(9), ...ref('V-9'), outletCode: 'OUT-9' })],
      'OUTLET_NOT_FOUND',
    ],
    [
      'the same VIN twice',
      [vehicleFacts({ vin: vinOf(9), ...ref('V-8') }), vehicleFacts({ vin: vinOf(9), ...ref('V-9') })],
      'VIN_ALREADY_REGISTERED',
    ],
    [
      'another VIN under the number of another customer',
      [vehicleFacts({ vin: vinOf(9) })],
      'DUPLICATE_EXTERNAL_NUMBER',
    ],
  ])('refuses %s, and nothing of the record is kept', (_, delivered, code) => {
    const { admit, customers, vehicles } = desk();
    expect(admit({ ...second, vehicles: delivered })).toMatchObject({ ok: false, refusals: [{ code }] });
    expect([customers.touched(), vehicles.touched()]).toEqual([[], []]);
  });

  it('refuses a number and a VIN that belong to two vehicles', () => {
    const { admit } = desk();
    admit({ ...second, vehicles: [vehicleFacts({ vin: vinOf(2), ...ref('V-2') })] });
    expect(admit({ vehicles: [vehicleFacts({ vin: vinOf(2) })] })).toMatchObject({
      refusals: [{ code: 'VIN_ALREADY_REGISTERED', field: ['vehicles', '0', 'vin'] }],
    });
  });
});

describe('CONV-8: the desk', () => {
  it('adds a further vehicle to a known customer, who keeps the one record', () => {
    const further = vehicleFacts({ vin: vinOf(2), plate: '沪A00002', ...ref('V-2') });
    expect(desk().admit({ vehicles: [further] })).toMatchObject({
      value: { customerId: 'cus_old', change: 'UNCHANGED', vehicles: [{ change: 'NEW' }] },
    });
  });

  it.each([
    ['under its number', {}, today],
    ['under a new number', ref('V-9'), today],
    ['with a later day of purchase', { purchasedOn: localDate('2026-10-01') }, '2026-10-01'],
  ])('moves a car %s to its new owner, with its file', (_, change, transferredOn) => {
    const { admit, vehicles } = desk();
    expect(admit({ ...second, vehicles: [vehicleFacts(change)] })).toMatchObject({
      value: { customerId: 'cus_1', change: 'NEW', vehicles: [{ vehicleId: 'veh_old', change: 'AMENDED' }] },
    });
    expect(vehicles.touched()).toMatchObject([
      {
        state: { customerId: 'cus_1', version: 3 },
        past: [{ customerId: 'cus_old', version: 1 }],
        transfers: [{ fromCustomerId: 'cus_old', toCustomerId: 'cus_1', transferredOn, version: 2 }],
      },
    ]);
  });

  it("takes a former owner's row of the nightly file for what it is", () => {
    const { admit, vehicles } = desk();
    admit({ ...second, vehicles: [vehicleFacts(ref('V-9'))] });
    expect(admit({})).toMatchObject({ value: { vehicles: [{ change: 'UNCHANGED' }] } });
    expect(vehicles.touched()).toMatchObject([{ state: { customerId: 'cus_1' } }]);
  });

  it('knows a former owner from the history as well, and by an earlier purchase', () => {
    const former = [{ customerId: 'cus_1', ...ref('V-0') }];
    expect(desk({ former }).admit({ ...second, vehicles: [vehicleFacts(ref('V-0'))] })).toMatchObject({
      value: { vehicles: [{ change: 'UNCHANGED' }] },
    });
    const earlier = vehicleFacts({ ...ref('V-0'), purchasedOn: localDate('2020-01-01') });
    expect(desk().admit({ ...second, vehicles: [earlier] })).toMatchObject({
      value: { vehicles: [{ change: 'UNCHANGED' }] },
    });
  });

  it('gives a car back to a former owner by a higher revision', () => {
    const { admit, vehicles } = desk({ revision: 1 });
    admit({ ...second, revision: 2 });
    expect(admit({ revision: 3 })).toMatchObject({ value: { vehicles: [{ change: 'AMENDED' }] } });
    expect(vehicles.touched()).toMatchObject([{ state: { customerId: 'cus_old' }, transfers: [{}, {}] }]);
  });
});
