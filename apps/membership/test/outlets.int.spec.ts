import { randomIds } from '@autoclub/domain-kit';
import { carPurchased } from '@autoclub/event-contracts';
import type { Principal } from '@autoclub/identity';
import { countStatements, deliver, principals } from '@autoclub/testing';
import { openClub, registerDealer, type Club } from './club';
import { customerInput, registerCustomer } from './requests';
import { give } from './staff';

/** The last second of 21 November in Shanghai, and the first of the 22nd. */
const LAST_SECOND = '2026-11-21T15:59:59Z';
const NEXT_DAY = '2026-11-21T16:00:00Z';

describe('MEM-15: outlets', () => {
  let club: Club;
  let dealerId: string;
  let staff: Principal;
  let serial = 0;

  beforeAll(async () => {
    club = await openClub();
    ({ dealerId } = await registerDealer(club, 'SH01'));
    staff = principals.staffOf(dealerId, ['MEMBERSHIP_SPECIALIST']);
  });
  beforeEach(() => {
    club.now = new Date('2026-11-25T06:00:00Z');
  });
  afterAll(() => club.close());

  const register = (input: object) =>
    give<{ outlet: { id: string } | null }>(
      club,
      principals.operator(),
      'outletRegister',
      { dealerCode: 'SH01', ...input },
      'outlet { id name isActive }',
    );
  const sold = async (different: object = {}) => {
    const [vehicle] = customerInput(++serial).vehicles;
    const car = { ...vehicle, purchasedOn: '2026-11-21', outletCode: 'OUT-1', ...different };
    const { customer, userErrors } = await registerCustomer(
      club,
      staff,
      customerInput(serial, { vehicles: [car] }),
    );
    expect(userErrors).toEqual([]);
    return { customerId: customer!.id, vehicleId: customer!.vehicles[0]!.id };
  };
  const FILE =
    'outletFile { state soldOn deliveredOn fieldCount correctedFieldCodes outlet { code } customer { id } }';
  const come = (input: object, by = staff) =>
    give<{ outletFile: Record<string, unknown> | null }>(
      club,
      by,
      'outletFileDeliver',
      { outletCode: 'OUT-1', ...input },
      FILE,
    );
  const correct = (input: object, by = staff) =>
    give<{ outletFile: Record<string, unknown> | null }>(club, by, 'outletFileCorrect', input, FILE);
  const fileOf = async (vehicleId: string, by = staff) =>
    (
      await club.ask<{ vehicle: { outletFile: Record<string, unknown> | null } | null }>(
        by,
        `query ($id: ID!) { vehicle(id: $id) { ${FILE} } }`,
        { id: vehicleId },
      )
    ).vehicle?.outletFile;
  const filesOf = async (vehicleId: string) =>
    (await club.published('outlet-file-delivered')).filter(({ subject }) => subject === vehicleId);

  describe('an outlet', () => {
    it('is published when it is registered and when its details change, and not for the same again', async () => {
      const { outlet } = await register({ code: 'OUT-7', name: '城西网点' });
      await register({ code: 'OUT-7', name: '城西网点' });
      await register({ code: 'OUT-7', name: '城西网点', nameEn: 'City West' });
      await register({ code: 'OUT-7', name: '城西网点', isActive: false });
      const published = (await club.published('outlet-registered')).filter(
        ({ subject }) => subject === outlet?.id,
      );
      expect(published.map(({ sequence, data }) => [sequence, data['nameEn'], data['isActive']])).toEqual([
        [1, '城西网点', true],
        [2, 'City West', true],
        [3, 'City West', false],
      ]);
      expect(published[0]?.data).toMatchObject({
        code: 'OUT-7',
        nameZh: '城西网点',
        registeredOn: '2026-11-25',
      });
    });

    it('from before it was published is published the next time it is named', async () => {
      const { outlet } = await register({ code: 'OUT-8', name: '老网点' });
      await club.db.owner.query('update outlet set version = 0 where outlet_id = $1', [outlet?.id]);
      await register({ code: 'OUT-8', name: '老网点' });
      const published = (await club.published('outlet-registered')).filter(
        ({ subject }) => subject === outlet?.id,
      );
      expect(published.map(({ sequence }) => sequence)).toEqual([1, 1]);
    });
  });

  describe('a file', () => {
    it.each([
      [LAST_SECOND, 'ON_TIME', '2026-11-21', true],
      [NEXT_DAY, 'LATE', '2026-11-22', false],
    ])(
      'that comes at %s is %s by the day of the dealer',
      async (deliveredAt, state, deliveredOn, isOnTime) => {
        const { vehicleId, customerId } = await sold();
        const { outletFile, userErrors } = await come({ vehicleId, deliveredAt });
        expect(userErrors).toEqual([]);
        expect(outletFile).toEqual({
          ...{ state, soldOn: '2026-11-21', deliveredOn, fieldCount: 14, correctedFieldCodes: [] },
          outlet: { code: 'OUT-1' },
          customer: { id: customerId },
        });
        expect(await filesOf(vehicleId)).toMatchObject([
          { sequence: 1, data: { isOnTime, deliveredOn, soldOn: '2026-11-21', fieldCount: 14 } },
        ]);
      },
    );

    it('is awaited on the day of the sale and missing after it', async () => {
      const { vehicleId } = await sold();
      club.now = new Date(LAST_SECOND);
      expect(await fileOf(vehicleId)).toMatchObject({ state: 'AWAITED', deliveredOn: null });
      club.now = new Date(NEXT_DAY);
      expect(await fileOf(vehicleId)).toMatchObject({ state: 'MISSING' });
    });

    it('is published again whenever more of it was corrected', async () => {
      const { vehicleId } = await sold();
      await come({ vehicleId, deliveredAt: LAST_SECOND });
      await correct({ vehicleId, fieldCodes: ['PHONE'] });
      await correct({ vehicleId, fieldCodes: ['PHONE'] });
      const { outletFile } = await correct({ vehicleId, fieldCodes: ['VIN', 'PHONE'] });
      expect(outletFile).toMatchObject({ correctedFieldCodes: ['PHONE', 'VIN'] });
      expect(
        (await filesOf(vehicleId)).map(({ sequence, data }) => [sequence, data['correctedFieldCodes']]),
      ).toEqual([
        [1, []],
        [2, ['PHONE']],
        [3, ['PHONE', 'VIN']],
      ]);
    });

    it('is awaited by the sale that was published, whatever becomes of the car', async () => {
      const { vehicleId, customerId } = await sold({ outletCode: null, purchasedOn: null });
      const { outlet } = await register({ code: 'OUT-1', name: '一号网点' });
      const sale = {
        ...carPurchased.example,
        ...{ dealerId, vehicleId, customerId, outletId: outlet!.id, purchasedOn: '2026-11-24' },
      };
      const event = deliver(carPurchased, sale);
      await club.deliver(
        event,
        event,
        deliver(carPurchased, { ...sale, vehicleId: 'veh_x', outletId: null }),
      );
      expect(await fileOf(vehicleId)).toMatchObject({ soldOn: '2026-11-24', state: 'MISSING' });
      await come({ vehicleId, deliveredAt: '2026-11-24T02:00:00Z' });
      await club.deliver(deliver(carPurchased, sale));
      expect(await fileOf(vehicleId)).toMatchObject({ state: 'ON_TIME' });
    });

    it.each<[string, object, object, string, string]>([
      ['before the sale', {}, { deliveredAt: '2026-11-20T15:59:59Z' }, 'FILE_BEFORE_SALE', 'deliveredAt'],
      ['in the future', {}, { deliveredAt: '2026-11-25T06:05:01Z' }, 'DATE_IN_FUTURE', 'deliveredAt'],
      ['from an unknown outlet', {}, { outletCode: 'OUT-99' }, 'OUTLET_NOT_FOUND', 'outletCode'],
      ['of an unknown car', {}, { vehicleId: 'veh_none' }, 'VEHICLE_NOT_FOUND', 'vehicleId'],
      ['of a car of the dealer itself', { outletCode: null }, {}, 'VEHICLE_NOT_SOLD_BY_OUTLET', 'outletCode'],
      ['of a car without a day of sale', { purchasedOn: null }, {}, 'SALE_DAY_UNKNOWN', 'vehicleId'],
      ['without a field', {}, { fieldCodes: [] }, 'FILE_FIELDS_MISSING', 'fieldCodes'],
      ['with a field of no file', {}, { fieldCodes: ['SHOE_SIZE'] }, 'FILE_FIELD_UNKNOWN', 'fieldCodes.0'],
    ])('%s is refused and nothing is written', async (_, car, input, code, field) => {
      const { vehicleId } = await sold(car);
      const { userErrors } = await come({ vehicleId, ...input });
      expect(userErrors.map((each) => [each.code, each.field?.join('.')])).toEqual([
        [code, `input.${field}`],
      ]);
      expect(await filesOf(vehicleId)).toEqual([]);
    });

    it('comes once, and is corrected only after it came', async () => {
      const { vehicleId } = await sold();
      expect(await correct({ vehicleId, fieldCodes: ['PHONE'] })).toMatchObject({
        userErrors: [{ code: 'FILE_NOT_DELIVERED' }],
      });
      const idempotencyKey = randomIds('key');
      await come({ vehicleId, idempotencyKey, fieldCodes: ['NAME'] });
      expect(await come({ vehicleId, idempotencyKey, fieldCodes: ['NAME'] })).toMatchObject({
        replayed: true,
      });
      expect(await come({ vehicleId })).toMatchObject({ userErrors: [{ code: 'FILE_ALREADY_DELIVERED' }] });
      expect(await correct({ vehicleId, fieldCodes: ['PHONE'] })).toMatchObject({
        userErrors: [{ code: 'FILE_FIELD_UNKNOWN' }],
      });
    });

    it('is taken once of 50 deliveries at the same moment', async () => {
      const { vehicleId } = await sold();
      const answers = await Promise.all(Array.from({ length: 50 }, () => come({ vehicleId })));
      const codes = answers.map(({ userErrors }) => userErrors[0]?.code);
      expect(codes.filter((code) => code === undefined)).toHaveLength(1);
      expect(codes.filter((code) => code === 'FILE_ALREADY_DELIVERED')).toHaveLength(49);
      expect(await filesOf(vehicleId)).toHaveLength(1);
    });

    it('PLT-02: of another dealer is not there', async () => {
      const { vehicleId } = await sold();
      const other = await registerDealer(club, 'GZ01', 'SOUTH');
      const stranger = principals.staffOf(other.dealerId, ['CLUB_MANAGER']);
      expect(await come({ vehicleId }, stranger)).toMatchObject({
        userErrors: [{ code: 'VEHICLE_NOT_FOUND' }],
      });
      expect(await correct({ vehicleId, fieldCodes: ['PHONE'] }, stranger)).toMatchObject({
        userErrors: [{ code: 'VEHICLE_NOT_FOUND' }],
      });
      expect(await fileOf(vehicleId, stranger)).toBeUndefined();
      expect(await club.ask(stranger, '{ outletFiles { nodes { soldOn } } }')).toEqual({
        outletFiles: { nodes: [] },
      });
    });
  });

  describe('the score', () => {
    const SCORE = `score(soldIn: { from: "2026-12-01", to: "2027-01-01" }) {
      scoreRate dueCount onTimeCount lateCount missingCount fieldCount correctedFieldCount explanation { ruleId text }
    }`;
    const scores = async (by = staff) => {
      const { dealer } = await club.ask<{ dealer: { outlets: { code: string; score: unknown }[] } }>(
        by,
        `query ($id: ID!) { dealer(id: $id) { outlets { code ${SCORE} } } }`,
        { id: dealerId },
      );
      return new Map(dealer.outlets.map(({ code, score }) => [code, score]));
    };
    const car = (day: string) => sold({ outletCode: 'OUT-5', purchasedOn: day });

    it('counts late, missing and corrected files of the cars sold in the period, in bounded statements', async () => {
      await register({ code: 'OUT-5', name: '五号网点' });
      await register({ code: 'OUT-6', name: '六号网点' });
      club.now = new Date('2026-12-10T06:00:00Z');
      const onTime = await car('2026-12-01');
      await come({
        vehicleId: onTime.vehicleId,
        outletCode: 'OUT-5',
        deliveredAt: '2026-12-01T06:00:00Z',
      });
      const late = await car('2026-12-02');
      await come({
        vehicleId: late.vehicleId,
        outletCode: 'OUT-5',
        deliveredAt: '2026-12-03T06:00:00Z',
      });
      await correct({
        vehicleId: late.vehicleId,
        fieldCodes: ['NAME', 'PHONE', 'VIN', 'PLATE', 'MODEL', 'INVOICE', 'IDENTITY'],
      });
      await car('2026-12-09');
      await car('2026-12-10');
      await car('2026-11-30');
      const counted = countStatements(club.db.database.dataSource);
      const all = await scores();
      expect(counted.count()).toBe(3);
      expect(all.get('OUT-5')).toEqual({
        scoreRate: '0.5417',
        ...{
          dueCount: 3,
          onTimeCount: 1,
          lateCount: 1,
          missingCount: 1,
          fieldCount: 28,
          correctedFieldCount: 7,
        },
        explanation: { ruleId: 'MEM-15', text: expect.stringContaining('54.17%') },
      });
      expect(all.get('OUT-6')).toMatchObject({ scoreRate: null, dueCount: 0, explanation: null });
    });

    it('lists the files that are missing today, newest sale first', async () => {
      club.now = new Date('2026-12-11T06:00:00Z');
      const { outletFiles } = await club.ask<{
        outletFiles: { nodes: { soldOn: string; outlet: { id: string } }[] };
      }>(
        staff,
        '{ outletFiles(first: 2, filter: { state: MISSING }) { nodes { soldOn state outlet { id } } } }',
      );
      expect(outletFiles.nodes).toMatchObject([
        { soldOn: '2026-12-10', state: 'MISSING' },
        { soldOn: '2026-12-09', state: 'MISSING' },
      ]);
      const outletId = outletFiles.nodes[0]!.outlet.id;
      const { all } = await club.ask<{ all: { nodes: unknown[] } }>(
        staff,
        `query ($id: ID!) { all: outletFiles(filter: { outletId: $id }) { nodes { soldOn } } }`,
        { id: outletId },
      );
      expect(all.nodes).toHaveLength(5);
    });

    it('awaits no file of a car that was sold before the outlet was registered', async () => {
      const { vehicleId } = await sold({ outletCode: 'OUT-5', purchasedOn: '2026-11-24' });
      expect(await fileOf(vehicleId)).toBeNull();
    });

    it('is refused for a period that ends before it begins', async () => {
      const query = `query ($id: ID!) { dealer(id: $id) { outlets {
        score(soldIn: { from: "2026-12-02", to: "2026-12-02" }) { dueCount } } } }`;
      expect(new Set(await club.codes(staff, query, { id: dealerId }))).toEqual(new Set(['BAD_USER_INPUT']));
    });
  });
});
