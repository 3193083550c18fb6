import { localDate } from '@autoclub/domain-kit';
import { everything } from '@autoclub/persistence';
import { testServer } from '@autoclub/testing';
import { randomBytes } from 'node:crypto';
import { Client } from 'pg';
import { hostFor } from '../../../test/builders/host';
import { analyticsDatabase } from '../../../test/builders/analytics-database';
import type { AnalyticsDatabase } from '../../../test/builders/analytics-database';
import { DEALERS, network } from '../../../test/builders/network';
import { figureReads } from '../../figures';
import { keepMonths } from '../../month-ends/application/keep-months';
import { monthBook } from '../../month-ends/infra/month-book';
import { grantBiAccess } from './bi-access';

describe('ANA-09: what a BI tool reads', () => {
  const suffix = randomBytes(4).toString('hex');
  const password = `p'"${randomBytes(8).toString('hex')}`;
  const [east, nation] = [`bi_east_${suffix}`, `bi_nation_${suffix}`];
  let db: AnalyticsDatabase;
  let admin: Client;

  const urlFor = (role?: string) => {
    const url = new URL(testServer('AUTOCLUB_TEST_ADMIN_URL'));
    url.pathname = new URL(db.ownerUrl).pathname;
    if (role) Object.assign(url, { username: role, password: encodeURIComponent(password) });
    return url.toString();
  };
  const as = async <T extends object>(role: string, sql: string): Promise<T[]> => {
    const client = new Client({ connectionString: urlFor(role) });
    await client.connect();
    try {
      return (await client.query<T>(sql)).rows;
    } finally {
      await client.end();
    }
  };

  beforeAll(async () => {
    db = await analyticsDatabase();
    await db.feed(...network());
    for (const { dealerId } of DEALERS)
      await db.database.transaction(everything, (tx) =>
        keepMonths(
          {
            reads: figureReads(tx),
            book: monthBook(tx),
            programmes: hostFor(db.database).programmes,
            smallestGroup: 5,
          },
          dealerId,
          localDate('2026-11-30'),
          new Date('2026-12-01T00:30:00Z'),
        ),
      );
    admin = new Client({ connectionString: urlFor() });
    await admin.connect();
    await grantBiAccess(admin, { role: east, password: 'another one', regionId: null });
    await grantBiAccess(admin, { role: east, password, regionId: 'reg_east' });
    await grantBiAccess(admin, { role: nation, password, regionId: null });
  });
  afterAll(async () => {
    for (const role of [east, nation]) {
      await admin.query(`drop owned by ${role}`);
      await admin.query(`drop role ${role}`);
    }
    await admin.end();
    await db.drop();
  });

  const TICKETS = `select dealer_id as dealer, value::text, is_suppressed as hidden from bi.dealer_month
                    where kpi_code = 'AVERAGE_TICKET' and month = '2026-11-01' order by 1`;

  it('ANA-08: a region sees its dealers only, and no small group nor what gives it away', async () => {
    expect(await as(east, TICKETS)).toEqual([
      { dealer: 'dlr_big', value: null, hidden: true },
      { dealer: 'dlr_largest', value: '100.00', hidden: false },
      { dealer: 'dlr_small', value: null, hidden: true },
    ]);
    expect((await as<{ dealer: string }>(nation, TICKETS)).map(({ dealer }) => dealer)).toEqual([
      'dlr_big',
      'dlr_largest',
      'dlr_small',
      'dlr_west',
    ]);
  });

  it.each([
    ['a setting of the session', `set app.tenant = '*'; set app.region = 'reg_west'`],
    [
      'a temporary table',
      `set transaction read write; create temp table bi_account as select session_user::text as role_name, 'reg_west'::text as region_id`,
    ],
  ])('PLT-02: %s changes nothing', async (_, before) => {
    const all = `${before}; ${TICKETS}`;
    const client = new Client({ connectionString: urlFor(east) });
    await client.connect();
    const results = (await client.query(all)) as unknown as { rows: { dealer: string }[] }[];
    await client.end();
    expect(results.at(-1)?.rows.map(({ dealer }) => dealer)).toEqual(['dlr_big', 'dlr_largest', 'dlr_small']);
  });

  it.each([
    ['an order', 'select * from order_fact'],
    ['a customer', 'select * from customer'],
    ['the kept months', 'select * from month_figure'],
    ['who may see what', 'select * from bi_account'],
    ['a write', `set transaction read write; update bi.dealer_month set value = 1`],
    ['another region for itself', `set transaction read write; update bi_account set region_id = null`],
    ['a table of its own', 'set transaction read write; create table public.mine (id int)'],
    ['the role of the service', 'set role autoclub_app'],
  ])('PLT-02: is refused %s', async (_, sql) => {
    await expect(as(east, sql)).rejects.toThrow(
      /permission denied|cannot update|not automatically updatable/,
    );
  });
});
