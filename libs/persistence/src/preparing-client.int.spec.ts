import { testDatabase, type TestDatabase } from '@autoclub/testing';
import { PreparingClient } from './preparing-client';

describe('a connection that prepares what it is sent again', () => {
  let db: TestDatabase;
  let client: PreparingClient;
  beforeAll(async () => {
    db = await testDatabase({ entities: [], migrations: [] });
  });
  afterAll(() => db.drop());
  beforeEach(async () => {
    client = new PreparingClient({ connectionString: db.ownerUrl });
    await client.connect();
    await client.query('create table part (number int primary key, name text)');
  });
  afterEach(async () => {
    await client.query('drop table part');
    await client.end();
  });

  const find = 'select * from part where number = $1';
  const kept = async () =>
    (await client.query('select statement from pg_prepared_statements')).rows.map(
      ({ statement }: { statement: string }) => statement,
    );

  it('keeps a statement from its second time on, and gives the same answer each time', async () => {
    await client.query('insert into part values ($1, $2)', [1, 'pads']);
    for (let time = 0; time < 8; time++)
      expect((await client.query(find, [1])).rows).toEqual([{ number: 1, name: 'pads' }]);
    expect(await kept()).toEqual([find]);
  });

  it('sends a text without values as it is', async () => {
    for (let time = 0; time < 3; time++) await client.query('begin; select 1; commit');
    expect(await kept()).toEqual([]);
  });

  it('keeps a bounded number of statements, whatever it is sent', async () => {
    for (let width = 1; width <= 150; width++) {
      const places = Array.from({ length: width }, (_none, place) => `$${place + 1}::int`).join(', ');
      const numbers = Array.from({ length: width }, (_none, place) => place);
      for (let time = 0; time < 2; time++)
        await client.query(`select * from part where number in (${places})`, numbers);
    }
    expect(await kept()).toHaveLength(128);
  });

  it('prepares anew what no longer fits the table', async () => {
    for (let time = 0; time < 3; time++) await client.query(find, [1]);
    await client.query(`alter table part add column weight int; insert into part values (1, 'pads', 20)`);
    await expect(client.query(find, [1])).rejects.toMatchObject({ code: '0A000' });
    expect((await client.query(find, [1])).rows).toEqual([{ number: 1, name: 'pads', weight: 20 }]);
  });
});
