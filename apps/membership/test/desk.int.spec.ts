import { randomIds } from '@autoclub/domain-kit';
import type { Principal } from '@autoclub/identity';
import { principals } from '@autoclub/testing';
import { vinOf } from './builders/vin';
import { openClub, registerDealer, type Club } from './club';
import { customerRow, customersCsv, importChunk } from './imports';
import { customerInput, registerCustomer, registerMember, type Refusals } from './requests';

type Desk = 'customerAmend' | 'vehicleAmend' | 'vehicleTransfer' | 'vehicleBind';

interface DeskAnswer extends Refusals {
  readonly record: Record<string, unknown> | null;
}

const SHOWN: Readonly<Record<Desk, string>> = {
  customerAmend: 'record: customer { id name phone consents { channel purpose origin } }',
  vehicleAmend: 'record: vehicle { id vin plate modelCode purchasedOn customer { id } }',
  vehicleTransfer: 'record: vehicle { id customer { id } owner { id } }',
  vehicleBind: 'record: vehicle { id vin customer { id } owner { id } }',
};

describe('CONV-8: a desk amends by id', () => {
  let club: Club;
  let dealerId: string;
  let serial = 0;
  const clerk = (): Principal => ({ ...principals.staffOf(dealerId), staffMemberId: 'stf_clerk' });
  const at = async (desk: Desk, input: object, principal: Principal = clerk()): Promise<DeskAnswer> => {
    const type = `${desk.charAt(0).toUpperCase()}${desk.slice(1)}Input`;
    const answer = await club.ask<Record<Desk, DeskAnswer>>(
      principal,
      `mutation ($input: ${type}!) {
        ${desk}(input: $input) { ${SHOWN[desk]} replayed userErrors { code field message } } }`,
      { input: { idempotencyKey: randomIds('key'), ...input } },
    );
    return answer[desk];
  };
  const codes = (answer: DeskAnswer) => {
    expect(answer.record).toBeNull();
    return answer.userErrors.map(({ code, field }) => `${code} ${field?.join('.')}`);
  };
  const of = async (name: string, subject: string) =>
    (await club.published(name)).filter((event) => event.subject === subject);
  const newCustomer = async (overrides: object = {}) => {
    const input = customerInput(++serial, { vehicles: [], ...overrides });
    const { customer } = await registerCustomer(club, clerk(), input);
    return customer?.id ?? '';
  };
  const rows = async () =>
    club.db.owner.query<object[]>(
      `select (select count(*) from outbox) as events, (select count(*) from vehicle_history) as vehicles,
              (select count(*) from customer_history) as customers, (select count(*) from command_log) as commands`,
    );

  beforeAll(async () => {
    club = await openClub();
    ({ dealerId } = await registerDealer(club, 'SH01'));
  });
  afterAll(() => club.close());
  beforeEach(() => void (serial += 10));

  it('a customer: name, phone and consents, with who changed what and when', async () => {
    const customerId = await newCustomer();
    const change = { customerId, name: '李四', phone: '138 0000 1111', consents: [] };
    expect(await at('customerAmend', change)).toMatchObject({
      record: { id: customerId, name: '李四', phone: '13800001111', consents: [] },
      userErrors: [],
    });
    const asked = `query ($id: ID!) { customer(id: $id) {
      amendments { amendedAt staffMemberId changes { field before after } } } }`;
    const amended = { amendedAt: club.now.toISOString(), staffMemberId: 'stf_clerk' };
    expect(await club.ask(clerk(), asked, { id: customerId })).toEqual({
      customer: {
        amendments: [
          {
            ...amended,
            changes: [
              { field: 'name', before: '张三', after: '李四' },
              { field: 'phone', before: '+8613812345678', after: '+8613800001111' },
            ],
          },
        ],
      },
    });
    expect(await club.ask(principals.auditor(), asked, { id: customerId })).toEqual({
      customer: {
        amendments: [
          {
            ...amended,
            changes: [
              { field: 'name', before: '张*', after: '李*' },
              { field: 'phone', before: '138****5678', after: '138****1111' },
            ],
          },
        ],
      },
    });
    expect((await of('customer-registered', customerId)).at(-1)).toMatchObject({
      sequence: 2,
      data: { consents: [] },
    });
    expect(await at('customerAmend', change)).toMatchObject({ record: { name: '李四' } });
    expect(await of('customer-registered', customerId)).toHaveLength(2);
  });

  it('twice in a row, also by the nightly file', async () => {
    const send = (plate: string) =>
      importChunk(
        club,
        principals.dmsOf(dealerId),
        'customersImport',
        customersCsv(customerRow(serial, { plate })),
      );
    const { rows: sent } = await send('沪A11111');
    await send('沪A22222');
    expect(await send('沪A33333')).toMatchObject({ acceptedCount: 1 });
    const { customer } = await club.ask<{ customer: { vehicles: { id: string; plate: string }[] } }>(
      clerk(),
      'query ($id: ID!) { customer(id: $id) { vehicles { id plate } } }',
      { id: sent[0]?.id },
    );
    expect(customer.vehicles).toMatchObject([{ plate: '沪A33333' }]);
    const vehicleId = customer.vehicles[0]?.id;
    await at('vehicleAmend', { vehicleId, plate: '沪A44444' });
    expect(await at('vehicleAmend', { vehicleId, plate: null })).toMatchObject({ record: { plate: null } });
  });

  it('a vehicle of 1998: day of purchase, plate and model', async () => {
    const { vehicleId } = await registerMember(club, dealerId, serial);
    const change = { vehicleId, purchasedOn: '1998-06-01', plate: '沪B00009', modelCode: 'SANTANA' };
    expect(await at('vehicleAmend', change)).toMatchObject({
      record: { purchasedOn: '1998-06-01', plate: '沪B00009', modelCode: 'SANTANA', vin: vinOf(serial) },
    });
    expect((await of('vehicle-registered', vehicleId)).at(-1)).toMatchObject({
      sequence: 2,
      data: { modelCode: 'SANTANA', purchasedOn: '1998-06-01' },
    });
  });

  it('a transfer moves the car with its file, and the former owner keeps the card', async () => {
    const seller = await registerMember(club, dealerId, serial);
    const buyerId = await newCustomer({ name: '买家', phone: '13911112222' });
    const sale = { vehicleId: seller.vehicleId, toCustomerId: buyerId, transferredOn: '2026-11-01' };
    const key = { idempotencyKey: randomIds('key') };
    const sold = await at('vehicleTransfer', { ...sale, mileageKm: 48_000, ...key });
    expect(sold).toMatchObject({
      record: { id: seller.vehicleId, customer: { id: buyerId }, owner: { id: buyerId } },
      replayed: false,
    });
    expect(await at('vehicleTransfer', { ...sale, mileageKm: 48_000, ...key })).toEqual({
      ...sold,
      replayed: true,
    });
    const published = await of('vehicle-transferred', seller.vehicleId);
    expect(published.map(({ sequence, data }) => [sequence, data])).toEqual([
      [
        2,
        {
          vehicleId: seller.vehicleId,
          dealerId,
          fromCustomerId: seller.customerId,
          fromMembershipId: seller.membershipId,
          toCustomerId: buyerId,
          toMembershipId: null,
          cause: 'SOLD_ON',
          transferredOn: '2026-11-01',
          mileageKm: 48_000,
        },
      ],
    ]);
    expect((await of('vehicle-registered', seller.vehicleId)).at(-1)).toMatchObject({
      sequence: 3,
      data: { customerId: buyerId },
    });
    // The file of the night still has the seller's row.
    const csv = customersCsv(customerRow(serial));
    await importChunk(club, principals.dmsOf(dealerId), 'customersImport', csv);
    const { vehicle } = await club.ask<{ vehicle: { customer: { id: string }; amendments: object[] } }>(
      clerk(),
      'query ($id: ID!) { vehicle(id: $id) { customer { id } amendments { changes { field before after } } } }',
      { id: seller.vehicleId },
    );
    expect(vehicle).toEqual({
      customer: { id: buyerId },
      amendments: [{ changes: [{ field: 'customer', before: seller.customerId, after: buyerId }] }],
    });
    const undone = { vehicleId: seller.vehicleId, toCustomerId: seller.customerId, cause: 'CORRECTED' };
    expect(await at('vehicleTransfer', undone)).toMatchObject({
      record: { customer: { id: seller.customerId } },
    });
  });

  it('refuses a bad transfer by name and writes nothing', async () => {
    const { vehicleId, customerId } = await registerMember(club, dealerId, serial);
    const buyerId = await newCustomer({ phone: '13911113333' });
    await at('vehicleTransfer', { vehicleId, toCustomerId: buyerId, transferredOn: '2026-06-01' });
    const other = await registerDealer(club, `SH${serial}`);
    const stranger = { ...principals.staffOf(other.dealerId), staffMemberId: 'stf_x' };
    const before = await rows();
    const sale = { vehicleId, toCustomerId: customerId, transferredOn: '2026-06-02' };
    const bad: [object, string][] = [
      [{ toCustomerId: buyerId }, 'SAME_OWNER input.toCustomerId'],
      [{ transferredOn: '2026-01-31' }, 'BEFORE_PURCHASE input.transferredOn'],
      [{ transferredOn: '2026-05-31' }, 'BEFORE_LAST_TRANSFER input.transferredOn'],
      [{ transferredOn: '2026-11-23' }, 'DATE_IN_FUTURE input.transferredOn'],
      [{ transferredOn: '1999-12-31' }, 'DATE_OUT_OF_RANGE input.transferredOn'],
      [{ toCustomerId: 'cus_none' }, 'CUSTOMER_NOT_FOUND input.toCustomerId'],
      [{ vehicleId: 'veh_none' }, 'VEHICLE_NOT_FOUND input.vehicleId'],
      [{ mileageKm: -1 }, 'NUMBER_OUT_OF_RANGE input.mileageKm'],
    ];
    for (const [change, code] of bad)
      expect(codes(await at('vehicleTransfer', { ...sale, ...change }))).toEqual([code]);
    expect(codes(await at('vehicleTransfer', sale, stranger))).toEqual([
      'VEHICLE_NOT_FOUND input.vehicleId',
      'CUSTOMER_NOT_FOUND input.toCustomerId',
    ]);
    expect(await rows()).toEqual(before);
    expect(await at('vehicleTransfer', { ...sale, transferredOn: '2026-06-01' })).toMatchObject({
      userErrors: [],
    });
  });

  it("a company's car earns for the company, and a leased one for its user", async () => {
    const companyId = await newCustomer({ kind: 'COMPANY', name: '租赁公司', phone: '02161234567' });
    const userId = await newCustomer({ phone: '13911114444' });
    const vehicle = { vin: vinOf(serial), modelCode: 'PASSAT', purchasedOn: '2026-03-01' };
    const owned = await at('vehicleBind', { customerId: companyId, vehicle, boundOn: '2026-03-01' });
    expect(owned).toMatchObject({
      record: { vin: vinOf(serial), customer: { id: companyId }, owner: { id: companyId } },
      userErrors: [],
    });
    const vehicleId = String(owned.record?.['id']);
    const lease = { customerId: userId, vehicle, ownerCustomerId: companyId, boundOn: '2026-04-01' };
    expect(await at('vehicleBind', lease)).toMatchObject({
      record: { id: vehicleId, customer: { id: userId }, owner: { id: companyId } },
    });
    const bound = (await of('vehicle-bound', vehicleId)).map(({ sequence, data }) => [
      sequence,
      data['customerId'],
      data['relation'],
      data['ownerCustomerId'],
      data['boundOn'],
      data['boundBy'],
    ]);
    expect(bound).toEqual([
      [1, companyId, 'OWNER', companyId, '2026-03-01', 'stf_clerk'],
      [3, userId, 'USER', companyId, '2026-04-01', 'stf_clerk'],
    ]);
    const copies = (await of('vehicle-registered', vehicleId)).map(({ sequence, data }) => [
      sequence,
      data['customerId'],
    ]);
    expect(copies).toEqual([
      [2, companyId],
      [4, userId],
    ]);
    const thirdId = await newCustomer({ phone: '13911115555' });
    const before = await rows();
    const bad: [object, string][] = [
      [{ customerId: thirdId, ownerCustomerId: null }, 'VEHICLE_OF_ANOTHER_CUSTOMER input.vehicle.vin'],
      [{ customerId: companyId, ownerCustomerId: companyId }, 'SAME_OWNER input.ownerCustomerId'],
      [{ ownerCustomerId: 'cus_none' }, 'CUSTOMER_NOT_FOUND input.ownerCustomerId'],
      [{ boundOn: '2026-02-28' }, 'BEFORE_PURCHASE input.boundOn'],
      [{ vehicle: { ...vehicle, outletCode: 'NONE' } }, 'OUTLET_NOT_FOUND input.vehicle.outletCode'],
    ];
    for (const [change, code] of bad)
      expect(codes(await at('vehicleBind', { ...lease, ...change }))).toEqual([code]);
    expect(await rows()).toEqual(before);
  });

  it('refuses numbers of others, and what is not there', async () => {
    const { vehicleId, customerId } = await registerMember(club, dealerId, serial);
    const other = await registerMember(club, dealerId, serial + 1);
    const before = await rows();
    const taken = { system: 'DMS', number: `C-${serial + 1}` };
    expect(codes(await at('customerAmend', { customerId, externalRef: taken }))).toEqual([
      'EXTERNAL_NUMBER_TAKEN input.externalRef.number',
    ]);
    expect(codes(await at('customerAmend', { customerId: 'cus_none', name: '甲' }))).toEqual([
      'CUSTOMER_NOT_FOUND input.customerId',
    ]);
    expect(codes(await at('customerAmend', { customerId, name: ' ', phone: '1' }))).toEqual([
      'TEXT_REQUIRED input.name',
      'PHONE_INVALID input.phone',
    ]);
    expect(codes(await at('vehicleAmend', { vehicleId, vin: vinOf(serial + 1) }))).toEqual([
      'VIN_ALREADY_REGISTERED input.vin',
    ]);
    const number = { system: 'DMS', number: `V-${serial + 1}` };
    expect(codes(await at('vehicleAmend', { vehicleId, externalRef: number }))).toEqual([
      'EXTERNAL_NUMBER_TAKEN input.externalRef.number',
    ]);
    expect(codes(await at('vehicleAmend', { vehicleId, outletCode: 'NONE' }))).toEqual([
      'OUTLET_NOT_FOUND input.outletCode',
    ]);
    expect(await rows()).toEqual(before);
    expect(other.vehicleId).not.toBe(vehicleId);
    expect(
      await club.codes(
        principals.auditor(),
        'mutation { vehicleTransfer(input: {idempotencyKey: "k", vehicleId: "v", toCustomerId: "c"}) { replayed } }',
      ),
    ).toEqual(['FORBIDDEN']);
  });

  it('fifty buyers at once: the car goes to each in turn, and its past has no gap', async () => {
    const { vehicleId, customerId } = await registerMember(club, dealerId, serial);
    const one = await newCustomer({ phone: '13911116666' });
    const sale = { vehicleId, toCustomerId: one, transferredOn: '2026-06-01' };
    const answers = await Promise.all(Array.from({ length: 50 }, () => at('vehicleTransfer', sale)));
    expect(answers.filter(({ record }) => record !== null)).toHaveLength(1);
    expect(answers.flatMap(({ userErrors }) => userErrors.map(({ code }) => code))).toEqual(
      Array.from({ length: 49 }, () => 'SAME_OWNER'),
    );
    expect(await of('vehicle-transferred', vehicleId)).toHaveLength(1);
    expect(customerId).not.toBe(one);
  });
});
