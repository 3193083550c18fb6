import { carPurchased, type DataOf } from '@autoclub/event-contracts';
import { principals } from '@autoclub/testing';
import { vinOf } from './builders/vin';
import { openClub, registerDealer, type Club } from './club';
import { customerRow, customersCsv, importChunk, upTo } from './imports';
import { customerInput, registerCustomer, registerMember } from './requests';
import { give, registerStaff } from './staff';

describe('MEM-01, ANA-14: the purchase of a new car', () => {
  let club: Club;
  let dealerId: string;
  let outletId: string;
  let serial = 0;

  beforeAll(async () => {
    club = await openClub();
    ({ dealerId } = await registerDealer(club, 'SH01'));
    const [outlet]: { id: string }[] = await club.db.owner.query('select outlet_id as id from outlet');
    outletId = outlet?.id ?? '';
  });
  afterAll(() => club.close());
  beforeEach(() => void (serial += 10));

  const manager = () => principals.staffOf(dealerId, ['CLUB_MANAGER']);
  const clerk = () => principals.staffOf(dealerId, ['MEMBERSHIP_SPECIALIST']);
  const car = (different: object = {}) => ({
    vin: vinOf(serial),
    modelCode: 'LAVIDA',
    externalRef: { system: 'DMS', number: `V-${serial}` },
    purchasedOn: '2026-02-01',
    isSoldHere: true,
    ...different,
  });
  const registered = async (different: object = {}) => {
    const phone = `139${String(serial).padStart(8, '0')}`;
    const input = customerInput(serial, { phone, vehicles: [car(different)] });
    const { customer, userErrors } = await registerCustomer(club, clerk(), input);
    expect(userErrors).toEqual([]);
    return { customerId: customer?.id ?? '', vehicleId: customer?.vehicles[0]?.id ?? '' };
  };
  const amend = (vehicleId: string, change: object) =>
    give(club, clerk(), 'vehicleAmend', { vehicleId, ...change });
  const purchases = async (vehicleId: string): Promise<DataOf<typeof carPurchased>[]> =>
    (await club.published('car-purchased'))
      .filter(({ subject }) => subject === vehicleId)
      .map(({ data }) => carPurchased.schema.parse(data));

  it('is published once, from an outlet and on credit', async () => {
    const bought = await registered({ outletCode: 'OUT-1', isFinanced: true });
    expect(await purchases(bought.vehicleId)).toEqual([
      {
        ...bought,
        dealerId,
        membershipId: null,
        outletId,
        salesAdvisorId: null,
        modelCode: 'LAVIDA',
        purchasedOn: '2026-02-01',
        isFinanced: true,
        referralId: null,
        externalRef: { system: 'DMS', number: `V-${serial}` },
      },
    ]);
  });

  it('of the dealer itself has no outlet, and names the card of the buyer', async () => {
    const { customerId, membershipId } = await registerMember(club, dealerId, serial);
    const vehicle = car({ vin: vinOf(serial + 1), externalRef: null });
    await give(club, clerk(), 'vehicleBind', { customerId, vehicle });
    const [first, second] = (await club.published('car-purchased')).slice(-2);
    expect([first?.data['membershipId'], second?.data['membershipId']]).toEqual([null, membershipId]);
    expect(second?.data).toMatchObject({ customerId, outletId: null, isFinanced: false });
  });

  it.each([
    ['SALES_ADVISOR', true],
    ['MEMBERSHIP_SPECIALIST', false],
  ] as const)('ANA-09: entered by a %s names the advisor: %s', async (role, isNamed) => {
    const who = await registerStaff(club, { dealerId, dealerCode: 'SH01' }, `SA-${serial}`, [role]);
    const input = customerInput(serial, { phone: `134${1e7 + serial}`, vehicles: [car()] });
    const { customer } = await registerCustomer(club, who, input);
    const salesAdvisorId = isNamed ? who.staffMemberId : null;
    expect(await purchases(customer?.vehicles[0]?.id ?? '')).toMatchObject([{ salesAdvisorId }]);
  });

  it.each([
    ['the day before the introduction', '2026-11-20', false],
    ['the day of the introduction', '2026-11-21', true],
    ['the last day', '2027-05-20', true],
    ['the day after it', '2027-05-21', false],
  ])('MEM-10: on %s names the referral it came from: %s, %s', async (_, purchasedOn, isNamed) => {
    const { membershipId } = await registerMember(club, dealerId, serial);
    const person = { referrerMembershipId: membershipId, name: '新客户', phone: `135${1e7 + serial}` };
    type Introduced = { referral: { id: string; introduced: { id: string } } };
    const selection = 'referral { id introduced { id } }';
    const { referral } = await give<Introduced>(club, manager(), 'referralIntroduce', person, selection);
    club.now = new Date('2027-05-21T06:00:00Z');
    const vehicle = car({ vin: vinOf(serial + 1), externalRef: null, purchasedOn });
    const customerId = referral.introduced.id;
    expect(await give(club, clerk(), 'vehicleBind', { customerId, vehicle })).toMatchObject({
      userErrors: [],
    });
    expect((await club.published('car-purchased')).at(-1)?.data).toMatchObject({
      customerId,
      referralId: isNamed ? referral.id : null,
    });
    club.now = new Date('2026-11-21T06:00:00Z');
  });

  it.each<[string, object, object]>([
    ['without a day, until the day is known', { purchasedOn: null }, { purchasedOn: '2026-02-01' }],
    ['elsewhere, until it is corrected', { isSoldHere: false }, { isSoldHere: true }],
  ])('%s is none', async (_, unknown, known) => {
    const { vehicleId } = await registered(unknown);
    expect(await purchases(vehicleId)).toEqual([]);
    await amend(vehicleId, known);
    expect(await purchases(vehicleId)).toHaveLength(1);
  });

  it('is published no second time by what is corrected, taken back and said again, or by who buys it next', async () => {
    const { vehicleId } = await registered();
    await amend(vehicleId, { modelCode: 'PASSAT', purchasedOn: '2026-02-02' });
    await amend(vehicleId, { isSoldHere: false });
    await amend(vehicleId, { isSoldHere: true });
    serial += 1;
    const next = await registered({
      vin: vinOf(serial),
      externalRef: { system: 'DMS', number: `V-${serial}` },
    });
    await give(club, clerk(), 'vehicleTransfer', {
      vehicleId,
      toCustomerId: next.customerId,
      cause: 'SOLD_ON',
    });
    expect(await purchases(vehicleId)).toHaveLength(1);
  });

  it('of a file is published for each car once, however often the file comes', async () => {
    const rows = upTo(3).map((i) =>
      customerRow(serial + i, { phone: `137${String(serial + i).padStart(8, '0')}` }),
    );
    const before = (await club.published('car-purchased')).length;
    const send = () =>
      importChunk(club, principals.dmsOf(dealerId), 'customersImport', customersCsv(...rows));
    await send();
    await club.db.owner.query('delete from command_log');
    await send();
    expect((await club.published('car-purchased')).length - before).toBe(3);
  });

  it('of 50 who register the car at once is published once', async () => {
    const input = customerInput(serial, {
      phone: `136${String(serial).padStart(8, '0')}`,
      vehicles: [car()],
    });
    const answers = await Promise.all(
      upTo(50).map((i) =>
        registerCustomer(club, clerk(), { ...input, idempotencyKey: `once ${serial} ${i}` }),
      ),
    );
    const [vehicleId] = answers.flatMap(({ customer }) => customer?.vehicles.map(({ id }) => id) ?? []);
    expect(await purchases(vehicleId ?? '')).toHaveLength(1);
  });
});
