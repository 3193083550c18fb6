import * as contracts from '@autoclub/event-contracts';
import { principals } from '@autoclub/testing';
import { analyticsDatabase, type AnalyticsDatabase } from '../../../test/builders/analytics-database';
import { askAt, entity } from '../../../test/builders/ask';
import * as build from '../../../test/builders/events';

const SOLD = 'sold: { from: "2025-01-01", to: "2026-01-01" }';
const COUNTS = 'soldCount payingCount notPayingCount neverSeenCount payingRate revenue { amount }';
const FUNNEL = `outletFunnel(${SOLD}) { all { ${COUNTS} } outlets { outletId counts { soldCount } } }`;
const COHORTS =
  'purchaseCohorts(bought: { from: "2025-01-01", to: "2026-01-01" }) { month soldCount returningCounts }';

interface Funnel {
  readonly all: Record<string, unknown> | null;
  readonly outlets: { outletId: string; counts: { soldCount: number } }[];
}

describe('cars that were sold, and what became of them', () => {
  let db: AnalyticsDatabase;
  let ask: ReturnType<typeof askAt>;

  beforeAll(async () => {
    db = await analyticsDatabase();
    ask = askAt(db.database, '2025-12-21T06:00:00Z');
  });
  beforeEach(async () => {
    await db.empty();
    await db.feed(build.dealerRegistered('dlr_1', 'reg_1'));
  });
  afterAll(() => db.drop());

  const sold = (at: number, outletId: string | null, purchasedOn = '2025-03-10') =>
    build.eventOf(contracts.carPurchased, {
      ...{ vehicleId: `veh_${at}`, customerId: `cus_${at}`, dealerId: 'dlr_1', outletId, purchasedOn },
    });
  const order = (at: number, paid: string, differences = {}) =>
    build.settled(paid, {
      ...{ repairOrderId: `ror_${at}`, vehicleId: `veh_${at}`, customerId: `cus_${at}` },
      ...{ businessDay: '2025-06-01', ...differences },
    });
  const upTo = (count: number, from = 0) => Array.from({ length: count }, (_, at) => from + at);
  const read = async <Field>(name: string, fields: string, who = principals.staffOf('dlr_1')) => {
    const { entity: dealer, errors } = await entity(ask, who, 'Dealer', 'dlr_1', fields);
    expect(errors).toEqual([]);
    return dealer?.[name] as Field;
  };
  const year = async () => {
    await db.feed(...upTo(226).map((at) => sold(at, at % 2 === 0 ? 'out_1' : 'out_2')));
    // 53 paid 92 886.00 together, 77 came for what is free, 96 were never seen.
    await db.feed(
      ...upTo(52).map((at) => order(at, '1750.00')),
      order(52, '1886.00'),
      ...upTo(77, 53).map((at) => order(at, '0.00', { kind: 'FREE_INSPECTION' })),
    );
  };

  it('ANA-14: the reference year, from raw events: 226 sold, 53 = 23 % back paying, 173 = 77 % not', async () => {
    await year();
    const { all, outlets } = await read<Funnel>('outletFunnel', FUNNEL);
    expect(all).toEqual({
      ...{ soldCount: 226, payingCount: 53, notPayingCount: 173, neverSeenCount: 96, payingRate: '0.2345' },
      revenue: { amount: '92886.00' },
    });
    expect([Math.round((53 / 226) * 100), Math.round((173 / 226) * 100)]).toEqual([23, 77]);
    expect(outlets.map(({ outletId, counts }) => [outletId, counts.soldCount])).toEqual([
      ['out_1', 113],
      ['out_2', 113],
    ]);
    expect((await read<Funnel>('outletFunnel', FUNNEL, principals.oemAnalyst())).outlets).toEqual([]);
  });

  it('ANA-14: the cars of the dealer itself, other years and bills of before the sale are left out', async () => {
    await db.feed(
      sold(1, 'out_1'),
      sold(2, null),
      sold(3, 'out_1', '2024-12-31'),
      sold(4, 'out_1', '2026-01-01'),
    );
    await db.feed(order(1, '100.00', { businessDay: '2025-03-09' }), order(2, '100.00'), order(3, '100.00'));
    const { all } = await read<Funnel>('outletFunnel', FUNNEL);
    expect(all).toMatchObject({ soldCount: 1, payingCount: 0, neverSeenCount: 1 });
    expect((await read<Funnel>('outletFunnel', FUNNEL, principals.regionAnalystOf('reg_1'))).all).toBeNull();
  });

  it('ANA-07: cohorts by month: sold, and back in each month since; a car counts once a month', async () => {
    await db.feed(...upTo(3).map((at) => sold(at, null, '2025-10-31')), sold(3, 'out_1', '2025-11-01'));
    await db.feed(
      order(0, '0.00', { businessDay: '2025-10-31', kind: 'PDS' }),
      order(1, '100.00', { businessDay: '2025-11-01' }),
      order(1, '100.00', { businessDay: '2025-11-30', repairOrderId: 'ror_twice' }),
      order(2, '100.00', { businessDay: '2025-12-01' }),
      order(3, '0.00', { businessDay: '2025-12-21', kind: 'FIRST_CHECKS' }),
    );
    expect(await read('purchaseCohorts', COHORTS)).toEqual([
      { month: '2025-10', soldCount: 3, returningCounts: [0, 1, 1] },
      { month: '2025-11', soldCount: 1, returningCounts: [0, 1] },
    ]);
    expect(await read('purchaseCohorts', COHORTS, principals.regionAnalystOf('reg_1'))).toEqual([
      { month: '2025-10', soldCount: null, returningCounts: [null, null, null] },
      { month: '2025-11', soldCount: null, returningCounts: [null, null] },
    ]);
  });

  it.each([
    ['outletFunnel(sold: { from: "2026-01-01", to: "2025-01-01" }) { all { soldCount } }', 'must end'],
    ['outletFunnel(sold: { from: "2000-01-01", to: "2099-01-01" }) { all { soldCount } }', 'at most 10'],
    ['purchaseCohorts(bought: { from: "2020-01-01", to: "2025-01-01" }) { month }', 'at most 3 years'],
  ])('ANA-14, ANA-07: %s is refused', async (fields, named) => {
    const { errors } = await entity(ask, principals.staffOf('dlr_1'), 'Dealer', 'dlr_1', fields);
    expect(errors).toHaveLength(1);
    expect(errors[0]).toContain(named);
  });
});
