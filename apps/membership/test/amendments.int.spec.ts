import { principals } from '@autoclub/testing';
import { vinOf } from './builders/vin';
import { openClub, registerDealer, type Club } from './club';
import { customerRow, customersCsv, importChunk } from './imports';
import { customerInput, registerCustomer, registerMember } from './requests';

describe('CONV-5: a later delivery amends', () => {
  let club: Club;
  let dealerId: string;
  let serial = 0;
  const staff = () => principals.staffOf(dealerId);
  const send = (...rows: string[]) =>
    importChunk(club, principals.dmsOf(dealerId), 'customersImport', customersCsv(...rows));
  const rowsOf = (table: string, key: string, id: string) =>
    club.db.owner.query<Record<string, unknown>[]>(
      `select * from ${table} where dealer_id = $1 and ${key} = $2 order by 1`,
      [dealerId, id],
    );
  const of = async (name: string, subject: string) =>
    (await club.published(name)).filter((event) => event.subject === subject);

  beforeAll(async () => {
    club = await openClub();
    ({ dealerId } = await registerDealer(club, 'SH01'));
  });
  afterAll(() => club.close());
  beforeEach(() => void (serial += 10));

  const customerByNumber = async (number: string) => {
    const { found } = await club.ask<{
      found: {
        id: string;
        name: string;
        phone: string;
        consents: { channel: string; purpose: string }[];
        vehicles: { id: string; plate: string | null; vin: string }[];
      };
    }>(
      staff(),
      `query ($number: String!) { found: customerByExternalRef(system: "DMS", number: $number) {
         id name phone consents { channel purpose } vehicles { id plate vin } } }`,
      { number },
    );
    return found;
  };

  it('a phone, a plate and a withdrawn consent of the nightly file, and the history stays', async () => {
    const first = await send(customerRow(serial));
    const customerId = first.rows[0]?.id ?? '';
    const [vehicle] = (await customerByNumber(`C-${serial}`)).vehicles;
    const change = { phone: '13900001111', plate: '沪B00001', smsConsent: 'false' };
    expect(await send(customerRow(serial, change))).toMatchObject({
      acceptedCount: 1,
      rows: [{ id: customerId, outcome: 'ACCEPTED' }],
    });
    expect(await customerByNumber(`C-${serial}`)).toMatchObject({
      id: customerId,
      phone: '13900001111',
      consents: [],
      vehicles: [{ id: vehicle?.id, plate: '沪B00001' }],
    });
    expect(await rowsOf('customer_history', 'customer_id', customerId)).toMatchObject([
      { version: 1, phone: `+86138${String(serial).padStart(8, '0')}` },
    ]);
    expect(await rowsOf('vehicle_history', 'vehicle_id', vehicle?.id ?? '')).toMatchObject([
      { version: 1, plate: `沪A${String(serial).padStart(5, '0')}`, customer_id: customerId },
    ]);
    expect(await rowsOf('consent', 'customer_id', customerId)).toMatchObject([
      { withdrawn_at: club.now, withdrawn_origin: 'IMPORT' },
    ]);
    expect(await send(customerRow(serial, change))).toMatchObject({ unchangedCount: 1 });
  });

  it('what others keep a copy of is published again, and a new phone alone is not', async () => {
    const { rows } = await send(customerRow(serial));
    const customerId = rows[0]?.id ?? '';
    await send(customerRow(serial, { phone: '13900002222', plate: '沪B00002' }));
    expect(await of('customer-registered', customerId)).toHaveLength(1);
    await send(
      customerRow(serial, { phone: '13900002222', plate: '沪B00002', kind: 'COMPANY', smsConsent: 'false' }),
    );
    const published = await of('customer-registered', customerId);
    expect(published.map(({ sequence, data }) => [sequence, data['kind'], data['consents']])).toEqual([
      [1, 'PERSON', [{ channel: 'SMS', purpose: 'SERVICE' }]],
      [3, 'COMPANY', []],
    ]);
    expect(JSON.stringify(published)).not.toMatch(/139000|张三/);
  });

  it('by its revision: a higher one amends, a lower one is refused, an equal one must say the same', async () => {
    const input = customerInput(serial, { revision: 2 });
    const { customer } = await registerCustomer(club, staff(), input);
    const again = (overrides: object) =>
      registerCustomer(club, staff(), customerInput(serial, { vehicles: input.vehicles, ...overrides }));
    expect(await again({ revision: 3, name: '李四' })).toMatchObject({
      customer: { id: customer?.id, name: '李四' },
    });
    expect(await again({ revision: 2, name: '王五' })).toMatchObject({
      customer: null,
      userErrors: [{ code: 'REVISION_OUTDATED', message: '已有更高的版本 3。' }],
    });
    expect(await again({ revision: 3, name: '王五' })).toMatchObject({
      userErrors: [{ code: 'DUPLICATE_EXTERNAL_NUMBER' }],
    });
  });

  it('a file with the column revision as well', async () => {
    const [header, row] = customersCsv(customerRow(serial)).split('\n');
    const content = (revision: number, name: string) =>
      `${header},revision\n${row?.replace('张三', name)},${revision}`;
    const sent = (text: string) => importChunk(club, principals.dmsOf(dealerId), 'customersImport', text);
    expect(await sent(content(2, '张三'))).toMatchObject({ acceptedCount: 1 });
    expect(await sent(content(1, '李四'))).toMatchObject({
      refusedRows: [{ errors: [{ code: 'REVISION_OUTDATED' }] }],
    });
    expect(await sent(content(3, '李四'))).toMatchObject({ acceptedCount: 1 });
  });

  it('MEM-17: no file gives again what was withdrawn at the counter', async () => {
    const { rows } = await send(customerRow(serial));
    const change = customerInput(serial, { consents: [], vehicles: [], phone: '13900003333' });
    await registerCustomer(club, staff(), change);
    await send(customerRow(serial));
    expect(await customerByNumber(`C-${serial}`)).toMatchObject({ id: rows[0]?.id, consents: [] });
    await registerCustomer(club, staff(), customerInput(serial, { vehicles: [] }));
    expect((await customerByNumber(`C-${serial}`)).consents).toEqual([
      { channel: 'SMS', purpose: 'SERVICE' },
    ]);
    expect(await rowsOf('consent_history', 'customer_id', rows[0]?.id ?? '')).toMatchObject([
      { withdrawn_origin: 'REGISTRATION', origin: 'IMPORT' },
    ]);
  });

  it('CONV-8: a known VIN moves with its file to the new owner, and the former owner keeps the card', async () => {
    const seller = await registerMember(club, dealerId, serial);
    const buyer = await registerMember(club, dealerId, serial + 1);
    const [car] = customerInput(serial).vehicles;
    const bought = {
      ...car,
      externalRef: { system: 'DMS', number: `V-${serial}-2` },
      purchasedOn: '2026-11-01',
    };
    const other = customerInput(serial + 1);
    await registerCustomer(club, staff(), { ...other, vehicles: [...other.vehicles, bought] });
    const { found } = await club.ask<{ found: object }>(
      staff(),
      `query ($vin: String!) { found: vehicleByVin(vin: $vin) { id customer { id membership { id } } } }`,
      { vin: vinOf(serial) },
    );
    expect(found).toEqual({
      id: seller.vehicleId,
      customer: { id: buyer.customerId, membership: { id: buyer.membershipId } },
    });
    expect(
      (await of('vehicle-transferred', seller.vehicleId)).map(({ sequence, data }) => [sequence, data]),
    ).toEqual([
      [
        2,
        {
          vehicleId: seller.vehicleId,
          dealerId,
          fromCustomerId: seller.customerId,
          fromMembershipId: seller.membershipId,
          toCustomerId: buyer.customerId,
          toMembershipId: buyer.membershipId,
          cause: 'SOLD_ON',
          transferredOn: '2026-11-01',
          mileageKm: null,
        },
      ],
    ]);
    const copies = await of('vehicle-registered', seller.vehicleId);
    expect(copies.at(-1)).toMatchObject({ sequence: 3, data: { customerId: buyer.customerId } });
    const { membership } = await club.ask<{ membership: object }>(
      staff(),
      'query ($id: ID!) { membership(id: $id) { status customer { id } } }',
      { id: seller.membershipId },
    );
    expect(membership).toEqual({ status: 'ACTIVE', customer: { id: seller.customerId } });
  });

  it('CONV-8: the nightly file with both owners in it moves the car once', async () => {
    const rows = [customerRow(serial), customerRow(serial + 1, { vin: vinOf(serial) })];
    expect(await send(...rows)).toMatchObject({ acceptedCount: 2 });
    const published = (await club.published()).length;
    expect(await send(...rows)).toMatchObject({ unchangedCount: 2, acceptedCount: 0 });
    expect(await send(rows[0] ?? '')).toMatchObject({ unchangedCount: 1 });
    expect(await club.published()).toHaveLength(published);
    expect((await customerByNumber(`C-${serial + 1}`)).vehicles).toMatchObject([{ vin: vinOf(serial) }]);
    expect((await customerByNumber(`C-${serial}`)).vehicles).toEqual([]);
  });

  it('two chunks at once amend one record one after the other', async () => {
    await send(customerRow(serial));
    const names = ['甲', '乙', '丙', '丁'];
    await Promise.all(names.map((name) => send(customerRow(serial, { name }))));
    const { id } = await customerByNumber(`C-${serial}`);
    const versions = await rowsOf('customer_history', 'customer_id', id);
    expect(versions.map(({ version }) => version)).toEqual([1, 2, 3, 4]);
    expect(await rowsOf('customer', 'customer_id', id)).toMatchObject([{ version: 5 }]);
  });
});
