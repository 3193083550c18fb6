import {
  type TenantScope,
  everything,
  tablesWithoutTenantPolicy,
  uniqueIndexesWithoutDealer,
} from '@autoclub/persistence';
import { activated, dealer, settled } from './builders/events';
import { NOW } from './builders/host';
import { type PointsDatabase, pointsDatabase } from './builders/points-database';
import { openAccounts, posting } from './builders/postings';
import { sqlEarningReads } from '../src/earning/infra/sql-earning-reads';
import { PostingRepository } from '../src/ledger/infra/posting.repository';
import { sqlPointsReads } from '../src/ledger/infra/sql-points-reads';

let db: PointsDatabase;
beforeAll(async () => {
  db = await pointsDatabase();
  for (const name of ['one', 'two']) {
    const at = { dealerId: `dlr_${name}`, customerId: `cus_${name}` };
    await db.feed(dealer(at.dealerId), activated({ ...at, id: `mem_${name}` }));
    await db.feed(settled({ ...at, id: `ror_${name}`, lines: [['LABOUR', '1000.00']] }));
  }
});
afterAll(() => db.drop());

const dealerOne: TenantScope = { kind: 'dealer', dealerId: 'dlr_one' };
const dealerTwo: TenantScope = { kind: 'dealer', dealerId: 'dlr_two' };
const region: TenantScope = { kind: 'region', regionId: 'reg_east' };

const TABLES = [
  'points_account',
  'points_transaction',
  'points_entry',
  'points_lot',
  'dealer',
  'membership_phase',
  'earning_customer',
  'earning_document',
];

describe('tenants', () => {
  it('PLT-02: every table with a dealer has a forced policy, every unique index begins with the dealer', async () => {
    expect(await tablesWithoutTenantPolicy(db.owner)).toEqual([]);
    expect(await uniqueIndexesWithoutDealer(db.owner)).toEqual([]);
  });

  it.each(TABLES.flatMap((table) => [dealerOne, dealerTwo].map((scope) => [table, scope] as const)))(
    'PLT-02: of %s a dealer sees its own rows alone: %j',
    async (table, scope) => {
      const rows: { dealer_id: string }[] = await db.database.transaction(scope, (tx) =>
        tx.query(`select distinct dealer_id from ${table}`),
      );
      expect(rows).toEqual([{ dealer_id: scope.kind === 'dealer' ? scope.dealerId : '' }]);
    },
  );

  it.each(TABLES)(
    'PLT-02, ANA-08: of %s a region sees nothing, and a session without a tenant neither',
    async (table) => {
      const sql = `select 1 from ${table}`;
      expect(await db.database.transaction(region, (tx) => tx.query(sql))).toEqual([]);
      expect(await db.database.dataSource.query(sql)).toEqual([]);
    },
  );

  it("PLT-02: a dealer cannot post on another dealer's account, though the function runs as the owner", async () => {
    await openAccounts(db, ['mem_two'], 'dlr_two');
    const theirs = posting({ dealerId: 'dlr_two', accountId: 'pac_two' });
    const post = (scope: TenantScope) =>
      db.database.transaction(scope, (tx) => new PostingRepository(() => NOW).post(tx, [theirs]));
    await expect(post(dealerOne)).rejects.toThrow('row-level security');
    expect(await post(dealerTwo)).toHaveLength(1);
  });

  it.each([
    ['its own', dealerTwo, 1],
    ["another dealer's", dealerOne, 0],
    ['any, as an auditor', everything, 1],
  ] as [string, TenantScope, number][])('PLT-02: reads of %s', async (_, scope, count) => {
    const reader = { scope, requestId: 'request', traceId: 'a'.repeat(32), now: NOW };
    const reads = sqlPointsReads(db.database);
    const judgements = sqlEarningReads(db.database).judgements('REPAIR_ORDER');
    expect(await reads.accounts(reader, ['pac_two'])).toHaveLength(count);
    expect(await judgements(reader, ['ror_two'])).toHaveLength(count);
    const entries = await reads.entriesOfSources('REPAIR_ORDER')(reader, ['ror_two']);
    expect(entries).toHaveLength(count);
    const page = { limit: 5, backward: false, olderThan: null, newerThan: null };
    const oldest = (await reads.entriesOfAccounts(page)(reader, ['pac_two'])).at(-1);
    expect(oldest?.entryId).toBe(entries[0]?.entryId);
  });
});
