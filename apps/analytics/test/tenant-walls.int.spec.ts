import { tablesWithoutTenantPolicy, uniqueIndexesWithoutDealer } from '@autoclub/persistence';
import { analyticsDatabase } from './builders/analytics-database';
import type { AnalyticsDatabase } from './builders/analytics-database';
import * as build from './builders/events';

type Scope = Parameters<AnalyticsDatabase['database']['transaction']>[0];

describe('the tables of analytics', () => {
  let db: AnalyticsDatabase;

  beforeAll(async () => {
    db = await analyticsDatabase();
    await db.feed(
      build.settled('100.00'),
      build.pointsPosted('pte_1', 2),
      build.membershipActivated('mem_1'),
      build.policyRecorded('pol_1'),
      build.customerRegistered('cus_1', 'dlr_1'),
      build.vehicleRegistered('veh_1', 'cus_1', 'dlr_1', '2026-01-01'),
      build.regionRegistered('reg_1'),
      build.dealerRegistered('dlr_1', 'reg_1'),
    );
  });
  afterAll(() => db.drop());

  it('PLT-02: all stand behind their tenant, with the dealer first in every key', async () => {
    expect(await tablesWithoutTenantPolicy(db.owner)).toEqual([]);
    expect(await uniqueIndexesWithoutDealer(db.owner)).toEqual([]);
  });

  const TABLES = [
    ['dealer', 1],
    ['customer', 1],
    ['vehicle', 1],
    ['order_fact', 1],
    ['visit', 1],
    ['policy_fact', 1],
    ['points_fact', 1],
    ['membership_fact', 1],
    ['tier_fact', 1],
    ['day_figure', 11],
    ['month_sum', 11],
    ['dealer_freshness', 1],
  ] as const;

  it.each(TABLES)('PLT-02: %s shows its rows to its dealer and its region only', async (table, rows) => {
    const count = async (scope: Scope) =>
      (await db.database.transaction<unknown[]>(scope, (tx) => tx.query(`select 1 from ${table}`))).length;
    const seen = [
      await count({ kind: 'dealer', dealerId: 'dlr_1' }),
      await count({ kind: 'region', regionId: 'reg_1' }),
      await count({ kind: 'everything' }),
      await count({ kind: 'dealer', dealerId: 'dlr_2' }),
      await count({ kind: 'region', regionId: 'reg_2' }),
    ];
    expect(seen).toEqual([rows, rows, rows, 0, 0]);
  });

  it.each(TABLES)('PLT-02: %s takes rows only from its dealer and the consumer', async (table) => {
    const region = { kind: 'region', regionId: 'reg_1' } as const;
    const copied = db.database.transaction(region, (tx) =>
      tx.query(`insert into ${table} select * from ${table} on conflict do nothing`),
    );
    await expect(copied).rejects.toThrow('row-level security');
  });
});
