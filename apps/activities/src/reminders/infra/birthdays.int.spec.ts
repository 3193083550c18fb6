import { addDays, localDate } from '@autoclub/domain-kit';
import type { LocalDate } from '@autoclub/domain-kit';
import * as contracts from '@autoclub/event-contracts';
import { CONTACTS_AUDIENCE, routeToSign, verifyHandover } from '@autoclub/identity';
import type { Cursor } from '@autoclub/jobs';
import { deliver, principals } from '@autoclub/testing';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { activities, given } from '../../../test/builders/activities-database';
import type { Activities } from '../../../test/builders/activities-database';
import { reminders } from '..';

const SECRET = 'k'.repeat(64);

describe('ACT-07: greetings on a birthday', () => {
  /** Whom membership names, by dealer and day; it names two at once. */
  const born = new Map<string, readonly string[]>();
  let isAway = false;
  const asked: string[] = [];
  const membership = createServer(({ method = '', url = '', headers }, answer) => {
    const signed = { secret: SECRET, audience: CONTACTS_AUDIENCE, now: new Date(house.parts.clock()) };
    const principal = verifyHandover({ ...signed, headers, body: routeToSign(method, url) });
    const { pathname, searchParams } = new URL(url, 'http://membership');
    asked.push(url);
    if (isAway || !principal) return answer.writeHead(isAway ? 503 : 401).end('{}');
    const all = born.get(`${principal.dealerId} ${pathname.split('/').at(-1)}`) ?? [];
    const rest = all.filter((id) => id > (searchParams.get('after') ?? ''));
    const next = rest.length > 2 ? rest[1] : null;
    return answer.writeHead(200).end(JSON.stringify({ customerIds: rest.slice(0, 2), next }));
  });
  let house: Activities;

  beforeAll(async () => {
    await new Promise<void>((ready) => membership.listen(0, '127.0.0.1', ready));
    const { port } = membership.address() as AddressInfo;
    house = await activities({ CONTACTS_URL: `http://127.0.0.1:${port}`, CONTACTS_SECRET: SECRET });
  });
  beforeEach(async () => {
    await house.empty();
    born.clear();
    isAway = false;
    asked.length = 0;
    house.setNow('2027-03-02T22:30:00Z');
    await house.feed(given.dealer('dlr_1'), given.dealer('dlr_2'), agreeing('cus_1'));
  });
  afterAll(async () => {
    await house.drop();
    await new Promise<void>((stopped) => membership.close(() => stopped()));
  });

  const agreeing = (
    customerId: string,
    channels = ['SMS'],
    purpose: 'MARKETING' | 'SERVICE' = 'MARKETING',
  ) => {
    const event = given.customer(customerId, 'dlr_1');
    const consents = channels.map((channel) => ({ channel: channel as 'SMS', purpose }));
    return { ...event, data: { ...event.data, consents } };
  };
  const run = async (
    on: string,
    { name = 'plan-birthdays' as 'plan-birthdays' | 'plan-reminders', dealerId = 'dlr_1' } = {},
  ) => {
    const businessDay = localDate(on);
    const job = reminders.jobs?.(house.parts).find((each) => each.name === name);
    const now = new Date(`${addDays(businessDay, -1)}T22:00:00Z`);
    house.setNow(now.toISOString());
    const cause = { correlationId: 'c'.repeat(32), causationId: 'run' };
    const at = { dealerId, timeZone: 'Asia/Shanghai', businessDay, now, dueAt: now, cause };
    for (let cursor: Cursor = null, isDone = false; !isDone;) {
      const portion = await house.database.transaction({ kind: 'dealer', dealerId }, (tx) =>
        job ? job.run({ ...at, cursor }, tx) : Promise.reject(new Error(`There is no job ${name}.`)),
      );
      isDone = portion.isDone;
      cursor = portion.isDone ? null : portion.cursor;
    }
  };
  const queued = async () => {
    const rows = await house.owner.query<{ reason: string }[]>('select reason from message order by reason');
    return rows.map(({ reason }) => reason);
  };
  const PREVIEW = `query ($on: LocalDate!, $rule: String) {
    remindersPreview(on: $on, ruleCode: $rule, first: 100) { nodes { reason channel dueAt text } } }`;
  const preview = async (on: string, by = principals.staffOf('dlr_1'), rule: string | null = null) => {
    const { data, errors } = await house.ask(by, PREVIEW, { on, rule });
    const nodes = (data as { remindersPreview: { nodes: { reason: string }[] } } | null)?.remindersPreview
      .nodes;
    return { reasons: nodes?.map(({ reason }) => reason), nodes, code: errors?.[0]?.extensions?.['code'] };
  };

  it('ACT-07, PLT-04: go to those whose day it is for the dealer, once, and the preview is the run', async () => {
    born.set('dlr_1 2027-03-03', ['cus_1']);
    expect((await preview('2027-03-05')).reasons).toEqual([]);
    const { nodes, reasons } = await preview('2027-03-03');
    expect(reasons).toEqual(['BIRTHDAY:2027:cus_1']);
    expect(nodes?.[0]).toMatchObject({ channel: 'SMS', text: expect.stringContaining('Happy birthday') });
    expect(await queued()).toEqual([]);
    await run('2027-03-02');
    expect(await queued()).toEqual([]);
    await run('2027-03-03');
    const [message] = await house.owner.query<{ due_at: Date; purpose: string; facts: object }[]>(
      'select due_at, purpose, facts from message',
    );
    expect(message?.due_at.toISOString()).toBe((nodes?.[0] as { dueAt?: string }).dueAt);
    expect(message?.purpose).toBe('MARKETING');
    expect(Object.keys(message?.facts ?? {}).sort()).toEqual(['dealerNameEn', 'dealerNameZh']);
    await run('2027-03-03');
    await run('2027-03-04');
    expect(await queued()).toEqual(['BIRTHDAY:2027:cus_1']);
  });

  it.each([
    ['2027-12-31', 'BIRTHDAY:2027:cus_1'],
    ['2028-01-01', 'BIRTHDAY:2028:cus_1'],
    ['2028-02-29', 'BIRTHDAY:2028:cus_1'],
  ])(
    'ACT-07: one of %s that was missed is made up for the next day, of its own year',
    async (day, reason) => {
      born.set(`dlr_1 ${day}`, ['cus_1']);
      await run(addDays(localDate(day), 2));
      expect(await queued()).toEqual([]);
      await run(addDays(localDate(day), 1));
      expect(await queued()).toEqual([reason]);
    },
  );

  it('ACT-07: nobody is greeted twice a year, not by a day put right nor by a merge', async () => {
    const days: LocalDate[] = ['2027-03-03', '2027-05-05', '2027-06-06', '2028-05-05'].map(localDate);
    await house.feed(agreeing('cus_2'));
    born.set(`dlr_1 ${days[0]}`, ['cus_1']);
    born.set(`dlr_1 ${days[1]}`, ['cus_1']);
    born.set(`dlr_1 ${days[2]}`, ['cus_2']);
    born.set(`dlr_1 ${days[3]}`, ['cus_2']);
    await run('2027-03-03');
    await run('2027-05-05');
    const merge = {
      ...contracts.customersMerged.example,
      customerId: 'cus_2',
      mergedCustomerId: 'cus_1',
      dealerId: 'dlr_1',
    };
    await house.feed(deliver(contracts.customersMerged, merge));
    await run('2027-06-06');
    expect(await queued()).toEqual(['BIRTHDAY:2027:cus_1']);
    await run('2028-05-05');
    expect(await queued()).toEqual(['BIRTHDAY:2027:cus_1', 'BIRTHDAY:2028:cus_2']);
  });

  it('MEM-17: need the consent of greetings, and nobody is greeted who was erased', async () => {
    await house.feed(agreeing('cus_2', ['SMS'], 'SERVICE'), agreeing('cus_3', ['EMAIL']), agreeing('cus_4'));
    const person = { ...contracts.personErased.example, customerId: 'cus_4', dealerId: 'dlr_1' };
    await house.feed(deliver(contracts.personErased, person, { sequence: 9 }));
    born.set('dlr_1 2027-03-03', ['cus_1', 'cus_2', 'cus_3', 'cus_4', 'cus_5']);
    const { nodes } = await preview('2027-03-03');
    expect(nodes).toMatchObject([
      { reason: 'BIRTHDAY:2027:cus_1', channel: 'SMS' },
      { reason: 'BIRTHDAY:2027:cus_3', channel: 'EMAIL' },
    ]);
    await run('2027-03-03');
    expect(await queued()).toEqual(['BIRTHDAY:2027:cus_1', 'BIRTHDAY:2027:cus_3']);
    expect(asked.filter((url) => url.includes('03-03?'))).toHaveLength(4);
  });

  it('ACT-07, ACT-08: while membership is away the others are planned, and the day is when it is back', async () => {
    await house.feed(
      given.member('mem_1', 'cus_1', 'dlr_1', { activatedOn: '2027-03-02', validTo: '2029-03-01' }),
    );
    await house.feed(agreeing('cus_1', ['SMS', 'BULLETIN'], 'SERVICE'), agreeing('cus_2'));
    born.set('dlr_1 2027-03-03', ['cus_2']);
    isAway = true;
    await expect(run('2027-03-03')).rejects.toMatchObject({ code: 'BIRTHDAYS_AWAY' });
    await run('2027-03-03', { name: 'plan-reminders' });
    const others = await queued();
    expect(others).not.toContain('BIRTHDAY:2027:cus_2');
    expect((await preview('2027-03-03')).code).toBe('SUBGRAPH_UNAVAILABLE');
    expect((await preview('2027-03-03', principals.staffOf('dlr_1'), 'HOLIDAY')).reasons).toEqual([]);
    isAway = false;
    await run('2027-03-03');
    expect(await queued()).toEqual(['BIRTHDAY:2027:cus_2', ...others]);
  });

  it('PLT-02, PLT-03: stay within a dealer, and nobody without the right to see is told by the preview', async () => {
    born.set('dlr_1 2027-03-03', ['cus_1']);
    await run('2027-03-03', { dealerId: 'dlr_2' });
    expect((await preview('2027-03-03', principals.staffOf('dlr_2'))).reasons).toEqual([]);
    expect(await queued()).toEqual([]);
    const blind = { ...principals.dmsOf('dlr_1'), scopes: ['activities:read' as const] };
    const before = asked.length;
    expect((await preview('2027-03-03', blind)).reasons).toEqual([]);
    expect(asked).toHaveLength(before);
  });
});
