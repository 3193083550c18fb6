import * as build from '../../../test/builders/events';
import { type PointsDatabase, pointsDatabase } from '../../../test/builders/points-database';

let db: PointsDatabase;
beforeAll(async () => {
  db = await pointsDatabase();
});
beforeEach(() => db.feed(build.dealer(), owner));
afterEach(async () => {
  expect((await db.prove()).breaches).toEqual([]);
  await db.empty();
});
afterAll(() => db.drop());

/** The member whose car it is, and a friend who brings it and pays. */
const owner = build.activated();
const friend = build.activated({ id: 'mem_2', customerId: 'cus_2' });
const lines = (amount: string) => ({ lines: [['LABOUR', amount] as const] });

const points = async (id: string): Promise<number | undefined> =>
  (await db.owner.query('select total from points_account where account_id = $1', [id]))[0]?.total;
const postings = async (): Promise<string[]> => {
  const rows: { kind: string; account_id: string; points: number }[] = await db.owner.query(
    `select t.kind, e.account_id, e.points
       from points_transaction t join points_entry e using (dealer_id, transaction_id)
      where e.leg = 1 order by t.source_revision`,
  );
  return rows.map((row) => `${row.account_id} ${row.kind} ${row.points}`);
};
const outcome = async (): Promise<string> =>
  (await db.owner.query('select outcome from earning_document'))[0]?.outcome;

describe('points go to the one who pays', () => {
  it("CONV-8: an order for another customer's car earns for the customer of the order", async () => {
    await db.feed(friend, build.settled({ ...lines('1000.00'), customerId: 'cus_2' }));
    expect([await points('pac_1'), await points('pac_2')]).toEqual([0, 20]);
  });

  it('PTS-03: and nothing for the owner when the one who pays is no member', async () => {
    await db.feed(build.settled({ ...lines('1000.00'), customerId: 'cus_2' }));
    expect([await outcome(), await points('pac_1')]).toEqual(['NOT_A_MEMBER', 0]);
  });

  it("CONV-8: a policy for another customer's car earns for the customer of the policy", async () => {
    await db.feed(friend, build.policy('3200.00', true, 'pol_1', { customerId: 'cus_2' }));
    expect([await points('pac_1'), await points('pac_2')]).toEqual([0, 10]);
  });
});

describe('an order that is amended after it was paid back in full', () => {
  const order = build.settled(lines('500.00'));
  const paidBack = build.refunded({ ...lines('0.00'), sequence: 2 });
  const amended = build.amended({ ...lines('300.00'), sequence: 3 });

  it('PTS-05, CONV-5: is worth what remains: 800.00 less 500.00 are 6 points', async () => {
    await db.feed(order, paidBack, amended);
    expect(await postings()).toEqual(['pac_1 EARN 10', 'pac_1 CORRECTION -10', 'pac_1 CORRECTION 6']);
    expect(await points('pac_1')).toBe(6);
  });

  it('PTS-04: is worth the same when the amendment arrives before the refund', async () => {
    await db.feed(amended, paidBack, order);
    expect(await postings()).toEqual(['pac_1 EARN 6']);
  });

  it('PTS-05: earns for the customer the amendment names', async () => {
    await db.feed(friend, order, paidBack);
    await db.feed(build.amended({ ...lines('300.00'), sequence: 3, customerId: 'cus_2' }));
    expect([await points('pac_1'), await points('pac_2')]).toEqual([0, 6]);
  });
});

describe('what is large or long ago is judged like the rest', () => {
  const large = { lines: Array.from({ length: 12 }, () => ['PART', '10000000000.00'] as const) };

  it('CONV-1: twelve lines of 10 000 000 000.00 are kept, posted and taken back to the point', async () => {
    await db.feed(build.settled(large));
    expect(await points('pac_1')).toBe(2_400_000_000);
    await db.feed(build.refunded({ ...lines('0.00'), sequence: 2 }));
    expect(await postings()).toEqual(['pac_1 EARN 2400000000', 'pac_1 CORRECTION -2400000000']);
  });

  it('CONV-1: so is a premium of 10 000 000 000.00', async () => {
    await db.feed(build.policy('10000000000.00'));
    expect(await points('pac_1')).toBe(33_333_333);
  });

  it.each([
    ['a policy', build.policy('3200.00', true, 'pol_1', { soldOn: '1999-06-01' })],
    ['an order', build.settled({ ...lines('1000.00'), day: '1999-12-31' })],
    ['an order of another century', build.settled({ ...lines('1000.00'), day: '1900-01-01' })],
  ])('CONV-3: %s from before any programme is judged and earns nothing', async (_, event) => {
    await db.feed(event);
    expect([await outcome(), await points('pac_1')]).toEqual(['NOT_A_MEMBER', 0]);
  });
});
