import * as contracts from '@autoclub/event-contracts';
import { principals } from '@autoclub/testing';
import { analyticsDatabase, type AnalyticsDatabase } from '../../../test/builders/analytics-database';
import { askAt, entity } from '../../../test/builders/ask';
import { carOf, purchase, visit } from '../../../test/builders/cars';
import * as build from '../../../test/builders/events';

const FIELDS = `churn(month: "2026-09-15") { asOf lostCount destinations { destination carCount }
  models { modelCode carCount } ages { from to carCount } mileages { from to carCount }
  newCars { soldCount neverSeenCount seenElsewhereCount } outletCars { returnCount carCount }
  reasons { reasonCode customerCount } }`;
const CARS = `churn(month: "2026-09-15") { cars(first: 20) { totalCount nodes {
  vehicle { id } customer { id } lastSeenOn lostOn isNeverSeen destination seenElsewhereOn mileageKm reasonCode } } }`;

interface Churn {
  readonly lostCount: number | null;
  readonly destinations: { destination: string; carCount: number | null }[];
  readonly models: { modelCode: string; carCount: number | null }[];
  readonly ages: { from: number | null; to: number | null; carCount: number | null }[];
  readonly mileages: { from: number | null; to: number | null; carCount: number | null }[];
  readonly newCars: Record<string, number> | null;
  readonly outletCars: { returnCount: number; carCount: number | null }[];
  readonly reasons: { reasonCode: string; customerCount: number | null }[];
  readonly cars: { totalCount: number; nodes: Record<string, unknown>[] };
}

/** Three dealers: dlr_1 and its neighbour in reg_1, and one far away in reg_2. */
describe('ANA-05: Dealer.churn', () => {
  let db: AnalyticsDatabase;
  let ask: ReturnType<typeof askAt>;

  beforeAll(async () => {
    db = await analyticsDatabase();
    ask = askAt(db.database, '2026-11-21T06:00:00Z');
  });
  beforeEach(async () => {
    await db.empty();
    await db.feed(
      build.dealerRegistered('dlr_1', 'reg_1'),
      build.dealerRegistered('dlr_near', 'reg_1'),
      build.dealerRegistered('dlr_far', 'reg_2'),
    );
  });
  afterAll(() => db.drop());

  const read = async (who = principals.staffOf('dlr_1'), fields = FIELDS, id = 'dlr_1') => {
    const { entity: dealer, errors } = await entity(ask, who, 'Dealer', id, fields);
    expect(errors).toEqual([]);
    return dealer?.['churn'] as Churn;
  };
  const shown = <Row extends { carCount: number | null }>(rows: Row[]) =>
    rows.filter(({ carCount }) => carCount !== 0);

  it('says who was lost in the month and where to, by orders at other dealers of the brand', async () => {
    await db.feed(
      ...carOf(1, 'dlr_1', 'near', 'far', 'nowhere', 'both'),
      ...carOf(2, 'dlr_near', 'near', 'both'),
      ...carOf(3, 'dlr_far', 'far', 'both'),
      build.vehicleRegistered('veh_1keyless', 'cus_1keyless', 'dlr_1', '2020-01-01'),
      ...['near', 'far', 'nowhere', 'both', 'keyless'].map((name) => visit(1, 'dlr_1', name, '2026-03-10')),
      visit(2, 'dlr_near', 'near', '2026-05-01'),
      visit(3, 'dlr_far', 'far', '2026-05-01'),
      visit(2, 'dlr_near', 'both', '2026-05-01'),
      visit(3, 'dlr_far', 'both', '2026-06-01'),
    );
    const { lostCount, destinations } = await read();
    expect(lostCount).toBe(5);
    expect(destinations).toEqual([
      { destination: 'OWN_REGION', carCount: 1 },
      { destination: 'OTHER_REGION', carCount: 2 },
      { destination: 'OUTSIDE_NETWORK', carCount: 1 },
      { destination: 'UNKNOWN', carCount: 1 },
    ]);
    expect((await read(principals.staffOf('dlr_near'), FIELDS, 'dlr_near')).lostCount).toBe(0);
  });

  it.each([
    ['2026-02-28', null, 0],
    ['2026-03-01', null, 1],
    ['2026-03-30', null, 1],
    ['2026-03-31', null, 1],
    ['2026-04-01', null, 0],
    ['2026-03-10', '2026-09-10', 0],
    ['2026-03-10', '2026-09-11', 1],
  ])('a car last here on %s and again on %s: %d lost in September', async (last, again, lost) => {
    await db.feed(...carOf(1, 'dlr_1', 'one'), visit(1, 'dlr_1', 'one', last));
    if (again !== null) await db.feed(visit(1, 'dlr_1', 'one', again));
    expect((await read()).lostCount).toBe(lost);
  });

  it('counts by model, by age and by mileage, each with what is not known', async () => {
    await db.feed(
      ...carOf(1, 'dlr_1', 'a', 'b', 'c'),
      build.eventOf(
        contracts.vehicleRegistered,
        {
          vehicleId: 'veh_1c',
          customerId: 'cus_1c',
          dealerId: 'dlr_1',
          purchasedOn: null,
          modelCode: 'PASSAT',
        },
        { sequence: 2 },
      ),
      visit(1, 'dlr_1', 'a', '2026-03-10', { mileageKm: 19_999 }),
      visit(1, 'dlr_1', 'b', '2026-03-10', { mileageKm: 20_000 }),
      visit(1, 'dlr_1', 'c', '2026-03-10', { mileageKm: null }),
    );
    const { models, ages, mileages } = await read();
    expect(models).toEqual([
      { modelCode: 'LAVIDA', carCount: 2 },
      { modelCode: 'PASSAT', carCount: 1 },
    ]);
    expect(shown(ages)).toEqual([
      { from: 5, to: null, carCount: 2 },
      { from: null, to: null, carCount: 1 },
    ]);
    expect(shown(mileages)).toEqual([
      { from: 0, to: 19_999, carCount: 1 },
      { from: 20_000, to: 39_999, carCount: 1 },
      { from: null, to: null, carCount: 1 },
    ]);
  });

  it('new cars never seen again, and second-tier cars by return', async () => {
    await db.feed(
      ...carOf(1, 'dlr_1', 'own', 'gone', 'second', 'third'),
      ...carOf(2, 'dlr_near', 'gone'),
      purchase(1, 'dlr_1', 'own', '2026-03-10'),
      purchase(1, 'dlr_1', 'gone', '2026-03-10'),
      purchase(1, 'dlr_1', 'second', '2026-03-10', 'out_1'),
      purchase(1, 'dlr_1', 'third', '2026-03-10', 'out_1'),
      // The check before delivery, before the sale and on its day, is no return.
      visit(1, 'dlr_1', 'gone', '2026-03-08', { kind: 'PDS' }),
      visit(1, 'dlr_1', 'own', '2026-03-10', { kind: 'PDS' }),
      visit(2, 'dlr_near', 'gone', '2026-07-01'),
      visit(1, 'dlr_1', 'third', '2026-05-01'),
      visit(1, 'dlr_1', 'third', '2026-09-10'),
    );
    const { newCars, outletCars, lostCount } = await read();
    expect(lostCount).toBe(3);
    expect(newCars).toEqual({ soldCount: 4, neverSeenCount: 3, seenElsewhereCount: 1 });
    expect(shown(outletCars)).toEqual([
      { returnCount: 0, carCount: 1 },
      { returnCount: 2, carCount: 1 },
    ]);
  });

  it('the cars with the reason given, for the people of the dealer alone', async () => {
    const call = { vehicleId: null, dealerId: 'dlr_1', calledOn: '2026-09-20', reasonCode: 'FAR_AWAY' };
    await db.feed(
      build.customerRegistered('cus_1near', 'dlr_1'),
      ...carOf(1, 'dlr_1', 'near'),
      ...carOf(2, 'dlr_near', 'near'),
      visit(1, 'dlr_1', 'near', '2026-03-10', { mileageKm: 48_000 }),
      visit(2, 'dlr_near', 'near', '2026-05-01'),
      build.eventOf(contracts.callBackRecorded, { ...call, callBackId: 'cbk_1', customerId: 'cus_1near' }),
    );
    const { cars } = await read(principals.staffOf('dlr_1'), CARS);
    const car = {
      ...{ vehicle: { id: 'veh_1near' }, customer: { id: 'cus_1near' }, lastSeenOn: '2026-03-10' },
      ...{ lostOn: '2026-09-10', isNeverSeen: false, destination: 'OWN_REGION' },
      ...{ seenElsewhereOn: '2026-05-01', mileageKm: 48_000, reasonCode: 'FAR_AWAY' },
    };
    expect(cars).toEqual({ totalCount: 1, nodes: [car] });
    expect((await read()).reasons).toEqual([{ reasonCode: 'FAR_AWAY', customerCount: 1 }]);
    for (const who of [principals.regionAnalystOf('reg_1'), principals.oemAnalyst()]) {
      const answer = await entity(ask, who, 'Dealer', 'dlr_1', CARS);
      expect(answer.entity?.['churn']).toEqual({ cars: null });
      expect(answer.errors).toHaveLength(1);
    }
  });

  it('an erased person leaves the key of the car nowhere, whichever comes first', async () => {
    await db.feed(
      ...carOf(1, 'dlr_1', 'early', 'late'),
      build.erased('cus_1early'),
      build.erased('cus_1after'),
      ...carOf(1, 'dlr_1', 'after'),
    );
    const keys = await db.owner.query(
      'select vehicle_id, car_key is null as is_gone from vehicle order by 1',
    );
    expect(keys).toEqual([
      { vehicle_id: 'veh_1after', is_gone: true },
      { vehicle_id: 'veh_1early', is_gone: true },
      { vehicle_id: 'veh_1late', is_gone: false },
    ]);
  });

  it('ANA-08: above the dealer no group of four, nor one that could be subtracted', async () => {
    const names = (prefix: string, count: number) =>
      Array.from({ length: count }, (_, at) => `${prefix}${at}`);
    const [near, nowhere] = [names('near', 4), names('nowhere', 9)];
    await db.feed(...carOf(1, 'dlr_1', ...near, ...nowhere), ...carOf(2, 'dlr_near', ...near));
    await db.feed(
      ...[...near, ...nowhere].map((name) => visit(1, 'dlr_1', name, '2026-03-10')),
      ...near.map((name) => visit(2, 'dlr_near', name, '2026-05-01')),
    );
    const region = await read(principals.regionAnalystOf('reg_1'));
    expect([region.lostCount, ...region.destinations.map(({ carCount }) => carCount)]).toEqual([
      13,
      null,
      null,
      null,
      null,
    ]);
    await db.feed(...carOf(1, 'dlr_1', 'near5'), ...carOf(2, 'dlr_near', 'near5'));
    await db.feed(visit(1, 'dlr_1', 'near5', '2026-03-10'), visit(2, 'dlr_near', 'near5', '2026-05-01'));
    const more = await read(principals.oemAnalyst());
    expect([more.lostCount, more.destinations[0]?.carCount, more.destinations[2]?.carCount]).toEqual([
      14, 5, 9,
    ]);
    expect((await read()).destinations[0]?.carCount).toBe(5);
  });

  it('a month that has not begun has nobody, and one of nonsense is refused', async () => {
    await db.feed(...carOf(1, 'dlr_1', 'one'), visit(1, 'dlr_1', 'one', '2026-07-01'));
    const future = 'churn(month: "2027-01-01") { lostCount }';
    expect((await read(principals.staffOf('dlr_1'), future)).lostCount).toBe(0);
    const bad = 'churn(month: "2027-13-01") { lostCount }';
    const { errors } = await entity(ask, principals.staffOf('dlr_1'), 'Dealer', 'dlr_1', bad);
    expect(errors).toHaveLength(1);
  });
});
