import { readFileSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';

import { isAlive, temporaryFolder } from '@autoclub/processes';
import { Client } from 'pg';

import { startPostgres } from './start-postgres';

async function ask<Row>(url: string, sql: string): Promise<Row[]> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query(sql)).rows as Row[];
  } finally {
    await client.end();
  }
}

describe('a PostgreSQL of our own', () => {
  const dataDir = temporaryFolder('postgres');
  const start = () => startPostgres({ dataDir, databases: ['club_one', 'club_two'], durable: true });
  afterAll(() => rmSync(dataDir, { recursive: true, force: true }));

  it('keeps what was committed, over a kill and over a server that outlived its run', async () => {
    const first = await start();
    await ask(first.url('club_one', 'owner'), 'create table kept as select 1 as x');
    await first.process().kill();
    const second = await start();
    expect(await ask(second.url('club_one', 'owner'), 'select x from kept')).toEqual([{ x: 1 }]);
    const third = await start();
    expect(isAlive(second.process().pid)).toBe(false);
    expect(await ask(third.url('club_one', 'owner'), 'select x from kept')).toEqual([{ x: 1 }]);
    await third.stop();
  });

  it('says that it ended when nobody stopped it, and starts again on its port with its data', async () => {
    const server = await start();
    const sentences: string[] = [];
    server.onDeath((sentence) => sentences.push(sentence));
    await server.process().kill();
    expect(sentences).toEqual([
      expect.stringMatching(/^PostgreSQL ended by SIGKILL; see its log .*postgres\.log\.$/),
    ]);
    await server.restart();
    expect(await ask(server.url('club_one', 'owner'), 'select x from kept')).toEqual([{ x: 1 }]);
    await server.stop();
    expect(sentences).toHaveLength(1);
  });

  it('is reached by a Unix socket that no other account can enter, with the same password', async () => {
    const server = await start();
    const where = 'select inet_server_addr() as address';
    expect(await ask(server.localUrl('club_one', 'app'), where)).toEqual([{ address: null }]);
    expect(statSync(join(dataDir, 'cluster')).mode & 0o077).toBe(0);
    const wrong = server.localUrl('club_one', 'app').replace(/:[^:@]+@/, ':wrong@');
    await expect(ask(wrong, where)).rejects.toThrow(/password authentication failed/);
    await server.stop();
  });

  it('gives the application a role that owns nothing and passes no wall', async () => {
    const server = await start();
    const sql = 'select rolsuper, rolbypassrls, rolcreatedb from pg_roles where rolname = current_user';
    const [role] = await ask(server.url('club_two', 'app'), sql);
    expect(role).toEqual({ rolsuper: false, rolbypassrls: false, rolcreatedb: false });
    await expect(ask(server.url('club_two', 'app'), 'create table mine ()')).rejects.toThrow(
      /permission denied/,
    );
    await server.stop();
  });

  it('writes no statement to its log, because statements carry data of customers', async () => {
    const server = await start();
    await ask(server.url('club_one', 'app'), `select 'Zhang San' as name from nowhere`).catch(
      () => undefined,
    );
    await server.stop();
    expect(readFileSync(join(dataDir, 'postgres.log'), 'utf8')).not.toContain('Zhang San');
  });
});
