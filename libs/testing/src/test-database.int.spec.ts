import { platformMigrations } from '@autoclub/persistence';

import { countStatements, testBrokers, testDatabase, type TestDatabase } from './index';

describe('a database per test file', () => {
  let db: TestDatabase;

  beforeAll(async () => {
    db = await testDatabase({ entities: [], migrations: platformMigrations });
  });
  afterAll(() => db.drop());

  it('is migrated, and the service does not own it', async () => {
    const [row] = await db.database.dataSource.query<[{ me: string; tables: number }]>(
      `select current_user as me, (select count(*) from pg_tables where tableowner = current_user) as tables`,
    );
    expect(row).toEqual({ me: 'autoclub_app', tables: 0 });
  });

  it('is copied from one template for equal migrations', async () => {
    const other = await testDatabase({ entities: [], migrations: platformMigrations });
    const templates = await db.owner.query<unknown[]>(
      `select 1 from pg_database where datname like 'template\\_%'`,
    );
    await other.drop();
    expect(templates.length).toBeGreaterThanOrEqual(1);
    expect(other.appUrl).not.toBe(db.appUrl);
  });

  it('counts statements without those that only frame a transaction', async () => {
    const count = countStatements(db.database.dataSource);
    await db.database.transaction({ kind: 'everything' }, (tx) => tx.query('select 1'));
    expect(count.statements()).toEqual(['select 1']);
    count.reset();
    expect(count.count()).toBe(0);
  });

  it('has a broker beside it', () => {
    expect(testBrokers()).toMatch(/^[\w.]+:\d+/);
  });
});
