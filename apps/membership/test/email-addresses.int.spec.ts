import { randomIds } from '@autoclub/domain-kit';
import { CONTACTS_AUDIENCE, routeToSign, signHandover } from '@autoclub/identity';
import { createLogger } from '@autoclub/service-kit';
import { principals } from '@autoclub/testing';
import { compose } from '../src/compose';
import { openClub, registerDealer, type Club } from './club';
import { customerRow, customersCsv, importChunk } from './imports';
import { customerInput, registerCustomer, type Refusals } from './requests';
import { give } from './staff';

const CHANGE = `mutation ($input: CustomerEmailChangeInput!) { answer: customerEmailChange(input: $input) {
  customer { email } userErrors { code field message } } }`;

describe('ACT-08, MEM-17: e-mail addresses', () => {
  let club: Club;
  let dealerId: string;
  let otherId: string;
  let serial = 0;

  beforeAll(async () => {
    club = await openClub();
    ({ dealerId } = await registerDealer(club, 'SH01'));
    ({ dealerId: otherId } = await registerDealer(club, 'SH02'));
  });
  afterAll(() => club.close());

  const clerk = () => principals.staffOf(dealerId);
  const made = async (email?: string) => {
    const { customer } = await registerCustomer(club, clerk(), customerInput(++serial, { email }));
    return customer?.id ?? '';
  };
  type Answer = Refusals & { customer: { email: string | null } | null };
  const change = async (customerId: string, email: string | null, by = clerk()) => {
    const input = { idempotencyKey: randomIds('key'), customerId, email };
    return (await club.ask<{ answer: Answer }>(by, CHANGE, { input })).answer;
  };
  const emailOf = async (id: string, by = clerk()) => {
    const query = 'query ($id: ID!) { customer(id: $id) { email } }';
    return (await club.ask<{ customer: { email: string | null } | null }>(by, query, { id })).customer?.email;
  };
  const logged = async (id: string) => {
    const rows = await club.db.owner.query<unknown[]>(
      `select 1 from pii_access where act = 'READ' and $1 = any(record_ids)`,
      [id],
    );
    return rows.length;
  };

  it('are given with the registration, changed and taken away, each in one form', async () => {
    const id = await made(' Member@Example.com ');
    expect(await emailOf(id)).toBe('member@example.com');
    expect(await change(id, 'other@example.com')).toMatchObject({ customer: { email: 'other@example.com' } });
    expect(await change(id, null)).toMatchObject({ customer: { email: null }, userErrors: [] });
    expect(await emailOf(id)).toBeNull();
    expect(await emailOf(await made())).toBeNull();
  });

  it('PLT-03: are masked without the right to personal data, and each reading with it is logged', async () => {
    const id = await made('member@example.com');
    const before = await logged(id);
    expect(await emailOf(id, principals.auditor())).toBe('m***@example.com');
    expect(await logged(id)).toBe(before);
    await emailOf(id);
    expect(await logged(id)).toBe(before + 1);
  });

  it('PLT-05: what is no address is a code, and what was known stays', async () => {
    const id = await made('member@example.com');
    const refused = { customer: null, userErrors: [{ code: 'EMAIL_INVALID', field: ['input', 'email'] }] };
    expect(await change(id, 'member@')).toMatchObject(refused);
    expect(await change('cus_0', 'member@example.com')).toMatchObject({
      userErrors: [{ code: 'CUSTOMER_NOT_FOUND' }],
    });
    expect(await change(id, null, principals.staffOf(otherId))).toMatchObject({
      userErrors: [{ code: 'CUSTOMER_NOT_FOUND' }],
    });
    expect(await emailOf(id)).toBe('member@example.com');
  });

  it('CONV-5: come with a file as well; an empty cell leaves what is known', async () => {
    const [header = '', row = ''] = customersCsv(customerRow(900)).split('\n');
    const file = (...emails: string[]) =>
      [`${header},email`, ...emails.map((email) => `${row},${email}`)].join('\n');
    const send = (...emails: string[]) =>
      importChunk(club, principals.dmsOf(dealerId), 'customersImport', file(...emails));
    const outcome = async (email: string) => (await send(email)).rows[0]?.outcome;
    const [first] = (await send('a@example.com')).rows;
    expect([await outcome('a@example.com'), await outcome('')]).toEqual(['UNCHANGED', 'UNCHANGED']);
    expect(await emailOf(first?.id ?? '')).toBe('a@example.com');
    expect(await outcome('b@example.com')).toBe('ACCEPTED');
    expect(await emailOf(first?.id ?? '')).toBe('b@example.com');
    expect((await send('nowhere')).rows[0]).toMatchObject({
      outcome: 'REFUSED',
      errors: [{ code: 'EMAIL_INVALID', field: ['email'] }],
    });
  });

  it('MEM-17: are in no event and no log of commands, and go with the person', async () => {
    const id = await made('gone@example.com');
    await change(id, 'gone.too@example.com');
    const kept = async () => {
      const query = 'query ($id: ID!) { personalData(customerId: $id) }';
      return JSON.stringify(
        await club.ask(principals.staffOf(dealerId, ['CLUB_MANAGER']), query, { id }).catch(() => null),
      );
    };
    expect(await kept()).toContain('gone.too@example.com');
    for (const table of ['outbox', 'command_log', 'pii_access']) {
      const rows = await club.db.owner.query(`select 1 from ${table} t where t::text like '%gone%@example%'`);
      expect([table, rows]).toEqual([table, []]);
    }
    const manager = { ...principals.staffOf(dealerId, ['CLUB_MANAGER']), staffMemberId: 'stf_manager' };
    await give(club, manager, 'personErase', { customerId: id });
    expect(await club.db.owner.query('select 1 from customer_email where customer_id = $1', [id])).toEqual(
      [],
    );
  });

  it('PLT-02: are said to who sends, by the key of that route and within one dealer', async () => {
    const id = await made('reached@example.com');
    const CONTACTS_SECRET = 'k'.repeat(64);
    const settings = {
      ...{ HOST: '127.0.0.1', PORT: 0, LOG_LEVEL: 'silent' as const, KAFKA_BROKERS: '127.0.0.1:9' },
      ...{ DATABASE_URL: club.db.appUrl, HANDOVER_SECRET: 'h'.repeat(64), CONTACTS_SECRET },
    };
    const service = await compose(settings, createLogger({ service: 'membership', level: 'silent' }));
    const path = `/contacts/${id}`;
    const asked = (dealer: string, secret = CONTACTS_SECRET) => {
      const principal = {
        ...{ subject: 'activities', kind: 'DEALER_SYSTEM' as const },
        ...{ roles: [], dealerId: dealer, regionId: null },
      };
      const signed = signHandover({
        ...{ secret, audience: CONTACTS_AUDIENCE, now: new Date(), principal },
        body: routeToSign('GET', path),
      });
      const traceparent = `00-${'a'.repeat(32)}-${'b'.repeat(16)}-01`;
      return fetch(new URL(path, service.url), { headers: { ...signed, traceparent } });
    };
    try {
      expect(await (await asked(dealerId)).json()).toEqual({
        ...{ phone: '+8613812345678', email: 'reached@example.com' },
      });
      expect((await asked(otherId)).status).toBe(404);
      expect((await asked(dealerId, settings.HANDOVER_SECRET)).status).toBe(401);
    } finally {
      await service.stop();
    }
  });
});
