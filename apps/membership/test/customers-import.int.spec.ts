import { countStatements, principals } from '@autoclub/testing';
import { vinOf } from './builders/vin';
import { openClub, registerDealer, type Club } from './club';
import { customerRow, customersCsv, importChunk, upTo } from './imports';

describe('customersImport', () => {
  let club: Club;
  let dealerId: string;
  const send = (content: string, overrides: object = {}) =>
    importChunk(club, principals.dmsOf(dealerId), 'customersImport', content, overrides);
  const count = async (table: string) =>
    (await club.db.owner.query<unknown[]>(`select 1 from ${table} where dealer_id = $1`, [dealerId])).length;

  beforeEach(async () => {
    ({ dealerId } = await registerDealer(club, `SH${String(Math.floor(Math.random() * 1e9))}`));
  });
  beforeAll(async () => {
    club = await openClub();
  });
  afterAll(() => club.close());

  it('keeps a chunk with its vehicles, consents and events', async () => {
    const content = customersCsv(
      customerRow(1),
      customerRow(1, { vehicleNumber: 'V-1b', vin: vinOf(101), plate: '沪A00101', outletCode: 'OUT-1' }),
      customerRow(2, { smsConsent: 'false', kind: 'COMPANY', name: '"物流, 有限公司"' }),
      customerRow(3, {
        vehicleNumber: '',
        vin: '',
        plate: '',
        modelCode: '',
        purchasedOn: '',
        isSoldHere: '',
      }),
    );
    const answer = await send(content);
    expect(answer).toMatchObject({ acceptedCount: 4, refusedCount: 0, userErrors: [], replayed: false });
    expect(answer.rows[0]).toMatchObject({
      rowNumber: 1,
      externalNumber: 'C-1',
      outcome: 'ACCEPTED',
      errors: [],
    });
    expect(answer.rows[1]?.id).toBe(answer.rows[0]?.id);
    expect([await count('customer'), await count('vehicle'), await count('consent')]).toEqual([3, 3, 2]);
    const published = (await club.published()).filter((event) => event.dealerId === dealerId);
    expect(published.filter(({ type }) => type.includes('customer-registered'))).toHaveLength(3);
    const vehicles = published.filter(({ type }) => type.includes('vehicle-registered'));
    expect(vehicles.map(({ data }) => data['outletId'])).toEqual([
      null,
      expect.stringMatching(/^out_/),
      null,
    ]);
  });

  it('CONV-5: a file sent again is UNCHANGED, and a key sent again is answered as before', async () => {
    const content = customersCsv(...upTo(5).map((serial) => customerRow(serial)));
    const first = await send(content, { idempotencyKey: 'chunk-1' });
    const again = await send(content, { idempotencyKey: 'chunk-1' });
    expect(again).toEqual({ ...first, replayed: true });
    const published = (await club.published()).length;
    expect(await send(content)).toMatchObject({ unchangedCount: 5, acceptedCount: 0, replayed: false });
    expect(await club.published()).toHaveLength(published);
    const other = await send(customersCsv(customerRow(6)), { idempotencyKey: 'chunk-1' });
    expect(other.userErrors).toMatchObject([{ code: 'IDEMPOTENCY_KEY_REUSED' }]);
  });

  it('keeps the good rows and returns each bad one with its reason and column', async () => {
    await send(customersCsv(customerRow(1)));
    const wrong = vinOf(9).replace(/^(.{8})./, (_, head: string) => head + (vinOf(9)[8] === '0' ? '1' : '0'));
    const content = customersCsv(
      customerRow(2),
      customerRow(3, { phone: '12' }),
      customerRow(4, { vin: wrong }),
      customerRow(5, { plate: 'XX' }),
      customerRow(6, { registeredOn: '2027-01-01' }),
      customerRow(7, { name: '长'.repeat(81) }),
      customerRow(8, { kind: 'ROBOT' }),
      customerRow(8, { vin: vinOf(8) + 'X' }),
      customerRow(10, { vehicleNumber: 'V-1' }),
      customerRow(11, { outletCode: 'NONE' }),
      customerRow(12, { registeredOn: '2026-02-30' }),
      'too,few,cells',
      customerRow(13, { smsConsent: 'maybe' }),
      customerRow(14, { vin: '' }),
      customerRow(14, { registeredOn: '0001-01-01' }),
      customerRow(14, { vehicleNumber: '' }),
      customerRow(14, { vehicleNumber: '', vin: '' }),
      customerRow(14, { modelCode: '' }),
      customerRow(14, { purchasedOn: '9999-12-31' }),
      customerRow(14, { name: '张\uFFFD' }),
      customerRow(15),
    );
    const answer = await send(content);
    const reasons = answer.rows.map(({ outcome, errors }) =>
      errors.length === 0
        ? outcome
        : errors.map(({ code, field }) => `${code} ${field?.join('.') ?? ''}`).join(),
    );
    expect(reasons).toEqual([
      'ACCEPTED',
      'PHONE_INVALID phone',
      'VIN_CHECK_DIGIT_WRONG vin',
      'PLATE_INVALID plate',
      'DATE_IN_FUTURE registeredOn',
      'TEXT_TOO_LONG name',
      'FIELD_INVALID kind',
      'VIN_INVALID vin',
      'DUPLICATE_EXTERNAL_NUMBER vehicleNumber',
      'OUTLET_NOT_FOUND outletCode',
      'FIELD_INVALID registeredOn',
      'ROW_MALFORMED ',
      'FIELD_INVALID smsConsent',
      'FIELD_MISSING vin',
      'DATE_OUT_OF_RANGE registeredOn',
      'FIELD_MISSING vehicleNumber',
      'FIELD_MISSING vin',
      'FIELD_MISSING modelCode',
      'DATE_OUT_OF_RANGE purchasedOn',
      'FIELD_INVALID name',
      'ACCEPTED',
    ]);
    expect(answer).toMatchObject({ acceptedCount: 2, refusedCount: 19, userErrors: [] });
    expect(answer.refusedRows).toHaveLength(19);
    expect(await count('customer')).toBe(3);
    expect(JSON.stringify(answer.rows)).not.toMatch(/张三|LSV|138000/);
  });

  it('refuses what is no such file, and reads nothing of it', async () => {
    expect((await send('a,b,c\n1,2,3')).userErrors[0]).toMatchObject({
      code: 'HEADER_INVALID',
      field: ['input', 'content'],
    });
    const long = customersCsv(...upTo(201).map((serial) => customerRow(serial)));
    expect(await send(long)).toMatchObject({ rows: [], userErrors: [{ code: 'TOO_MANY_ROWS' }] });
    expect(await send('x'.repeat(300_000))).toMatchObject({ userErrors: [{ code: 'CONTENT_TOO_LONG' }] });
    expect(await count('customer')).toBe(0);
  });

  it('only judges in a dry run', async () => {
    const content = customersCsv(customerRow(1), customerRow(2, { phone: '1' }));
    const options = { isDryRun: true, idempotencyKey: 'chunk-2' };
    expect(await send(content, options)).toMatchObject({ acceptedCount: 1, refusedCount: 1 });
    expect(await count('customer')).toBe(0);
    expect(await send(content, { idempotencyKey: 'chunk-2' })).toMatchObject({
      acceptedCount: 1,
      replayed: false,
    });
  });

  it('reads NDJSON as well', async () => {
    const line = JSON.stringify({
      customerNumber: 'C-1',
      kind: 'PERSON',
      name: '张三',
      phone: '13812345678',
      smsConsent: true,
      registeredOn: '2026-03-01',
    });
    expect(await send(`${line}\n{"oops"`, { format: 'NDJSON' })).toMatchObject({
      acceptedCount: 1,
      refusedCount: 1,
    });
  });

  it('overlapping chunks at once keep each record once', async () => {
    const chunk = (from: number) => customersCsv(...upTo(40).map((i) => customerRow(from + i)));
    const answers = await Promise.all([0, 20, 0, 20].map((from) => send(chunk(from))));
    expect(answers.reduce((sum, { acceptedCount }) => sum + acceptedCount, 0)).toBe(60);
    expect(await count('customer')).toBe(60);
  });

  it('takes the same few statements for 200 rows as for one', async () => {
    const counted = countStatements(club.db.database.dataSource);
    await send(customersCsv(customerRow(500)));
    const one = counted.count();
    counted.reset();
    expect(await send(customersCsv(...upTo(200).map((serial) => customerRow(serial))))).toMatchObject({
      acceptedCount: 200,
    });
    // The events of many rows are too much to ride on the COMMIT; those of one are not.
    expect(counted.count() - one).toBeLessThanOrEqual(1);
    expect(one).toBeLessThanOrEqual(11);
  });

  it('is for systems of a dealer only', async () => {
    const mutation = `mutation ($input: CustomersImportInput!) { customersImport(input: $input) { acceptedCount } }`;
    const input = { idempotencyKey: 'k', format: 'CSV', content: customersCsv(customerRow(1)) };
    for (const principal of [principals.staffOf(dealerId), principals.operator(), principals.auditor()])
      expect(await club.codes(principal, mutation, { input })).toEqual(['FORBIDDEN']);
  });
});
