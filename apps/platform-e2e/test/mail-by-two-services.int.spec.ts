import { signHandover, type Principal } from '@autoclub/identity';
import { freePort } from '@autoclub/processes';
import { eventually, principals, testDatabase, type TestDatabase } from '@autoclub/testing';
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { SMTPServer } from 'smtp-server';

const ROOT = join(__dirname, '../../..');
const CONTACTS_SECRET = 'c'.repeat(64);
/** Nothing listens there: both services come up without a broker. */
const NO_BROKER = '127.0.0.1:9';
const BOOT_MS = 120_000;

/** A zone in which it is about noon now, so that no quiet hours are in the way (rulebook ACT-08). */
function zoneAtNoon(): string {
  const west = new Date().getUTCHours() - 12;
  return `Etc/GMT${west < 0 ? '-' : '+'}${Math.abs(west)}`;
}

/** A service in a process of its own, asked as the gateway asks it. */
class Service {
  private constructor(
    readonly url: string,
    private readonly name: string,
    private readonly child: ChildProcess,
  ) {}

  static async start(name: string, db: TestDatabase, more: NodeJS.ProcessEnv): Promise<Service> {
    const port = await freePort();
    const operations = await freePort();
    const env = {
      ...{ PATH: process.env['PATH'], HOST: '127.0.0.1', PORT: String(port), LOG_LEVEL: 'error' },
      OPERATIONS_PORT: String(operations),
      ...{ DATABASE_URL: db.appUrl, DATABASE_OWNER_URL: db.ownerUrl, KAFKA_BROKERS: NO_BROKER },
      ...{ HANDOVER_SECRET: `${name} alone`.padEnd(64, '.'), CONTACTS_SECRET, ...more },
    };
    const source = ['-C', '@autoclub/source', '-r', '@swc-node/register', `apps/${name}/src/main.ts`];
    const child = spawn(process.execPath, source, { cwd: ROOT, env, stdio: ['ignore', 'ignore', 'inherit'] });
    const service = new Service(`http://127.0.0.1:${port}`, name, child);
    const ready = `http://127.0.0.1:${operations}/ready`;
    await eventually(async () => expect((await fetch(ready)).ok).toBe(true), BOOT_MS);
    return service;
  }

  async give<Shown>(principal: Principal, mutation: string, input: object, shown: string): Promise<Shown> {
    const type = `${mutation[0]?.toUpperCase()}${mutation.slice(1)}Input`;
    const query = `mutation ($input: ${type}!) { answer: ${mutation}(input: $input) {
      ${shown} userErrors { code message } } }`;
    const variables = { input: { idempotencyKey: mutation, ...input } };
    const { answer } = await this.ask<{ answer: Shown & { userErrors: object[] } }>(
      principal,
      query,
      variables,
    );
    expect(answer.userErrors).toEqual([]);
    return answer;
  }

  async ask<Data>(principal: Principal, query: string, variables: object): Promise<Data> {
    const body = JSON.stringify({ query, variables });
    const secret = `${this.name} alone`.padEnd(64, '.');
    const signed = signHandover({ secret, audience: this.name, principal, body, now: new Date() });
    const headers = { 'content-type': 'application/json', ...signed };
    const response = await fetch(`${this.url}/graphql`, { method: 'POST', headers, body });
    const { data, errors } = (await response.json()) as { data: Data; errors?: object[] };
    expect(errors).toBeUndefined();
    return data;
  }

  async stop(): Promise<void> {
    if (this.child.exitCode !== null) return;
    const ended = once(this.child, 'exit');
    this.child.kill('SIGTERM');
    await ended;
  }
}

describe('ACT-08: a message by e-mail, from activities by way of membership to a mail server', () => {
  const running: { stop(): Promise<void> }[] = [];
  const databases: TestDatabase[] = [];
  const mails: { to: string[]; text: string }[] = [];
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS', 'AUTH'],
    onData(stream, session, done) {
      const parts: Buffer[] = [];
      stream.on('data', (part: Buffer) => parts.push(part));
      stream.on('end', () => {
        const to = session.envelope.rcptTo.map(({ address }) => address);
        mails.push({ to, text: Buffer.concat(parts).toString('utf8') });
        done();
      });
    },
  });
  let membership: Service;
  let activities: Service;
  let activitiesDb: TestDatabase;

  beforeAll(async () => {
    await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
    const database = async () => {
      const made = await testDatabase({ entities: [], migrations: [] });
      databases.push(made);
      return made;
    };
    membership = await Service.start('membership', await database(), {});
    running.push(membership);
    activitiesDb = await database();
    activities = await Service.start('activities', activitiesDb, {
      ...{ CONTACTS_URL: membership.url, MESSAGE_FOLDER: join(ROOT, 'node_modules/.cache/no-messages') },
      SMTP_URL: `smtp://127.0.0.1:${(server.server.address() as AddressInfo).port}`,
      SMTP_FROM: 'Club <club@example.com>',
    });
    running.push(activities);
  }, 2 * BOOT_MS);
  afterAll(async () => {
    await Promise.all(running.map((each) => each.stop()));
    await new Promise<void>((stopped) => server.close(() => stopped()));
    for (const each of databases) await each.drop();
  });

  /** What activities would have heard of the dealer and the customer, who agrees to e-mail. */
  const arrived = async (dealerId: string, customerId: string) => {
    await activitiesDb.owner.query(
      `insert into dealer (dealer_id, region_id, time_zone, name_zh, name_en, sequence)
       values ($1, 'reg_1', $2, '店', 'Store', 1) on conflict do nothing`,
      [dealerId, zoneAtNoon()],
    );
    await activitiesDb.owner.query(
      `insert into customer (dealer_id, customer_id, consents, sequence) values ($1, $2, '{EMAIL/SERVICE,EMAIL/MARKETING}', 1)`,
      [dealerId, customerId],
    );
  };
  const states = () =>
    activitiesDb.owner.query<object[]>('select state, failure_code from message order by created_at, id');

  it(
    'arrives at the address that membership keeps, and nowhere where none is kept; ACT-07: birthdays are asked likewise',
    async () => {
      const operator = principals.operator();
      await membership.give(
        operator,
        'regionRegister',
        { code: 'EAST', nameZh: '华东', nameEn: 'East' },
        'replayed',
      );
      const { dealer } = await membership.give<{ dealer: { id: string } }>(
        operator,
        'dealerRegister',
        { regionCode: 'EAST', code: 'HZ01', nameZh: '店', nameEn: 'Store' },
        'dealer { id }',
      );
      const staff = principals.staffOf(dealer.id, ['CLUB_MANAGER']);
      const register = async (idempotencyKey: string, more: object) => {
        const { customer } = await membership.give<{ customer: { id: string } }>(
          staff,
          'customerRegister',
          { idempotencyKey, name: '张三', isAnotherPerson: true, ...more },
          'customer { id }',
        );
        await arrived(dealer.id, customer.id);
        return customer.id;
      };
      const send = (customerId: string) =>
        activities.give(
          staff,
          'messageSend',
          {
            ...{ idempotencyKey: customerId, customerId, channel: 'EMAIL', purpose: 'SERVICE' },
            ...{ textZh: '您的车已修好。', textEn: 'Your car is ready.' },
          },
          'replayed',
        );
      const person = { phone: '13812345678', email: 'member@example.com', bornOn: '1980-06-15' };
      const customerId = await register('1', person);
      await send(customerId);
      await eventually(() => expect(mails.map(({ to }) => to)).toEqual([['member@example.com']]));
      await eventually(async () => expect(await states()).toMatchObject([{ state: 'SENT' }]));
      await send(await register('2', { phone: '13812345679' }));
      await eventually(async () =>
        expect(await states()).toMatchObject([
          { state: 'SENT' },
          { state: 'FAILED', failure_code: 'NO_ADDRESS' },
        ]),
      );
      expect(mails).toHaveLength(1);
      const read = await databases[0]?.owner.query<{ subject: string }[]>(
        `select distinct subject from pii_access where act = 'READ'`,
      );
      expect(read).toEqual([{ subject: 'activities' }]);
      const year = new Date().getUTCFullYear() + 1;
      const preview = (day: string) =>
        activities.ask(
          staff,
          'query ($on: LocalDate!) { remindersPreview(on: $on) { nodes { ruleCode customer { id } } } }',
          { on: `${year}-${day}` },
        );
      expect(await preview('06-14')).toEqual({ remindersPreview: { nodes: [] } });
      expect(await preview('06-15')).toEqual({
        remindersPreview: { nodes: [{ ruleCode: 'BIRTHDAY', customer: { id: customerId } }] },
      });
    },
    2 * BOOT_MS,
  );
});
