import type { DeliveredEvent } from '@autoclub/event-contracts';
import fc from 'fast-check';
import { analyticsDatabase } from '../../../test/builders/analytics-database';
import type { AnalyticsDatabase } from '../../../test/builders/analytics-database';
import * as build from '../../../test/builders/events';

const DAY = '2026-11-21';
const BEFORE = '2026-11-20';

describe('a visit is a vehicle at a dealer on a business day', () => {
  let db: AnalyticsDatabase;

  beforeAll(async () => {
    db = await analyticsDatabase();
  });
  beforeEach(() => db.empty());
  afterAll(() => db.drop());

  /** Orders of one car on one day, `ror_1`, `ror_2`, …; a test names what each paid. */
  const ordersOf = (vehicleId: string, ...paid: readonly string[]) =>
    paid.map((amount, at) => build.settled(amount, { repairOrderId: `ror_${at + 1}`, vehicleId }));
  /** Visits and paying visits of each day. */
  const visits = async () => {
    const rows = await db.owner.query<{ day: string; measure: string; value: number }[]>(
      `select business_day as day, measure, value from day_figure where measure in ('VISITS', 'PAYING_VISITS')`,
    );
    const days: Record<string, number[]> = {};
    for (const { day, measure, value } of rows) {
      const counts = (days[day] ??= [0, 0]);
      counts[measure === 'VISITS' ? 0 : 1] = value;
    }
    return days;
  };

  it('ANA-04: four orders of one car on one day are one visit', async () => {
    await db.feed(...ordersOf('veh_1', '100.00', '200.00', '0.00', '300.00'));
    expect(await visits()).toEqual({ [DAY]: [1, 1] });
    expect(await db.faults()).toEqual([]);
  });

  it.each([
    ['one by one', (events: DeliveredEvent[]) => db.feedOneByOne(...events)],
    [
      'by copies of the service at the same moment',
      (events: DeliveredEvent[]) => Promise.all(events.map((event) => db.feed(event))),
    ],
  ])('ANA-04: they are one visit when they come %s', async (_, feed) => {
    await feed(ordersOf('veh_1', '100.00', '200.00', '300.00', '400.00'));
    expect(await visits()).toEqual({ [DAY]: [1, 1] });
    expect(await db.faults()).toEqual([]);
  });

  it('ANA-04: another car, another day and another dealer are visits of their own', async () => {
    await db.feed(
      ...ordersOf('veh_1', '100.00'),
      build.settled('100.00', { repairOrderId: 'ror_2', vehicleId: 'veh_2' }),
      build.settled('100.00', { repairOrderId: 'ror_3', businessDay: BEFORE }),
      build.settled('100.00', { repairOrderId: 'ror_4', dealerId: 'dlr_2' }),
    );
    const rows = await db.owner.query(
      `select dealer_id, business_day, value from day_figure where measure = 'VISITS' order by 1, 2`,
    );
    expect(rows).toEqual([
      { dealer_id: 'dlr_1', business_day: BEFORE, value: 1 },
      { dealer_id: 'dlr_1', business_day: DAY, value: 2 },
      { dealer_id: 'dlr_2', business_day: DAY, value: 1 },
    ]);
  });

  it('SVC-01: a refund takes the payment of its visit away with the last order that paid', async () => {
    await db.feed(...ordersOf('veh_1', '100.00', '200.00'));
    await db.feed(build.refunded('0.00', { repairOrderId: 'ror_1' }));
    expect(await visits()).toEqual({ [DAY]: [1, 1] });
    await db.feed(build.refunded('0.00', { repairOrderId: 'ror_2' }));
    expect(await visits()).toEqual({ [DAY]: [1, 0] });
    expect(await db.faults()).toEqual([]);
  });

  it('CONV-5: an amendment that moves an order leaves the visit of the others, and takes the last one along', async () => {
    await db.feed(...ordersOf('veh_1', '100.00', '200.00'));
    await db.feed(build.amended('100.00', { repairOrderId: 'ror_1', businessDay: BEFORE }));
    expect(await visits()).toEqual({ [BEFORE]: [1, 1], [DAY]: [1, 1] });
    await db.feed(build.amended('200.00', { repairOrderId: 'ror_2', businessDay: BEFORE }));
    expect(await visits()).toEqual({ [BEFORE]: [1, 1] });
    expect(await db.owner.query('select vehicle_id, order_count from visit')).toEqual([
      { vehicle_id: 'veh_1', order_count: 2 },
    ]);
    expect(await db.faults()).toEqual([]);
  });

  it('CONV-5: an amendment that names another car moves the visit to it', async () => {
    await db.feed(
      ...ordersOf('veh_1', '100.00'),
      build.settled('1.00', { repairOrderId: 'ror_2', vehicleId: 'veh_2' }),
    );
    await db.feed(build.amended('100.00', { repairOrderId: 'ror_1', vehicleId: 'veh_2' }));
    expect(await visits()).toEqual({ [DAY]: [1, 1] });
  });

  it('ANA-11: what is kept by difference is what the orders say, and what a rebuild makes', async () => {
    const step = fc.record({
      order: fc.integer({ min: 1, max: 4 }),
      sequence: fc.integer({ min: 1, max: 4 }),
      vehicleId: fc.constantFrom('veh_1', 'veh_2'),
      businessDay: fc.constantFrom(BEFORE, DAY),
      paid: fc.constantFrom('0.00', '80.00'),
    });
    const eventOf = ({ order, sequence, paid, ...where }: Step) =>
      build.amended(paid, { repairOrderId: `ror_${order}`, revision: sequence, ...where }, { sequence });
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 12 }), async (drawn) => {
        const steps = drawn.filter(
          ({ order, sequence }, at) =>
            drawn.findIndex((other) => other.order === order && other.sequence === sequence) === at,
        );
        await db.empty();
        await db.feedOneByOne(...steps.map(eventOf));
        expect(await db.faults()).toEqual([]);
        const live = await figuresOf(db);
        await db.empty();
        await db.feed(...[...steps].reverse().map(eventOf));
        expect(await figuresOf(db)).toEqual(live);
      }),
      { numRuns: 40 },
    );
  });

  it('ANA-11: a visit with the wrong number of orders is found', async () => {
    await db.feed(...ordersOf('veh_1', '100.00', '200.00'));
    await db.owner.query('update visit set order_count = 3');
    expect(await db.faults()).toMatchObject([
      { measure: 'ORDERS_OF_VISIT', dimension: 'veh_1', kept: 3, counted: 2 },
    ]);
  });
});

interface Step {
  readonly order: number;
  readonly sequence: number;
  readonly vehicleId: string;
  readonly businessDay: string;
  readonly paid: string;
}

/** What visits left behind, without the events it came from. */
async function figuresOf(db: AnalyticsDatabase): Promise<unknown> {
  return [
    await db.owner.query('select * from day_figure order by 1, 2, 3, 4'),
    await db.owner.query('select * from visit order by 1, 2, 3'),
  ];
}
