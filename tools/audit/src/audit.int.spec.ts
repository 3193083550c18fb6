import { SERVICES, type ServiceName } from '@autoclub/local-stack';
import { testDatabase, type TestDatabase } from '@autoclub/testing';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { audit, type AuditReport, type Databases } from './audit';

const TABLES: Readonly<Record<ServiceName, readonly string[]>> = {
  membership: ['customer', 'tier_change', 'membership', 'tier_fact'],
  'loyalty-points': ['earning_document', 'points_transaction', 'points_entry', 'points_account'],
  'service-ledger': ['customer', 'tier_fact', 'repair_order', 'late_discount', 'club_period'],
  activities: ['customer'],
  analytics: ['customer', 'order_fact', 'points_fact', 'tier_fact', 'day_figure', 'club_period_fact'],
};

/** Types of PostgreSQL itself; one of the service's own is kept as its text. */
const PLAIN = /^(text|bigint|integer|smallint|date|uuid|json|jsonb|boolean|bytea|timestamp[ \w]*)(\[\])?$/;

/** A table with the columns that the service has, and without what keeps a test from planting one row. */
function tableOf(service: ServiceName, name: string): string {
  const sql = readFileSync(join(__dirname, '../../../apps', service, 'schema.sql'), 'utf8');
  const [, body] = new RegExp(`^create table ${name} \\(\\n([\\s\\S]*?)\\n\\);`, 'm').exec(sql) ?? [];
  if (body === undefined) throw new Error(`${service} has no table ${name}.`);
  const columns = body.split('\n').flatMap((line) => {
    const [, column, type] =
      /^ {2}(?!constraint)(\w+) (.+?)(?: not null| default | generated |,|$)/.exec(line) ?? [];
    return column === undefined ? [] : [`"${column}" ${PLAIN.test(type ?? '') ? type : 'text'}`];
  });
  return `create table ${name} (${columns.join(', ')})`;
}

/** One customer with a card that changed its tier, one order that was judged, posted and counted, one closed month. */
const WELL: Readonly<Record<ServiceName, string>> = {
  membership: `
    insert into customer (dealer_id, customer_id) values ('dlr_1', 'cus_1');
    insert into tier_change (dealer_id, tier_change_id, to_tier, changed_on)
      values ('dlr_1', 'tch_1', 'GOLD', '2026-11-20');
    insert into membership (dealer_id, membership_id, customer_id, member_number, qualifying_points, valid_to)
      values ('dlr_1', 'mem_1', 'cus_1', 'SH-1', 123, current_date + 1);
    insert into tier_fact (dealer_id, membership_id, kind, details)
      values ('dlr_1', 'mem_1', 'OPENING_COUNTER', '{ "qualifyingPoints": 100 }')`,
  'loyalty-points': `
    insert into earning_document
      (dealer_id, source_type, source_id, customer_id, business_day, membership_id, outcome, points)
      values ('dlr_1', 'REPAIR_ORDER', 'ror_1', 'cus_1', '2026-11-21', 'mem_1', 'EARNED', 23);
    insert into points_transaction (dealer_id, transaction_id, source_type, source_id, kind, posted_on)
      values ('dlr_1', 'ptx_1', 'REPAIR_ORDER', 'ror_1', 'EARN', '2026-11-21');
    insert into points_entry (dealer_id, transaction_id, leg, points)
      values ('dlr_1', 'ptx_1', 1, 23), ('dlr_1', 'ptx_1', 2, -23);
    insert into points_account (dealer_id, membership_id, kind, qualifying_points, total)
      values ('dlr_1', 'mem_1', 'MEMBER', 23, 23)`,
  'service-ledger': `
    insert into customer (dealer_id, id) values ('dlr_1', 'cus_1');
    insert into tier_fact (dealer_id, fact_id, tier, changed_on) values ('dlr_1', 'tch_1', 'GOLD', '2026-11-20');
    insert into repair_order (dealer_id, id, customer_id, vehicle_id, business_day, status, membership_id)
      values ('dlr_1', 'ror_1', 'cus_1', 'veh_1', '2026-11-21', 'SETTLED', 'mem_1');
    insert into club_period (dealer_id, id, status, revision, closing_minor)
      values ('dlr_1', 'cpd_1', 'CLOSED', 1, -500)`,
  activities: `insert into customer (dealer_id, customer_id) values ('dlr_1', 'cus_1')`,
  analytics: `
    insert into customer (dealer_id, customer_id) values ('dlr_1', 'cus_1');
    insert into order_fact (dealer_id, repair_order_id, customer_id, business_day)
      values ('dlr_1', 'ror_1', 'cus_1', '2026-11-21');
    insert into points_fact (dealer_id, source_type, source_id, kind, points)
      values ('dlr_1', 'REPAIR_ORDER', 'ror_1', 'EARN', 23);
    insert into tier_fact (dealer_id, membership_id, customer_id, changed_on, valid_to, sequence)
      values ('dlr_1', 'mem_1', 'cus_1', '2026-11-20', current_date + 1, 1);
    insert into day_figure (dealer_id, business_day, measure, value)
      values ('dlr_1', '2026-11-21', 'POINTS_ISSUED', 23), ('dlr_1', '2026-11-21', 'POINTS_MOVED', 23),
             ('dlr_1', '2026-11-21', 'VISITS', 1);
    insert into club_period_fact (dealer_id, club_period_id, revision, closing_minor)
      values ('dlr_1', 'cpd_1', 1, -500)`,
};

/** What the five services say about the same things, each with a difference that the audit must find. */
describe('PLT-06: the audit', () => {
  const databases = new Map<ServiceName, TestDatabase>();
  const run = (service: ServiceName, sql: string) => databases.get(service)?.owner.query(sql);

  beforeAll(async () => {
    for (const service of SERVICES) {
      databases.set(service, await testDatabase({ entities: [], migrations: [] }));
      for (const table of [...TABLES[service], 'outbox', 'parked_event'])
        await run(service, tableOf(service, table));
    }
  });
  beforeEach(async () => {
    for (const service of SERVICES) {
      await run(service, `truncate ${[...TABLES[service], 'outbox', 'parked_event'].join(', ')}`);
      await run(service, WELL[service]);
    }
  });
  afterAll(async () => {
    for (const database of databases.values()) await database.drop();
  });

  const ask = (): Promise<AuditReport> => {
    const urls = [...databases].map(([service, { ownerUrl }]) => [service, ownerUrl]);
    return audit(Object.fromEntries(urls) as unknown as Databases);
  };
  const differing = ({ findings }: AuditReport) =>
    findings.filter(({ differenceCount }) => differenceCount > 0).map(({ name }) => name);

  it('compares a row of everything, and finds that the services agree', async () => {
    const report = await ask();
    expect(differing(report)).toEqual([]);
    expect(report.findings.filter(({ rowCount }) => rowCount === 0)).toEqual([]);
    expect(report.isWell).toBe(true);
  });

  it.each<[string, ServiceName, string, string[]]>([
    ['a customer one does not know', 'analytics', 'delete from customer', ['customers-in-analytics']],
    [
      'a customer nobody registered',
      'activities',
      `insert into customer (dealer_id, customer_id) values ('dlr_1', 'cus_9')`,
      ['customers-in-activities'],
    ],
    [
      'a customer of another dealer',
      'service-ledger',
      `update customer set dealer_id = 'dlr_2'`,
      ['customers-in-service-ledger'],
    ],
    [
      'another tier',
      'service-ledger',
      `update tier_fact set tier = 'SILVER'`,
      ['tier-changes-in-service-ledger'],
    ],
    [
      'an order nobody judged',
      'loyalty-points',
      'delete from earning_document',
      ['orders-judged', 'points-posted'],
    ],
    [
      'an order of another day',
      'analytics',
      `update order_fact set business_day = '2026-11-22'`,
      ['orders-counted'],
    ],
    [
      'an order of another customer',
      'analytics',
      `update order_fact set customer_id = 'cus_9'`,
      ['orders-counted'],
    ],
    [
      'an order settled without its card',
      'service-ledger',
      'update repair_order set membership_id = null',
      ['members-on-orders'],
    ],
    [
      'the same, which is listed as late',
      'service-ledger',
      `update repair_order set membership_id = null;
       insert into late_discount (dealer_id, repair_order_id, membership_id) values ('dlr_1', 'ror_1', 'mem_1')`,
      [],
    ],
    [
      'points posted otherwise than judged',
      'loyalty-points',
      'update earning_document set points = 22',
      ['points-posted'],
    ],
    [
      'points posted twice',
      'loyalty-points',
      'insert into points_entry select * from points_entry',
      ['points-posted', 'points-counted', 'figures-of-points'],
    ],
    [
      'points counted twice',
      'analytics',
      'insert into points_fact select * from points_fact',
      ['points-counted'],
    ],
    [
      'a tier that looks at other points',
      'membership',
      'update membership set qualifying_points = 22',
      ['points-of-cards'],
    ],
    [
      'a card without an account',
      'loyalty-points',
      'delete from points_account',
      ['points-of-cards', 'figure-of-liability'],
    ],
    [
      'a figure of other points',
      'analytics',
      `update day_figure set value = 22 where measure = 'POINTS_ISSUED'`,
      ['figures-of-points'],
    ],
    [
      'a liability that no account holds',
      'analytics',
      `update day_figure set value = 22 where measure = 'POINTS_MOVED'`,
      ['figure-of-liability'],
    ],
    [
      'a visit counted twice',
      'analytics',
      `update day_figure set value = 2 where measure = 'VISITS'`,
      ['figure-of-visits'],
    ],
    [
      'a member whose card has ended elsewhere',
      'analytics',
      'update tier_fact set valid_to = current_date',
      ['figure-of-members'],
    ],
    [
      'a month closed with another balance',
      'service-ledger',
      'update club_period set closing_minor = -499',
      ['figure-of-club-balance'],
    ],
  ])('finds %s', async (_, service, sql, names) => {
    await run(service, sql);
    const report = await ask();
    expect(differing(report)).toEqual(names);
    expect(report.isWell).toBe(names.length === 0);
  });

  it.each(['outbox (id) values (1)', `parked_event (premise) values ('x')`])(
    'says what is still on its way: %s',
    async (row) => {
      await run('activities', `insert into ${row}`);
      const report = await ask();
      expect(report.waiting).toEqual({ activities: 1 });
      expect([differing(report), report.isWell]).toEqual([[], false]);
    },
  );
});
