import { customersMerged, customersUnmerged, type DataOf } from '@autoclub/event-contracts';
import { tablesThatFollowNoMerge } from '@autoclub/persistence';
import { deliver } from '@autoclub/testing';
import * as build from '../../../test/builders/events';
import { type PointsDatabase, pointsDatabase } from '../../../test/builders/points-database';

let db: PointsDatabase;
beforeAll(async () => {
  db = await pointsDatabase();
});
beforeEach(() => db.feed(build.dealer()));
afterEach(async () => {
  expect((await db.prove()).breaches).toEqual([]);
  await db.empty();
});
afterAll(() => db.drop());

const record: DataOf<typeof customersMerged> = {
  mergeId: 'mrg_1',
  customerId: 'cus_1',
  mergedCustomerId: 'cus_2',
  dealerId: build.DEALER,
  vehicleIds: [],
  membershipIds: [],
  matchedBy: ['PHONE'],
  mergedOn: '2026-11-21',
};
const merged = () => deliver(customersMerged, record, { sequence: 5 });
const unmerged = () =>
  deliver(customersUnmerged, { ...record, unmergedOn: '2026-11-22', unmergedBy: null }, { sequence: 6 });
const member = build.activated();
const double = build.activated({ id: 'mem_2', customerId: 'cus_2' });
const order = (id: string, customerId: string, amount = '1000.00') =>
  build.settled({ id, customerId, lines: [['LABOUR', amount] as const] });

const total = async (account: string): Promise<number | undefined> =>
  (await db.owner.query('select total from points_account where account_id = $1', [account]))[0]?.total;
const owners = async (): Promise<Record<string, string>> => {
  const rows: { id: string; customer: string }[] = await db.owner.query(
    `select account_id as id, customer_id as customer from points_account where kind = 'MEMBER'
      union all select source_id, customer_id from earning_document`,
  );
  return Object.fromEntries(rows.map(({ id, customer }) => [id, customer]));
};

describe('CONV-8: points of records that are merged', () => {
  it('what came under a record without a card earns for the person, and goes back with an un-merge', async () => {
    await db.feed(member, order('ror_1', 'cus_2'));
    expect(await total('pac_1')).toBe(0);
    await db.feed(merged());
    expect(await total('pac_1')).toBe(20);
    await db.feed(order('ror_2', 'cus_2'), order('ror_3', 'cus_1'));
    expect(await total('pac_1')).toBe(60);
    await db.feed(merged());
    expect(await total('pac_1')).toBe(60);
    await db.feed(unmerged());
    expect(await total('pac_1')).toBe(20);
    expect(await owners()).toEqual({ pac_1: 'cus_1', ror_1: 'cus_2', ror_2: 'cus_2', ror_3: 'cus_1' });
  });

  it('the card of the merged record goes to the person with its points, and back', async () => {
    await db.feed(double, order('ror_1', 'cus_2'));
    await db.feed(merged());
    expect(await owners()).toEqual({ pac_2: 'cus_1', ror_1: 'cus_1' });
    await db.feed(order('ror_2', 'cus_1'));
    expect(await total('pac_2')).toBe(40);
    await db.feed(unmerged());
    expect(await total('pac_2')).toBe(20);
    expect(await owners()).toEqual({ pac_2: 'cus_2', ror_1: 'cus_2', ror_2: 'cus_1' });
  });

  it('of two cards each keeps what it has earned', async () => {
    await db.feed(member, double, order('ror_1', 'cus_1'), order('ror_2', 'cus_2', '500.00'));
    await db.feed(merged());
    expect([await total('pac_1'), await total('pac_2')]).toEqual([20, 10]);
    await db.feed(unmerged());
    expect([await total('pac_1'), await total('pac_2')]).toEqual([20, 10]);
  });

  it('an un-merge that arrives first makes the merge do nothing', async () => {
    await db.feed(member, order('ror_1', 'cus_2'), unmerged(), merged());
    expect(await total('pac_1')).toBe(0);
  });

  it('every table about customers takes part but the copies and the locks', async () => {
    expect(await tablesThatFollowNoMerge(db.owner)).toEqual(['customer', 'earning_customer']);
  });
});
