import { testDatabase, type TestDatabase } from '@autoclub/testing';
import type { MigrationInterface, QueryRunner } from 'typeorm';
import { platformMigrations } from '../migrations';
import { tenantPolicy } from '../tenant-policy';
import { everything } from '../tenant-scope';
import { followsMerges, tablesThatFollowNoMerge } from './follows-merges';

class CreateVisits1795700000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table visit (dealer_id text, id text, customer_id text, note text, primary key (dealer_id, id));
      create table seat (dealer_id text, id text, customer_id text, primary key (dealer_id, id),
                         unique (dealer_id, customer_id));
      create table customer (dealer_id text, customer_id text, primary key (dealer_id, customer_id))`);
    for (const table of ['visit', 'seat', 'customer']) await runner.query(tenantPolicy(table));
    for (const table of ['visit', 'seat']) await runner.query(followsMerges(table));
  }

  async down(): Promise<void> {}
}

describe('CONV-8: tables whose rows follow a merge', () => {
  let db: TestDatabase;

  beforeAll(async () => {
    db = await testDatabase({ entities: [], migrations: [...platformMigrations, CreateVisits1795700000000] });
  });
  beforeEach(() => db.owner.query('truncate visit, seat, customer_merge'));
  afterAll(() => db.drop());

  const run = (statement: string, parameters: unknown[] = []) =>
    db.database.transaction(everything, (tx) => tx.query(statement, parameters));
  const visit = (id: string, customerId: string, dealerId = 'd1') =>
    run('insert into visit (dealer_id, id, customer_id) values ($1, $2, $3)', [dealerId, id, customerId]);
  const merge = (mergeId = 'mrg_1', survivor = 's', merged = 'm') =>
    run('select apply_customer_merge($1, $2, $3, $4)', ['d1', mergeId, survivor, merged]);
  const undo = (mergeId = 'mrg_1', survivor = 's', merged = 'm') =>
    run('select undo_customer_merge($1, $2, $3, $4)', ['d1', mergeId, survivor, merged]);
  const visits = async () => {
    const rows: { id: string; customer_id: string; came_under: string | null }[] = await db.owner.query(
      'select id, customer_id, came_under from visit order by dealer_id, id',
    );
    return rows.map(({ id, customer_id, came_under }) => [id, customer_id, came_under]);
  };

  it('those of before and those that come later go over, and back again', async () => {
    await visit('1', 'm');
    await visit('2', 's');
    await visit('3', 'm', 'd2');
    await merge();
    await visit('4', 'm');
    await visit('5', 's');
    const merged = [
      ['1', 's', 'm'],
      ['2', 's', null],
      ['4', 's', 'm'],
      ['5', 's', null],
      ['3', 'm', null],
    ];
    expect(await visits()).toEqual(merged);
    await merge();
    expect(await visits()).toEqual(merged);
    await undo();
    await visit('6', 'm');
    const apart = [
      ['1', 'm', null],
      ['2', 's', null],
      ['4', 'm', null],
      ['5', 's', null],
      ['6', 'm', null],
      ['3', 'm', null],
    ];
    expect(await visits()).toEqual(apart);
    await undo();
    await merge();
    expect(await visits()).toEqual(apart);
  });

  it('an undoing that comes before its merge keeps the merge from happening', async () => {
    await visit('1', 'm');
    await undo();
    await merge();
    expect(await visits()).toEqual([['1', 'm', null]]);
  });

  it('a row that is written again stays where it came from; one that goes to another customer is theirs', async () => {
    await visit('1', 'm');
    await merge();
    const again = (customerId: string) =>
      run(
        `insert into visit (dealer_id, id, customer_id) values ('d1', '1', $1)
         on conflict (dealer_id, id) do update set customer_id = excluded.customer_id`,
        [customerId],
      );
    await again('s');
    expect(await visits()).toEqual([['1', 's', 'm']]);
    await again('m');
    expect(await visits()).toEqual([['1', 's', 'm']]);
    await again('x');
    expect(await visits()).toEqual([['1', 'x', null]]);
    await undo();
    expect(await visits()).toEqual([['1', 'x', null]]);
  });

  it('what both records have stays with each', async () => {
    const seat = (id: string, customerId: string) =>
      run(`insert into seat (dealer_id, id, customer_id) values ('d1', $1, $2)`, [id, customerId]);
    await seat('1', 'm');
    await seat('2', 's');
    await visit('1', 'm');
    await merge();
    const seats = await db.owner.query('select id, customer_id from seat order by id');
    expect(seats).toEqual([
      { id: '1', customer_id: 'm' },
      { id: '2', customer_id: 's' },
    ]);
    expect(await visits()).toEqual([['1', 's', 'm']]);
  });

  it('survivor_of is asked within the tenant', async () => {
    await merge();
    const survivor = async (scope: Parameters<typeof db.database.read>[0]) => {
      const [row]: { id: string }[] = await db.database.read(scope, (tx) =>
        tx.query(`select survivor_of('d1', 'm') as id`),
      );
      return row?.id;
    };
    expect([
      await survivor({ kind: 'dealer', dealerId: 'd1' }),
      await survivor({ kind: 'dealer', dealerId: 'd2' }),
    ]).toEqual(['s', 'm']);
  });

  it('no row is overlooked when many are written while two records are merged', async () => {
    const many = Array.from({ length: 50 }, (_, i) => visit(String(i).padStart(2, '0'), 'm'));
    await Promise.all([...many.slice(0, 25), merge(), ...many.slice(25)]);
    expect((await visits()).map(([, customer]) => customer)).toEqual(Array.from({ length: 50 }, () => 's'));
  });

  it('names the tables with customers that follow none', async () => {
    expect(await tablesThatFollowNoMerge(db.owner)).toEqual(['customer']);
  });
});
