import { randomIds } from '@autoclub/domain-kit';
import { CONTACTS_AUDIENCE, routeToSign, signHandover } from '@autoclub/identity';
import { createLogger } from '@autoclub/service-kit';
import { principals } from '@autoclub/testing';
import { compose } from '../src/compose';
import { openClub, registerDealer, type Club } from './club';
import { customerRow, customersCsv, importChunk } from './imports';
import { customerInput, registerCustomer, type Refusals } from './requests';
import { give } from './staff';

const CONTACTS_SECRET = 'k'.repeat(64);

const CHANGE = `mutation ($input: CustomerBirthdayChangeInput!) { answer: customerBirthdayChange(input: $input) {
  customer { bornOn } userErrors { code field message } } }`;

interface Page {
  readonly customerIds: readonly string[];
  readonly next: string | null;
}

describe('ACT-07, MEM-17: days of birth', () => {
  let club: Club;
  let dealerId: string;
  let otherId: string;
  let service: Awaited<ReturnType<typeof compose>>;
  let serial = 0;

  beforeAll(async () => {
    club = await openClub();
    ({ dealerId } = await registerDealer(club, 'SH01'));
    ({ dealerId: otherId } = await registerDealer(club, 'SH02'));
    const settings = {
      ...{ HOST: '127.0.0.1', PORT: 0, LOG_LEVEL: 'silent' as const, KAFKA_BROKERS: '127.0.0.1:9' },
      ...{ DATABASE_URL: club.db.appUrl, HANDOVER_SECRET: 'h'.repeat(64), CONTACTS_SECRET },
    };
    service = await compose(settings, createLogger({ service: 'membership', level: 'silent' }));
  });
  afterAll(async () => {
    await service.stop();
    await club.close();
  });

  const clerk = () => principals.staffOf(dealerId);
  const manager = () => ({
    ...principals.staffOf(dealerId, ['CLUB_MANAGER']),
    staffMemberId: 'stf_manager',
  });
  const made = async (bornOn?: string) => {
    const { customer } = await registerCustomer(club, clerk(), customerInput(++serial, { bornOn }));
    return customer?.id ?? '';
  };
  type Answer = Refusals & { customer: { bornOn: string | null } | null };
  const change = async (customerId: string, bornOn: string | null, by = clerk()) => {
    const input = { idempotencyKey: randomIds('key'), customerId, bornOn };
    return (await club.ask<{ answer: Answer }>(by, CHANGE, { input })).answer;
  };
  const bornOn = async (id: string, by = clerk()) => {
    const query = 'query ($id: ID!) { customer(id: $id) { bornOn } }';
    return (await club.ask<{ customer: { bornOn: string | null } | null }>(by, query, { id })).customer
      ?.bornOn;
  };
  const logged = async (id: string) =>
    (
      await club.db.owner.query<unknown[]>(
        `select 1 from pii_access where act = 'READ' and $1 = any(record_ids)`,
        [id],
      )
    ).length;
  const asked = (
    path: string,
    { dealer = dealerId, secret = CONTACTS_SECRET, to = CONTACTS_AUDIENCE } = {},
  ) => {
    const principal = {
      ...{ subject: 'activities', kind: 'DEALER_SYSTEM' as const },
      ...{ roles: [], dealerId: dealer, regionId: null },
    };
    const handover = { secret, audience: to, now: new Date(), principal };
    const signed = signHandover({ ...handover, body: routeToSign('GET', path) });
    const traceparent = `00-${'a'.repeat(32)}-${'b'.repeat(16)}-01`;
    return fetch(new URL(path, service.url), { headers: { ...signed, traceparent } });
  };
  const birthdaysOn = async (day: string, dealer = dealerId) =>
    (await (await asked(`/birthdays/${day}`, { dealer })).json()) as Page;

  it('are given with the registration, changed and taken away', async () => {
    const id = await made('1988-02-29');
    expect(await bornOn(id)).toBe('1988-02-29');
    expect(await change(id, '1988-03-01')).toMatchObject({ customer: { bornOn: '1988-03-01' } });
    expect(await change(id, null)).toMatchObject({ customer: { bornOn: null }, userErrors: [] });
    expect(await bornOn(await made())).toBeNull();
  });

  it('PLT-03: are not said without the right to personal data, and each reading with it is logged', async () => {
    const id = await made('1990-01-02');
    const before = await logged(id);
    expect([await bornOn(id, principals.auditor()), await logged(id)]).toEqual([null, before]);
    expect([await bornOn(id), await logged(id)]).toEqual(['1990-01-02', before + 1]);
  });

  it('PLT-05: what is none is a code, and what was known stays', async () => {
    const id = await made('1990-05-05');
    const refused = async (answer: Promise<Answer>) => (await answer).userErrors[0]?.code;
    expect(await refused(change(id, '2090-01-01'))).toBe('DATE_IN_FUTURE');
    await expect(change(id, '1990-02-30')).rejects.toThrow();
    expect(await refused(change('cus_0', '1990-01-01'))).toBe('CUSTOMER_NOT_FOUND');
    expect(await refused(change(id, null, principals.staffOf(otherId)))).toBe('CUSTOMER_NOT_FOUND');
    expect(await bornOn(id)).toBe('1990-05-05');
    const company = { kind: 'COMPANY', name: '上海车队', bornOn: '1990-01-01' };
    const { userErrors } = await registerCustomer(club, clerk(), customerInput(++serial, company));
    expect(userErrors).toMatchObject([{ code: 'COMPANY_HAS_NO_BIRTHDAY', field: ['input', 'bornOn'] }]);
  });

  it('CONV-5: come with a file as well; an empty cell leaves what is known', async () => {
    const [header = '', row = ''] = customersCsv(customerRow(900)).split('\n');
    const send = async (day: string) =>
      (
        await importChunk(
          club,
          principals.dmsOf(dealerId),
          'customersImport',
          `${header},bornOn\n${row},${day}`,
        )
      ).rows[0];
    const id = (await send('1970-07-07'))?.id ?? '';
    expect([(await send('1970-07-07'))?.outcome, (await send(''))?.outcome]).toEqual([
      'UNCHANGED',
      'UNCHANGED',
    ]);
    expect(await bornOn(id)).toBe('1970-07-07');
    expect((await send('1970-07-08'))?.outcome).toBe('ACCEPTED');
    expect(await bornOn(id)).toBe('1970-07-08');
    expect(await send('2090-07-08')).toMatchObject({
      outcome: 'REFUSED',
      errors: [{ code: 'DATE_IN_FUTURE', field: ['bornOn'] }],
    });
  });

  it('MEM-17: are in no event and no log of commands, and go with the person', async () => {
    const id = await made('1931-10-11');
    await change(id, '1931-10-12');
    const query = 'query ($id: ID!) { personalData(customerId: $id) }';
    expect(JSON.stringify(await club.ask(manager(), query, { id }))).toContain('1931-10-12');
    expect((await birthdaysOn('2027-10-12')).customerIds).toEqual([id]);
    for (const table of ['outbox', 'command_log', 'pii_access']) {
      const rows = await club.db.owner.query(`select 1 from ${table} t where t::text like '%1931-10-1%'`);
      expect([table, rows]).toEqual([table, []]);
    }
    await give(club, manager(), 'personErase', { customerId: id });
    expect((await birthdaysOn('2027-10-12')).customerIds).toEqual([]);
    const kept = 'select 1 from customer_birthday where customer_id = $1';
    expect(await club.db.owner.query(kept, [id])).toEqual([]);
  });

  it('ACT-07: a day names those who have it, and 28 February those of the 29th in other years', async () => {
    const ids = new Map<string, string>();
    for (const day of ['1980-02-27', '1980-02-28', '1980-02-29', '1980-03-01', '1980-12-31', '1981-01-01'])
      ids.set(await made(day), day.slice(5));
    const on = async (day: string) =>
      (await birthdaysOn(day)).customerIds.flatMap((id) => ids.get(id) ?? []).sort();
    expect(await on('2027-02-28')).toEqual(['02-28', '02-29']);
    expect(await on('2028-02-28')).toEqual(['02-28']);
    expect(await on('2028-02-29')).toEqual(['02-29']);
    expect(await on('2027-03-01')).toEqual(['03-01']);
    expect([await on('2027-12-31'), await on('2028-01-01')]).toEqual([['12-31'], ['01-01']]);
    expect([await on('1980-12-31'), await on('1981-12-31')]).toEqual([[], ['12-31']]);
  });

  it('CONV-8: a merged record has no birthday of its own, until the merge is undone', async () => {
    const [survivorId, mergedId] = [await made('1975-08-08'), await made('1975-08-08')];
    await give(club, manager(), 'customersMerge', { survivorId, mergedId });
    expect((await birthdaysOn('2027-08-08')).customerIds).toEqual([survivorId]);
    await change(mergedId, '1975-08-09');
    expect((await birthdaysOn('2027-08-09')).customerIds).toEqual([survivorId]);
    await give(club, manager(), 'customersUnmerge', { mergedId });
    expect((await birthdaysOn('2027-08-08')).customerIds).toEqual([mergedId]);
  });

  it('ACT-07, PLT-03: are named in parts, each of them logged, without the day itself', async () => {
    await club.db.owner.query(
      `with many as (
         insert into customer (dealer_id, customer_id, kind, name, phone, registered_on, recorded_at, trace_id,
                               version)
         select dealer_id, 'cus_many_' || lpad(n::text, 4, '0'), kind, name, phone, registered_on, recorded_at,
                trace_id, 1
           from (select * from customer where dealer_id = $1 limit 1) one, generate_series(1, 1001) n
         returning dealer_id, customer_id)
       insert into customer_birthday (dealer_id, customer_id, born_on, changed_at, trace_id)
       select dealer_id, customer_id, '1960-06-06', now(), 't' from many`,
      [dealerId],
    );
    const text = await (await asked('/birthdays/2027-06-06')).text();
    expect(text).not.toContain('1960');
    const first = JSON.parse(text) as Page;
    expect([first.customerIds.length, first.next]).toEqual([1000, 'cus_many_1000']);
    expect(await (await asked(`/birthdays/2027-06-06?after=${first.next ?? ''}`)).json()).toEqual({
      customerIds: ['cus_many_1001'],
      next: null,
    });
    expect([await logged('cus_many_0001'), await logged('cus_many_1001')]).toEqual([1, 1]);
  });

  it('PLT-02: are said by the key of contacts alone, and within one dealer', async () => {
    const id = await made('1966-09-09');
    const path = '/birthdays/2027-09-09';
    expect((await birthdaysOn('2027-09-09')).customerIds).toEqual([id]);
    expect((await birthdaysOn('2027-09-09', otherId)).customerIds).toEqual([]);
    expect((await fetch(new URL(path, service.url))).status).toBe(401);
    expect((await asked(path, { secret: 'h'.repeat(64) })).status).toBe(401);
    expect((await asked(path, { to: 'membership' })).status).toBe(401);
    expect((await asked('/birthdays/2027-02-30')).status).toBe(400);
  });
});
