import * as build from '../../../test/builders/events';
import { ledgerPicture } from '../../../test/builders/ledger-picture';
import { type PointsDatabase, pointsDatabase } from '../../../test/builders/points-database';

let db: PointsDatabase;
beforeAll(async () => {
  db = await pointsDatabase();
});
afterEach(async () => {
  expect((await db.prove()).breaches).toEqual([]);
  await db.empty();
});
afterAll(() => db.drop());

/** The driver pays and is a member; so are the company and the user of the lease. */
const driver = [build.customer('cus_1'), build.activated()];
const company = [build.customer('cus_2', 'COMPANY'), build.activated({ id: 'mem_2', customerId: 'cus_2' })];
const user = [build.customer('cus_3'), build.activated({ id: 'mem_3', customerId: 'cus_3' })];
const people = [build.dealer(), ...driver, ...company, ...user];
const order = (day = '2026-11-21') => build.settled({ day, lines: [['LABOUR', '1000.00']] });

const earned = async (): Promise<string> => {
  const rows: { id: string }[] = await db.owner.query(
    `select account_id as id from points_account where kind = 'MEMBER' and total > 0`,
  );
  return rows.map(({ id }) => id).join(' ');
};

describe("a company's and a leased car", () => {
  it.each([
    ["a company's car earns for the company", [build.registeredCar('cus_2')], 'pac_2'],
    ["a person's car earns for who pays", [build.registeredCar('cus_3')], 'pac_1'],
    [
      'a leased car earns for its user and not for the lessor',
      [build.registeredCar('cus_2'), build.boundCar('cus_3', { relation: 'USER' })],
      'pac_3',
    ],
    [
      'a lease that begins the day after changes nothing yet',
      [build.registeredCar('cus_2'), build.boundCar('cus_3', { relation: 'USER', on: '2026-11-22' })],
      'pac_2',
    ],
    [
      'a lease that begins on the day counts',
      [build.registeredCar('cus_2'), build.boundCar('cus_3', { relation: 'USER', on: '2026-11-21' })],
      'pac_3',
    ],
    [
      'a car the company has sold on earns for who pays',
      [build.registeredCar('cus_2'), build.transferredCar('cus_3', '2026-11-21')],
      'pac_1',
    ],
  ])('CONV-8: %s, whatever comes first', async (_, cars, account) => {
    await db.feed(...people, ...cars, order());
    expect(await earned()).toBe(account);
    const inOrder = await ledgerPicture(db.owner);
    for (const sequence of [
      [order(), ...people, ...cars],
      [...cars, order(), ...people],
      [...people, order(), ...[...cars].reverse()],
      [build.dealer(), ...cars, ...driver, ...user, build.customer('cus_2'), order(), ...company.map(later)],
    ]) {
      await db.empty();
      await db.feed(...sequence);
      expect(await ledgerPicture(db.owner)).toEqual(inOrder);
    }
  });

  it('CONV-8, PTS-05: points move from the driver to the company by two corrections', async () => {
    await db.feed(...people, order(), build.registeredCar('cus_2'));
    const rows: { account: string; kind: string; points: number }[] = await db.owner.query(
      `select e.account_id as account, t.kind, e.points
         from points_transaction t join points_entry e using (dealer_id, transaction_id)
        where e.leg = 1 order by t.source_revision`,
    );
    expect(rows.map(({ account, kind, points }) => `${account} ${kind} ${points}`)).toEqual([
      'pac_1 EARN 20',
      'pac_1 CORRECTION -20',
      'pac_2 CORRECTION 20',
    ]);
  });

  it('CONV-8: documents and facts about one car that come at once are never missed', async () => {
    for (let round = 0; round < 20; round++) {
      await db.feed(...people);
      await Promise.all([
        db.feed(order()),
        db.feed(build.registeredCar('cus_2')),
        db.feed(build.boundCar('cus_3', { relation: 'USER' })),
      ]);
      expect(await earned()).toBe('pac_3');
      await db.empty();
    }
  });
});

/** The same event as a later version of its record, so that a customer becomes a company after all. */
function later(event: build.AnyEvent): build.AnyEvent {
  return { ...event, sequence: event.sequence + 1 };
}
