import { testDatabase, type TestDatabase } from '@autoclub/testing';
import { appendOnly, platformMigrations, tenantPolicy } from '@autoclub/persistence';
import { Client } from 'pg';
import type { QueryRunner } from 'typeorm';
import { printShape } from './print-shape';

class CreateGarage {
  readonly name = 'CreateGarage1780000000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`create table garage (
      dealer_id text not null, id text not null, rate numeric(9,2) not null default 0,
      doubled numeric generated always as (rate * 2) stored,
      primary key (dealer_id, id), constraint rate_not_negative check (rate >= 0))`);
    await runner.query('create index garage_by_rate on garage (dealer_id, rate desc)');
    await runner.query(tenantPolicy('garage'));
    await runner.query(appendOnly('garage'));
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table garage');
  }
}

describe('the SQL shape of a database', () => {
  let db: TestDatabase;
  let client: Client;

  beforeAll(async () => {
    db = await testDatabase({ entities: [], migrations: [...platformMigrations, CreateGarage] });
    client = new Client({ connectionString: db.ownerUrl });
    await client.connect();
  });
  afterAll(async () => {
    await client.end();
    await db.drop();
  });

  it('tells columns, keys, checks and indexes', async () => {
    const shape = await printShape(client);
    expect(shape).toContain('create table garage (\n  dealer_id text not null,\n');
    expect(shape).toContain('rate numeric(9,2) not null default 0');
    expect(shape).toMatch(/doubled numeric generated always as \(\(?rate \* /);
    expect(shape).toMatch(/constraint garage_pkey PRIMARY KEY \(dealer_id, id\)/);
    expect(shape).toMatch(/constraint rate_not_negative CHECK/);
    expect(shape).toContain('CREATE INDEX garage_by_rate ON public.garage');
  });

  it('PLT-02: tells who may see a row, so that a policy that is lost shows in a review', async () => {
    const shape = await printShape(client);
    expect(shape).toContain('alter table garage enable row level security;');
    expect(shape).toContain('alter table garage force row level security;');
    expect(shape).toMatch(/create policy \w+ on garage for all using \(.*tenant_can_see/);
    expect(shape).toMatch(/grant (?!.*(update|delete)).* on garage to autoclub_app;/);
    expect(shape).toMatch(/CREATE TRIGGER \w+ BEFORE .* ON public\.garage/);
    expect(shape).toContain('FUNCTION public.tenant_can_see');
  });

  it('is the same each time and leaves out what tools keep', async () => {
    const shape = await printShape(client);
    expect(await printShape(client)).toBe(shape);
    expect(shape).not.toContain('create table migrations');
  });
});
