import { SERVICES, type ServiceName } from '@autoclub/local-stack';
import { Client } from 'pg';
import { house } from '../house';

/** The five services of the house run as the roles that are tried here, and the other files find them at work. */
describe('PLT-02: the role of a service', () => {
  const stack = house();
  const others = SERVICES.map((service) => new URL(stack.databaseUrl(service)).pathname);

  async function sayAs(url: string, sql: string): Promise<string> {
    const client = new Client({ connectionString: url });
    try {
      await client.connect();
      await client.query(sql);
      return 'done';
    } catch (error) {
      return (error as Error).message;
    } finally {
      await client.end().catch(() => undefined);
    }
  }

  it.each(SERVICES)(
    '%s reads and writes its rows, changes no table and reaches no other database',
    async (service: ServiceName) => {
      const url = stack.databaseUrl(service);
      expect(new URL(url).username).toBe(`${new URL(url).pathname.slice(1)}_app`);
      expect(await sayAs(url, 'select 1 from outbox limit 1')).toBe('done');
      for (const sql of [
        'create table mine ()',
        'create temp table mine ()',
        'drop table outbox',
        'truncate outbox',
      ])
        expect(await sayAs(url, sql)).toMatch(/permission denied|must be owner/);
      expect(await sayAs(url, 'alter table outbox disable row level security')).toMatch(/must be owner/);
      for (const other of others.filter((name) => name !== new URL(url).pathname)) {
        const there = Object.assign(new URL(url), { pathname: other }).toString();
        expect(await sayAs(there, 'select 1')).toMatch(/permission denied for database/);
        const owners = Object.assign(new URL(stack.databaseUrl(service, 'owner')), {
          pathname: other,
        }).toString();
        expect(await sayAs(owners, 'select 1')).toMatch(/permission denied for database/);
      }
    },
  );

  it('has a password that no other role has', () => {
    const passwords = SERVICES.flatMap((service) =>
      (['app', 'owner'] as const).map((kind) => new URL(stack.databaseUrl(service, kind)).password),
    );
    expect(new Set(passwords).size).toBe(10);
  });
});
