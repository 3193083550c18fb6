import { principals } from '@autoclub/testing';
import { openClub, registerDealer, type Club } from './club';
import { customerInput, registerCustomer } from './requests';
import { vinOf } from './builders/vin';

describe('customerRegister', () => {
  let club: Club;
  let dealerId: string;
  const staff = () => principals.staffOf(dealerId);

  beforeAll(async () => {
    club = await openClub();
    ({ dealerId } = await registerDealer(club, 'SH01'));
  });
  afterAll(() => club.close());

  it('keeps customer, vehicles and consents, and tells them without personal data', async () => {
    const { customer, userErrors } = await registerCustomer(club, staff(), customerInput(1));
    expect(userErrors).toEqual([]);
    const [published] = await club.published('customer-registered');
    const [vehicle] = await club.published('vehicle-registered');
    expect(published).toMatchObject({
      subject: customer?.id,
      sequence: 1,
      dealerId,
      data: { customerId: customer?.id, kind: 'PERSON', consents: [{ channel: 'SMS', purpose: 'SERVICE' }] },
    });
    expect(vehicle?.data).toMatchObject({ customerId: customer?.id, modelCode: 'LAVIDA', isSoldHere: true });
    expect(JSON.stringify([published, vehicle])).not.toMatch(/张三|13812345678|沪A|LSV/);
  });

  it('ANA-05: one car has one key at every dealer, and a corrected VIN another', async () => {
    const other = await registerDealer(club, 'SH02');
    const here = await registerCustomer(club, staff(), customerInput(81));
    await registerCustomer(club, principals.staffOf(other.dealerId), customerInput(81));
    await registerCustomer(club, staff(), customerInput(81, { vehicles: [{ ...car(81), vin: vinOf(82) }] }));
    const published = (await club.published('vehicle-registered')).slice(-3);
    const [first, second, corrected] = published.map(({ data }) => data['carKey']);
    expect(first).toMatch(/^[\w-]{22}$/);
    expect(second).toBe(first);
    expect(corrected).not.toBe(first);
    expect(published.map(({ subject }) => subject === here.customer?.vehicles[0]?.id)).toEqual([
      true,
      false,
      true,
    ]);
    expect(JSON.stringify(published)).not.toContain(vinOf(81));
  });

  it('CONV-5: the same key and input answer the first result, another input is refused', async () => {
    const input = customerInput(2);
    const first = await registerCustomer(club, staff(), input);
    const again = await registerCustomer(club, staff(), input);
    expect(again).toEqual({ ...first, replayed: true });
    const other = await registerCustomer(club, staff(), { ...input, name: '李四' });
    expect(other).toMatchObject({ customer: null, userErrors: [{ code: 'IDEMPOTENCY_KEY_REUSED' }] });
  });

  it('CONV-5: a known number with the same content is unchanged, with other content amended', async () => {
    const first = await registerCustomer(club, staff(), customerInput(3));
    const published = (await club.published()).length;
    const same = await registerCustomer(club, staff(), customerInput(3));
    expect(same.customer?.id).toBe(first.customer?.id);
    expect(await club.published()).toHaveLength(published);
    const other = await registerCustomer(club, staff(), customerInput(3, { phone: '13900000000' }));
    expect(other).toMatchObject({
      customer: { id: first.customer?.id, phone: '13900000000' },
      userErrors: [],
    });
  });

  const car = (serial: number) => customerInput(serial).vehicles[0];
  const vehicle = (overrides: object) => ({
    vehicles: [{ ...customerInput(9).vehicles[0], vin: vinOf(99), externalRef: null, ...overrides }],
  });
  const wrong = vinOf(99).replace(/^(.{8})./, (_, head: string) => head + (vinOf(99)[8] === '0' ? '1' : '0'));

  it.each([
    [{ name: '' }, 'TEXT_REQUIRED', ['input', 'name']],
    [{ name: '长'.repeat(81) }, 'TEXT_TOO_LONG', ['input', 'name']],
    [{ phone: '123' }, 'PHONE_INVALID', ['input', 'phone']],
    [{ registeredOn: '2026-11-22' }, 'DATE_IN_FUTURE', ['input', 'registeredOn']],
    [vehicle({ vin: wrong }), 'VIN_CHECK_DIGIT_WRONG', ['input', 'vehicles', '0', 'vin']],
    [vehicle({ vin: 'X' }), 'VIN_INVALID', ['input', 'vehicles', '0', 'vin']],
    [vehicle({ plate: 'ABC' }), 'PLATE_INVALID', ['input', 'vehicles', '0', 'plate']],
    [vehicle({ purchasedOn: '2027-01-01' }), 'DATE_IN_FUTURE', ['input', 'vehicles', '0', 'purchasedOn']],
    [
      { vehicles: [...vehicle({ vin: vinOf(98) }).vehicles, ...vehicle({ vin: vinOf(98) }).vehicles] },
      'VIN_ALREADY_REGISTERED',
      ['input', 'vehicles', '1', 'vin'],
    ],
    [{ revision: 0 }, 'NUMBER_OUT_OF_RANGE', ['input', 'revision']],
    [vehicle({ outletCode: 'NONE' }), 'OUTLET_NOT_FOUND', ['input', 'vehicles', '0', 'outletCode']],
    [{ idempotencyKey: '' }, 'IDEMPOTENCY_KEY_INVALID', ['input', 'idempotencyKey']],
  ])('refuses %j and writes nothing', async (overrides, code, field) => {
    const before = await club.db.owner.query<unknown[]>('select 1 from customer');
    const answer = await registerCustomer(club, staff(), customerInput(9, { vehicles: [], ...overrides }));
    expect(answer).toMatchObject({ customer: null, userErrors: [{ code, field }] });
    expect(await club.db.owner.query<unknown[]>('select 1 from customer')).toHaveLength(before.length);
  });

  it('PLT-05: says why in the language of the caller', async () => {
    const ask = (language: 'zh' | 'en') =>
      club.ask(
        staff(),
        `mutation ($input: CustomerRegisterInput!) { customerRegister(input: $input) { userErrors { message } } }`,
        { input: customerInput(9, { phone: '1' }) },
        language,
      );
    expect(await ask('zh')).toMatchObject({
      customerRegister: { userErrors: [{ message: '电话号码无效。' }] },
    });
    expect(await ask('en')).toMatchObject({
      customerRegister: { userErrors: [{ message: 'This is not a phone number that can be dialled.' }] },
    });
  });

  it('two at once with one number: one is kept, the other sees it', async () => {
    const answers = await Promise.all(
      [1, 2, 3, 4].map(() => registerCustomer(club, staff(), customerInput(50))),
    );
    expect(new Set(answers.map(({ customer }) => customer?.id)).size).toBe(1);
    expect(await club.db.owner.query(`select 1 from customer where external_number = 'C-50'`)).toHaveLength(
      1,
    );
  });

  it('CONV-2: "today" is the day of the dealer, not of the server', async () => {
    club.now = new Date('2026-11-21T17:00:00Z');
    const answer = await registerCustomer(club, staff(), customerInput(60, { registeredOn: '2026-11-22' }));
    club.now = new Date('2026-11-21T06:00:00Z');
    expect(answer.userErrors).toEqual([]);
  });

  it('refuses the staff of a dealer that the platform does not know', async () => {
    const answer = await registerCustomer(club, principals.staffOf('dlr_unknown'), customerInput(70));
    expect(answer.userErrors).toMatchObject([{ code: 'DEALER_NOT_FOUND' }]);
  });
});
