import { countStatements, type TestDatabase } from '@autoclub/testing';
import { Note, notesOfTwoDealers, shape } from '../test/notes';
import { types } from 'pg';
import { createDataSource } from './data-source';
import { migrateDatabase } from './migrate-database';
import { everything } from './tenant-scope';

describe('Database', () => {
  let test: TestDatabase;

  beforeAll(async () => {
    test = await notesOfTwoDealers();
  });

  afterAll(() => test.drop());

  it('reads bigint as number, date as text, timestamptz as Date, numeric as text', async () => {
    const note = Object.assign(new Note(), {
      dealerId: 'A',
      id: 'typed',
      regionId: null,
      pointsTotal: 9_007_199_254_740_991,
      businessDay: '2026-02-28',
      takenAt: new Date('2026-11-22T01:02:03Z'),
      amount: '12.30',
    });
    await test.database.transaction(everything, (tx) => tx.save(note));
    const read = await test.database.transaction(everything, (tx) =>
      tx.findOneByOrFail(Note, { id: 'typed' }),
    );
    expect(read).toEqual(note);
  });

  it('throws at an integer that a number cannot hold', async () => {
    await expect(test.database.dataSource.query('select 9007199254740993::bigint')).rejects.toThrow(
      /beyond the safe integers/,
    );
  });

  it('reads lists of bigint and date alike', async () => {
    const [row] = await test.database.dataSource.query(
      "select array[1, null]::bigint[] as n, array['2026-01-02']::date[] as d",
    );
    expect(row).toEqual({ n: [1, null], d: ['2026-01-02'] });
  });

  it('leaves the parsers of other pools alone', () => {
    expect(types.getTypeParser(20)('7')).toBe('7');
  });

  it('rolls back at an exception; a save in between is no commit', async () => {
    const failing = test.database.transaction(everything, async (tx) => {
      await tx.save(Object.assign(new Note(), { dealerId: 'A', id: 'gone', ...blank }));
      throw new Error('no');
    });
    await expect(failing).rejects.toThrow('no');
    const rows = await test.owner.query("select 1 from note where id = 'gone'");
    expect(rows).toEqual([]);
  });

  const blank = {
    regionId: null,
    pointsTotal: 0,
    businessDay: '2026-01-01',
    takenAt: new Date(),
    amount: '0',
  };

  it('sends one statement to begin with the tenant set, and one to commit', async () => {
    const pool = createDataSource({ url: test.appUrl, entities: [], applicationName: 'count', poolSize: 1 });
    await pool.initialize();
    const sent = countStatements(pool);
    await new (test.database.constructor as new (source: typeof pool) => typeof test.database)(
      pool,
    ).transaction({ kind: 'dealer', dealerId: 'A' }, (tx) => tx.query('select 1'));
    expect(sent.statements()).toEqual(['select 1']);
    await pool.destroy();
  });

  it('tells when a transaction has ended, also one that failed, for as long as somebody listens', async () => {
    const ends: string[] = [];
    const stop = test.database.onTransactionEnd(() => ends.push('ended'));
    await test.database.transaction(everything, async () => ends.push('working'));
    const failing = test.database.transaction(everything, () => Promise.reject(new Error('no')));
    await expect(failing).rejects.toThrow('no');
    stop();
    await test.database.transaction(everything, async () => ends.push('unheard'));
    expect(ends).toEqual(['working', 'ended', 'ended', 'unheard']);
  });

  it('survives the loss of its connections', async () => {
    await test.database.transaction(everything, (tx) => tx.query('select 1'));
    await test.owner
      .query(
        `select pg_terminate_backend(pid) from pg_stat_activity
               where datname = current_database() and pid <> pg_backend_pid()`,
      )
      .catch(() => undefined);
    await new Promise((resolve) => setTimeout(resolve, 100));
    const rows = await test.database.transaction(everything, (tx) => tx.query('select 1 as one'));
    expect(rows).toEqual([{ one: 1 }]);
  });

  it('migrates safely when several copies start at once', async () => {
    const again = { ownerUrl: test.ownerUrl, ...shape };
    await Promise.all([migrateDatabase(again), migrateDatabase(again), migrateDatabase(again)]);
    const [row] = await test.owner.query('select count(*)::int as n from migration');
    expect(row).toEqual({ n: shape.migrations.length });
  });
});
