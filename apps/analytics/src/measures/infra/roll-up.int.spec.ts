import { localDate } from '@autoclub/domain-kit';
import { everything } from '@autoclub/persistence';
import * as build from '../../../test/builders/events';
import { analyticsDatabase } from '../../../test/builders/analytics-database';
import type { AnalyticsDatabase } from '../../../test/builders/analytics-database';
import { NATION } from '../application/ports';
import { sumOf } from '../domain/adding-up';
import { measureReads } from './measure-reads';

describe('sqlProjection', () => {
  let db: AnalyticsDatabase;

  beforeAll(async () => {
    db = await analyticsDatabase();
  });
  beforeEach(() => db.empty());
  afterAll(() => db.drop());

  const figures = async () => {
    const rows = await db.owner.query<{ key: string; value: number }[]>(
      `select concat_ws(' ', dealer_id, business_day, measure, nullif(dimension, '')) as key, value
         from day_figure
        where measure in ('VISITS', 'PAYING_VISITS', 'CUSTOMER_PAID_MINOR', 'POINTS_ISSUED', 'MEMBERSHIPS_RECRUITED')
        order by 1`,
    );
    return Object.fromEntries(rows.map((row) => [row.key, row.value]));
  };

  it('ANA-04: rolls visits up by dealer and day, with what the customers paid', async () => {
    await db.feed(
      build.settled('1199.99'),
      build.settled('0.00', { repairOrderId: 'ror_2', vehicleId: 'veh_2' }),
      build.settled('80.00', { repairOrderId: 'ror_3', businessDay: '2026-11-20' }),
    );
    expect(await figures()).toEqual({
      'dlr_1 2026-11-21 CUSTOMER_PAID_MINOR': 119_999,
      'dlr_1 2026-11-21 PAYING_VISITS': 1,
      'dlr_1 2026-11-21 VISITS': 2,
      'dlr_1 2026-11-20 CUSTOMER_PAID_MINOR': 8_000,
      'dlr_1 2026-11-20 PAYING_VISITS': 1,
      'dlr_1 2026-11-20 VISITS': 1,
    });
    expect(await db.faults()).toEqual([]);
  });

  it('ANA-04: an amendment moves an order to its new day and amount by difference', async () => {
    const other = build.settled('40.00', { repairOrderId: 'ror_2', vehicleId: 'veh_2' });
    await db.feed(build.settled('500.00'), other);
    await db.feed(build.amended('450.00', { businessDay: '2026-11-19' }));
    expect(await figures()).toEqual({
      'dlr_1 2026-11-19 CUSTOMER_PAID_MINOR': 45_000,
      'dlr_1 2026-11-19 PAYING_VISITS': 1,
      'dlr_1 2026-11-19 VISITS': 1,
      'dlr_1 2026-11-21 CUSTOMER_PAID_MINOR': 4_000,
      'dlr_1 2026-11-21 PAYING_VISITS': 1,
      'dlr_1 2026-11-21 VISITS': 1,
    });
    expect(await db.faults()).toEqual([]);
  });

  it('ANA-04: a full refund leaves the visit and takes the payment out', async () => {
    await db.feed(build.settled('500.00'), build.refunded('0.00'));
    expect(await figures()).toEqual({ 'dlr_1 2026-11-21 VISITS': 1 });
    expect(await db.faults()).toEqual([]);
  });

  it.each([
    ['in order', [1, 2, 3]],
    ['refund first', [2, 1, 3]],
    ['turned round', [3, 2, 1]],
    ['each twice', [1, 1, 2, 2, 3, 3]],
    ['the first again at the end', [1, 2, 3, 1]],
  ])('ANA-11: an order whose events come %s ends the same', async (_, order) => {
    const events = [
      build.settled('500.00'),
      build.refunded('370.00'),
      build.amended('210.00', { businessDay: '2026-11-20' }, { sequence: 3 }),
    ];
    await db.feedOneByOne(...order.flatMap((at) => events[at - 1] ?? []));
    expect(await figures()).toEqual({
      'dlr_1 2026-11-20 CUSTOMER_PAID_MINOR': 21_000,
      'dlr_1 2026-11-20 PAYING_VISITS': 1,
      'dlr_1 2026-11-20 VISITS': 1,
    });
    expect(await db.faults()).toEqual([]);
  });

  it('ANA-11: a batch and its events one by one leave the same rows', async () => {
    const events = [
      build.regionRegistered('reg_1'),
      build.dealerRegistered('dlr_1', 'reg_1'),
      build.settled('500.00'),
      build.settled('300.00', { repairOrderId: 'ror_2' }),
      build.settled('220.00', { repairOrderId: 'ror_1', revision: 2 }, { sequence: 4 }),
      build.refunded('0.00', { repairOrderId: 'ror_2', businessDay: '2026-11-18' }),
      build.pointsPosted('pte_1', 6),
      build.pointsPosted('pte_2', -6, { kind: 'CORRECTION' }, { sequence: 2 }),
      build.membershipActivated('mem_1'),
      build.tierChanged('mem_1'),
    ];
    await db.feed(...events);
    const together = await db.rows();
    await db.empty();
    await db.feedOneByOne(...events);
    expect(await db.rows()).toEqual(together);
  });

  it('ANA-04: counts points issued on the day of posting, corrections included, redemptions not', async () => {
    const entries = [
      build.pointsPosted('pte_1', 23),
      build.pointsPosted('pte_2', -3, { kind: 'CORRECTION' }, { sequence: 2 }),
      build.pointsPosted('pte_3', 10, { source: { type: 'INSURANCE_POLICY', id: 'pol_1' } }, { sequence: 3 }),
      build.pointsPosted('pte_4', -20, { kind: 'REDEMPTION' }, { sequence: 4 }),
      build.pointsPosted('pte_5', 5, { businessDay: '2026-11-01', postedOn: '2026-11-22' }, { sequence: 5 }),
    ];
    await db.feed(...entries);
    await db.feed(...entries);
    expect(await figures()).toEqual({
      'dlr_1 2026-11-21 POINTS_ISSUED INSURANCE_POLICY': 10,
      'dlr_1 2026-11-21 POINTS_ISSUED REPAIR_ORDER': 20,
      'dlr_1 2026-11-22 POINTS_ISSUED REPAIR_ORDER': 5,
    });
    expect(await db.faults()).toEqual([]);
  });

  it.each([
    ['before', [0, 1]],
    ['after', [1, 0]],
  ])(
    'ANA-04: recruits a membership once when its activation comes %s its change of tier',
    async (_, order) => {
      const events = [
        build.membershipActivated('mem_1', { source: 'CAMPAIGN', tier: 'BASIC' }),
        build.tierChanged('mem_1', { toTier: 'SILVER' }),
      ];
      await db.feedOneByOne(...order.flatMap((at) => events[at] ?? []), ...events);
      expect(await figures()).toEqual({ 'dlr_1 2026-03-01 MEMBERSHIPS_RECRUITED CAMPAIGN': 1 });
      const [row] = await db.owner.query('select source, activated_on from membership_fact');
      expect(row).toEqual({ source: 'CAMPAIGN', activated_on: '2026-03-01' });
      const tiers = await db.owner.query('select tier, changed_on from tier_fact order by sequence');
      expect(tiers).toEqual([
        { tier: 'BASIC', changed_on: '2026-03-01' },
        { tier: 'SILVER', changed_on: '2026-11-21' },
      ]);
    },
  );

  it('ANA-09: remembers the last event of each dealer, in whatever order they come', async () => {
    const late = build.settled('1.00', {}, { time: '2026-11-21T08:00:00.000Z', correlationId: 'late' });
    const early = build.pointsPosted('pte_1', 1, {}, { time: '2026-11-21T07:00:00.000Z' });
    await db.feed(late, early);
    const rows = await db.owner.query('select last_event_id, last_trace_id from dealer_freshness');
    expect(rows).toEqual([{ last_event_id: late.id, last_trace_id: 'late' }]);
  });

  it('ANA-11: a rollup that is wrong by one is found', async () => {
    await db.feed(build.settled('500.00'));
    await db.owner.query(`update day_figure set value = value + 1 where measure = 'PAYING_VISITS'`);
    await db.owner.query(`delete from day_figure where measure = 'VISITS'`);
    expect(await db.faults()).toEqual([
      {
        dealerId: 'dlr_1',
        businessDay: '2026-11-21',
        measure: 'PAYING_VISITS',
        dimension: '',
        kept: 2,
        counted: 1,
      },
      {
        dealerId: 'dlr_1',
        businessDay: '2026-11-21',
        measure: 'VISITS',
        dimension: '',
        kept: null,
        counted: 1,
      },
    ]);
  });

  const months = async () => {
    const rows = await db.owner.query<{ key: string; value: number }[]>(
      `select concat_ws(' ', month, measure) as key, value from month_sum
        where measure in ('VISITS', 'CUSTOMER_PAID_MINOR') order by 1`,
    );
    return Object.fromEntries(rows.map((row) => [row.key, row.value]));
  };

  it('ANA-11: a month is the sum of its days, also when a late amendment moves an order out of it', async () => {
    await db.feed(
      build.settled('500.00', { businessDay: '2026-10-31' }),
      build.settled('80.00', { repairOrderId: 'ror_2', businessDay: '2026-11-01' }),
      build.settled('20.00', { repairOrderId: 'ror_3', businessDay: '2026-11-30', vehicleId: 'veh_2' }),
    );
    expect(await months()).toEqual({
      '2026-10-01 CUSTOMER_PAID_MINOR': 50_000,
      '2026-10-01 VISITS': 1,
      '2026-11-01 CUSTOMER_PAID_MINOR': 10_000,
      '2026-11-01 VISITS': 2,
    });
    await db.feed(build.amended('450.00', { businessDay: '2026-11-02' }));
    expect(await months()).toEqual({
      '2026-11-01 CUSTOMER_PAID_MINOR': 55_000,
      '2026-11-01 VISITS': 3,
    });
    expect(await db.faults()).toEqual([]);
  });

  it('ANA-11: control: a month that is not the sum of its days is found and named', async () => {
    await db.feed(build.settled('500.00', { businessDay: '2026-10-31' }));
    await db.owner.query(`update month_sum set value = value + 1 where measure = 'VISITS'`);
    const fault = { businessDay: '2026-10-01', measure: 'VISITS', kept: 2, counted: 1 };
    expect(await db.faults()).toEqual([expect.objectContaining(fault)]);
  });

  it.each([
    ['2026-10-31', '2026-12-01', 60_000],
    ['2026-10-01', '2026-12-01', 60_000],
    ['2026-11-01', '2026-12-01', 10_000],
    ['2026-10-15', '2026-11-30', 58_000],
    ['2026-11-02', '2026-11-30', 0],
  ])('ANA-11: from %s to %s months and single days come to the sum of the days', async (from, to, paid) => {
    await db.feed(
      build.dealerRegistered('dlr_1', 'reg_east'),
      build.settled('500.00', { businessDay: '2026-10-31' }),
      build.settled('80.00', { repairOrderId: 'ror_2', businessDay: '2026-11-01' }),
      build.settled('20.00', { repairOrderId: 'ror_3', businessDay: '2026-11-30' }),
    );
    const period = { from: localDate(from), to: localDate(to) };
    const found = await db.database.read(everything, (tx) =>
      measureReads(tx).flows({ level: 'NATION', ids: [] }, period),
    );
    expect(sumOf(found.get(NATION) ?? [], 'CUSTOMER_PAID_MINOR')).toBe(paid);
  });
});
