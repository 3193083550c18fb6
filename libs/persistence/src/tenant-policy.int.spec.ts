import type { TestDatabase } from '@autoclub/testing';
import type { DataSource } from 'typeorm';
import { Note, notesOfTwoDealers } from '../test/notes';
import { createDataSource } from './data-source';
import { everything, type TenantScope } from './tenant-scope';
import { tablesWithoutTenantPolicy, uniqueIndexesWithoutDealer } from './tables/unguarded-tables';

describe('the tenant wall in the database', () => {
  let test: TestDatabase;

  beforeAll(async () => {
    test = await notesOfTwoDealers();
  });

  afterAll(() => test.drop());

  async function idsSeenBy(scope: TenantScope): Promise<string[]> {
    const notes = await test.database.transaction(scope, (tx) => tx.find(Note, { order: { id: 'ASC' } }));
    return notes.map((note) => note.id);
  }

  it.each<[string, TenantScope, string[]]>([
    ['dealer A', { kind: 'dealer', dealerId: 'A' }, ['a1', 'a2']],
    ['dealer B', { kind: 'dealer', dealerId: 'B' }, ['b1']],
    ['a dealer without rows', { kind: 'dealer', dealerId: 'C' }, []],
    ['region R', { kind: 'region', regionId: 'R' }, ['a1', 'a2']],
    ['region S', { kind: 'region', regionId: 'S' }, ['b1']],
    ['the system', everything, ['a1', 'a2', 'b1']],
  ])('PLT-02: %s sees its own rows and no other', async (_who, scope, ids) => {
    expect(await idsSeenBy(scope)).toEqual(ids);
  });

  it('PLT-02: a query outside of a transaction with a tenant sees nothing', async () => {
    expect(await test.database.dataSource.query('select * from note')).toEqual([]);
    await idsSeenBy(everything);
    expect(await test.database.dataSource.query('select * from note')).toEqual([]);
  });

  it('PLT-02: the owner of the tables is bound as well', async () => {
    const owner = createDataSource({ url: test.ownerUrl, entities: [], applicationName: 'owner' });
    await owner.initialize();
    expect(await owner.query('select * from note')).toEqual([]);
    await owner.destroy();
  });

  it.each<[string, TenantScope, string]>([
    ['a row of another dealer', { kind: 'dealer', dealerId: 'A' }, "('B', 'x', 'S')"],
    ['a row of its region', { kind: 'region', regionId: 'R' }, "('A', 'x', 'R')"],
  ])('PLT-02: %s cannot be written', async (_what, scope, values) => {
    const write = test.database.transaction(scope, (tx) =>
      tx.query(`insert into note (dealer_id, id, region_id) values ${values}`),
    );
    await expect(write).rejects.toThrow(/row-level security/);
  });

  it('PLT-02: tenants that share a pool never see each other, however they interleave', async () => {
    const scopes: TenantScope[] = [
      { kind: 'dealer', dealerId: 'A' },
      { kind: 'dealer', dealerId: 'B' },
      { kind: 'dealer', dealerId: 'C' },
    ];
    const expected = [['a1', 'a2'], ['b1'], []];
    const rounds = Array.from({ length: 300 }, (_, round) => round % 3);
    const seen = await Promise.all(rounds.map(async (which) => idsSeenBy(scopes[which] ?? everything)));
    seen.forEach((ids, round) => expect(ids).toEqual(expected[round % 3]));
  });

  it('control: a setting of the session does leak to the next user of the connection', async () => {
    const pool = createDataSource({ url: test.appUrl, entities: [], applicationName: 'leak', poolSize: 1 });
    await pool.initialize();
    await pool.query("set app.tenant = 'A'");
    expect(await pool.query('select id from note order by id')).toHaveLength(2);
    await pool.destroy();
  });

  it.each(["A' or true --", '*', '', 'a b'])('refuses the tenant id %p', async (dealerId) => {
    await expect(idsSeenBy({ kind: 'dealer', dealerId })).rejects.toThrow(/tenant id/);
  });

  it('finds tables that have a dealer and no policy, and unique keys that do not begin with it', async () => {
    expect(await tablesWithoutTenantPolicy(test.owner)).toEqual([]);
    expect(await uniqueIndexesWithoutDealer(test.owner)).toEqual([]);
    await test.owner.query('create table hole (id text primary key, dealer_id text not null)');
    expect(await tablesWithoutTenantPolicy(test.owner)).toEqual(['hole']);
    expect(await uniqueIndexesWithoutDealer(test.owner)).toEqual(['hole_pkey']);
    await test.owner.query('drop table hole');
  });

  it('the policy is part of the plan, not a call for each row', async () => {
    const plan = await test.database.transaction({ kind: 'dealer', dealerId: 'A' }, (tx) =>
      tx.query("explain (verbose) select * from note where dealer_id = 'A'"),
    );
    const text = JSON.stringify(plan);
    expect(text).toContain('current_setting');
    expect(text).not.toContain('tenant_can_see');
  });

  describe('append-only tables', () => {
    const statements = ["update entry set id = 'x'", 'delete from entry', 'truncate entry'];

    it.each(statements)('PTS-01: the service may not: %s', async (statement) => {
      const change = test.database.transaction(everything, (tx) => tx.query(statement));
      await expect(change).rejects.toThrow(/permission denied/);
    });

    it.each(statements)('PTS-01: nor may the owner: %s', async (statement) => {
      await expect((test.owner as DataSource).query(statement)).rejects.toThrow(/append-only/);
    });
  });
});
