import { addDays, localDate } from '@autoclub/domain-kit';
import type { LocalDate, Period } from '@autoclub/domain-kit';
import type { DeliveredEvent } from '@autoclub/event-contracts';
import { everything } from '@autoclub/persistence';
import fc from 'fast-check';
import { analyticsDatabase } from '../../../test/builders/analytics-database';
import type { AnalyticsDatabase } from '../../../test/builders/analytics-database';
import * as build from '../../../test/builders/events';
import { peopleOf } from '../domain/adding-up';
import { PutPersonsIn1795779600000 } from '../../migrations/20261127T1140-put-persons-in';
import { flows, stocks } from '../application/measures';
import { changedPeople, measureReads } from './measure-reads';

const FIRST = localDate('2026-01-20');
const measures = [...flows, ...stocks];
const DEALER = { level: 'DEALER', ids: ['dlr_1'] } as const;

describe('persons behind figures, kept as sets', () => {
  let db: AnalyticsDatabase;

  beforeAll(async () => {
    db = await analyticsDatabase();
  });
  beforeEach(async () => {
    await db.empty();
    await db.owner.query('truncate customer_merge');
    await db.feed(build.dealerRegistered('dlr_1', 'reg_1'));
  });
  afterAll(() => db.drop());

  const people = (measure: 'ORDERS' | 'PAYING_VISITS', period: Period) =>
    db.database.read(everything, async (tx) => {
      const found = await measureReads(tx).people(DEALER, period);
      return peopleOf(found.get('dlr_1') ?? [], measure);
    });
  const state = (measure: string, asOf: LocalDate, activeAfter: LocalDate) =>
    db.database.read(everything, async (tx) => {
      const period = { from: addDays(activeAfter, 1), to: addDays(asOf, 1) };
      const span = { period, asOf, activeAfter, inactiveUntil: activeAfter, factoryWarrantyYears: 3 };
      const found = await measureReads(tx).stocks(DEALER, span);
      return found.get('dlr_1')?.find((stock) => stock.measure === measure)?.value ?? 0;
    });
  /** The same counted from the facts, in the plainest way. */
  const counted = async (only: string, { from, to }: Period) => {
    const [row] = await db.owner.query<{ people: number }[]>(
      `select count(distinct customer_id)::int as people from order_fact
        where business_day >= $1 and business_day < $2 and ${only}`,
      [from, to],
    );
    return row?.people;
  };
  const order = (at: number, customer: number, day: number, paid = '10.00') =>
    build.settled(paid, {
      ...{ repairOrderId: `ror_${at}`, customerId: `cus_${customer}`, vehicleId: `veh_${customer}` },
      businessDay: addDays(FIRST, day),
    });

  it('ANA-08: an order that moves to another day takes its person along, but not one who is still there', async () => {
    await db.feed(order(1, 1, 0), order(2, 1, 0), order(3, 2, 1));
    const january = { from: localDate('2026-01-01'), to: localDate('2026-02-01') };
    const moved = (at: number) => ({
      ...{ repairOrderId: `ror_${at}`, customerId: 'cus_1', vehicleId: 'veh_1', businessDay: '2026-02-03' },
    });
    await db.feed(build.amended('10.00', moved(1)));
    expect([await people('ORDERS', january), await db.faults()]).toEqual([2, []]);
    await db.feed(build.amended('10.00', moved(2)));
    expect([await people('ORDERS', january), await db.faults()]).toEqual([1, []]);
    expect(await people('ORDERS', { from: january.from, to: localDate('2026-03-01') })).toBe(2);
  });

  it('ANA-08: who gets everything back does not pay any longer', async () => {
    await db.feed(order(1, 1, 0));
    const day = { from: FIRST, to: addDays(FIRST, 1) };
    expect(await people('PAYING_VISITS', day)).toBe(1);
    await db.feed(build.refunded('0.00', { repairOrderId: 'ror_1', businessDay: FIRST }));
    expect([await people('PAYING_VISITS', day), await people('ORDERS', day)]).toEqual([0, 1]);
    expect(await db.faults()).toEqual([]);
  });

  it('ANA-11: copies of the service that keep and correct orders of one day at once leave what the facts say', async () => {
    await db.feed(...Array.from({ length: 12 }, (_, at) => order(at, at % 3, 0)));
    const away = (at: number) =>
      build.amended('10.00', {
        ...{ repairOrderId: `ror_${at}`, customerId: `cus_${at % 3}`, vehicleId: `veh_${at % 3}` },
        businessDay: addDays(FIRST, 1),
      });
    const news = [12, 13, 14].map((at) => order(at, at, 0));
    await Promise.all([...[0, 3, 6, 9, 1, 4].map(away), ...news].map((event) => db.feed(event)));
    expect(await db.faults()).toEqual([]);
    expect(await people('ORDERS', { from: FIRST, to: addDays(FIRST, 1) })).toBe(5);
  });

  it('ANA-08: over any days they are those that plain SQL counts, whatever came late or was moved', async () => {
    const days = fc.integer({ min: 0, max: 75 });
    const drawn = fc.record({
      orders: fc.array(
        fc.record({ customer: fc.integer({ min: 1, max: 6 }), day: days, moved: fc.option(days) }),
        {
          ...{ minLength: 1, maxLength: 14 },
        },
      ),
      from: days,
      lasts: fc.integer({ min: 1, max: 70 }),
    });
    await fc.assert(
      fc.asyncProperty(drawn, async ({ orders, from, lasts }) => {
        await db.empty();
        await db.feed(build.dealerRegistered('dlr_1', 'reg_1'));
        const events = orders.flatMap(({ customer, day, moved }, at): DeliveredEvent[] => {
          const settled = order(at, customer, day);
          if (moved === null) return [settled];
          const { repairOrderId, customerId, vehicleId } = settled.data;
          const facts = { repairOrderId, customerId, vehicleId, businessDay: addDays(FIRST, moved) };
          return at % 2 === 0
            ? [settled, build.amended('0.00', facts)]
            : [build.amended('0.00', facts), settled];
        });
        await db.feedOneByOne(...events);
        const period = { from: addDays(FIRST, from), to: addDays(FIRST, from + lasts) };
        const [asOf, after] = [addDays(period.to, -1), addDays(period.from, -1)];
        expect([
          ...[await people('ORDERS', period), await people('PAYING_VISITS', period)],
          ...[await state('ACTIVE_CUSTOMERS', asOf, after), await db.faults()],
        ]).toEqual([
          ...[await counted('true', period), await counted('customer_paid_minor > 0', period)],
          ...[await counted('true', period), []],
        ]);
      }),
      { numRuns: 12 },
    );
  });

  it('CONV-8: two records of one person are one in every set, and two again when the merge is undone', async () => {
    const member = (at: number) =>
      build.membershipActivated(`mem_${at}`, {
        customerId: `cus_${at}`,
        validFrom: '2026-01-05',
        validTo: '2027-01-05',
      });
    await db.feed(order(1, 1, 0), order(2, 2, 0), order(3, 2, 9), member(1), member(2));
    const period = { from: localDate('2026-01-01'), to: localDate('2026-03-01') };
    const figures = async () => [
      await people('ORDERS', period),
      await state('ACTIVE_MEMBERS', localDate('2026-02-28'), localDate('2025-12-31')),
      await db.faults(),
    ];
    expect(await figures()).toEqual([2, 2, []]);
    await db.feed(build.merged('cus_1', 'cus_2'));
    expect(await figures()).toEqual([1, 1, []]);
    await db.feed(order(4, 2, 12));
    expect(await figures()).toEqual([1, 1, []]);
    await db.feed(build.unmerged('cus_1', 'cus_2'));
    expect(await figures()).toEqual([2, 2, []]);
  });

  it('ANA-11: of facts that were there before sets were kept, an upgrade puts in everybody', async () => {
    await db.feed(order(1, 1, 0), order(2, 2, 0), order(3, 2, 40));
    const member = { customerId: 'cus_1', validFrom: '2026-01-05', validTo: '2027-01-05' };
    await db.feed(build.membershipActivated('mem_1', member));
    await db.owner.query('truncate month_persons, day_persons, person_number, person_count');
    expect(await db.faults()).not.toEqual([]);
    const runner = db.owner.createQueryRunner();
    await runner.startTransaction();
    await new PutPersonsIn1795779600000().up(runner);
    await runner.commitTransaction();
    await runner.release();
    expect(await db.faults()).toEqual([]);
    await db.feed(order(4, 3, 41), order(5, 1, 41));
    const period = { from: localDate('2026-01-01'), to: localDate('2026-04-01') };
    expect([await people('ORDERS', period), await db.faults()]).toEqual([3, []]);
  });

  it('ANA-08: what has changed since a figure was shown is counted for each measure alone', async () => {
    await db.feed(order(1, 1, 0));
    const period = { from: localDate('2026-01-01'), to: localDate('2026-02-01') };
    const marks = [{ subjectId: 'dlr_1', since: '2020-01-01T00:00:00Z' }];
    const changed = await db.database.read(everything, async (tx) => {
      const found = [];
      for (const { code } of measures)
        found.push(...(await changedPeople(tx, 'DEALER', period, marks, [code])));
      return found;
    });
    expect(changed.map(({ measure }) => measure)).toEqual(
      expect.arrayContaining(['ORDERS', 'ACTIVE_CUSTOMERS']),
    );
  });

  it('ANA-11: control: a person too many in a set is found and named', async () => {
    await db.feed(order(1, 1, 0));
    await db.owner.query(
      `update month_persons set persons = set_bit(persons, 700, 1) where measure = 'ORDERS'`,
    );
    const fault = { businessDay: '2026-01-01', measure: 'PERSONS_OF_ORDERS', kept: 2, counted: 1 };
    expect(await db.faults()).toEqual([expect.objectContaining(fault)]);
  });
});
