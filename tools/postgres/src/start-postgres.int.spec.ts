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

  it('keeps databases apart: no role of one connects to another, and an application changes no table', async () => {
    const server = await start();
    await ask(server.url('club_one', 'owner'), 'create table if not exists theirs as select 1 as x');
    await ask(server.url('club_one', 'owner'), 'grant select on theirs to autoclub_app');
    expect(await ask(server.url('club_one', 'app'), 'select x from theirs')).toEqual([{ x: 1 }]);
    for (const sql of ['drop table theirs', 'alter table theirs add y int', 'create temp table t ()'])
      await expect(ask(server.url('club_one', 'app'), sql)).rejects.toThrow(
        /permission denied|must be owner/,
      );
    for (const kind of ['owner', 'app'] as const) {
      const elsewhere = server.url('club_two', kind).replace(/club_two$/, 'club_one');
      await expect(ask(elsewhere, 'select x from theirs')).rejects.toThrow(/permission denied for database/);
    }
    const grantsItself = 'grant connect on database club_one to club_two_owner';
    await expect(ask(server.url('club_two', 'owner'), grantsItself)).rejects.toThrow(/permission denied/);
    const passwords = ['club_one', 'club_two'].flatMap((name) =>
      (['owner', 'app'] as const).map((kind) => new URL(server.url(name, kind)).password),
    );
    expect(new Set(passwords).size).toBe(4);
    await server.stop();
  });

  it('gives the tables of the time when one role owned everything to the owner of their database', async () => {
    const server = await start();
    const old = server.adminUrl.replace(/postgres$/, 'club_two');
    await ask(server.adminUrl, 'alter database club_two owner to autoclub_owner');
    await ask(old, 'create table old as select 1 as x');
    await ask(old, 'alter table old owner to autoclub_owner');
    await server.stop();
    const next = await start();
    await ask(next.url('club_two', 'owner'), 'alter table old add y int');
    const elsewhere = next.url('club_one', 'owner').replace(/club_one$/, 'club_two');
    await expect(ask(elsewhere, 'select x from old')).rejects.toThrow(/permission denied for database/);
    await next.stop();
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
