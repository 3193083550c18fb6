import type { DeliveredEvent } from '@autoclub/event-contracts';
import fc from 'fast-check';
import * as build from '../../../test/builders/events';
import { ledgerPicture } from '../../../test/builders/ledger-picture';
import { type PointsDatabase, pointsDatabase } from '../../../test/builders/points-database';

let db: PointsDatabase;
beforeAll(async () => {
  db = await pointsDatabase();
});
afterAll(() => db.drop());

const amount = fc.integer({ min: 0, max: 300_000 }).map((minor) => (minor / 100).toFixed(2));
const day = fc.constantFrom('2026-02-28', '2026-03-01', '2026-11-21', '2028-03-01', '2028-06-01');
const customer = fc.constantFrom('1', '2', '3');

/** An order with its refunds, each version a whole state. */
const order = fc.record({ customer, day, amounts: fc.array(amount, { minLength: 1, maxLength: 4 }) });

const history = fc.record({
  orders: fc.array(order, { minLength: 1, maxLength: 6 }),
  members: fc.uniqueArray(customer, { maxLength: 3 }),
  isUpgraded: fc.boolean(),
});

function eventsOf({ orders, members, isUpgraded }: typeof history extends fc.Arbitrary<infer T> ? T : never) {
  const events: DeliveredEvent[] = [build.dealer()];
  for (const each of members) {
    const membership = { id: `mem_${each}`, customerId: `cus_${each}` };
    events.push(build.activated(membership));
    if (isUpgraded) events.push(build.tier({ ...membership, from: '2026-11-21', to: '2028-11-21' }));
  }
  orders.forEach(({ customer: name, day: on, amounts }, index) =>
    amounts.forEach((payable, version) => {
      const facts = {
        id: `ror_${index}`,
        customerId: `cus_${name}`,
        day: on,
        lines: [['LABOUR', payable] as const],
        sequence: version + 1,
      };
      events.push(version === 0 ? build.settled(facts) : build.refunded(facts));
    }),
  );
  return events;
}

describe('whatever the order of arrival', () => {
  it('PTS-03, PTS-04, PTS-05: shuffled and repeated events leave the ledger they leave in order', async () => {
    const scenario = history.chain((facts) => {
      const events = eventsOf(facts);
      const indexes = events.map((_, index) => index);
      return fc.record({
        events: fc.constant(events),
        shuffled: fc.shuffledSubarray(indexes, { minLength: indexes.length }),
        again: fc.subarray(indexes),
      });
    });
    await fc.assert(
      fc.asyncProperty(scenario, async ({ events, shuffled, again }) => {
        await db.empty();
        await db.feed(...events);
        const inOrder = await ledgerPicture(db.owner);
        expect((await db.prove()).breaches).toEqual([]);
        await db.empty();
        const asDelivered = [...shuffled, ...again].flatMap((index) => events[index] ?? []);
        await db.feed(...asDelivered);
        expect(await ledgerPicture(db.owner)).toEqual(inOrder);
        expect((await db.prove()).breaches).toEqual([]);
      }),
      { numRuns: 20 },
    );
  });

  it('PTS-03, PTS-04: documents and memberships that arrive at the same moment find each other', async () => {
    await db.empty();
    await db.feed(build.dealer());
    const names = Array.from({ length: 20 }, (_, index) => String(index));
    const members = names.map((name) => build.activated({ id: `mem_${name}`, customerId: `cus_${name}` }));
    const orders = names.map((name) =>
      build.settled({ id: `ror_${name}`, customerId: `cus_${name}`, lines: [['LABOUR', '1000.00']] }),
    );
    await Promise.all([
      ...names.map((_, index) => db.feed(...members.slice(index, index + 1))),
      ...names.map((_, index) => db.feed(...orders.slice(index, index + 1))),
    ]);
    const { accounts } = await ledgerPicture(db.owner);
    expect(Object.values(accounts).map(({ total }) => total)).toEqual(names.map(() => 20));
    expect((await db.prove()).breaches).toEqual([]);
  });

  it('CONV-3: a dealer and its documents that arrive at the same moment find each other', async () => {
    await db.empty();
    await db.feed(build.activated());
    const orders = Array.from({ length: 10 }, (_, index) =>
      build.settled({ id: `ror_${index}`, lines: [['LABOUR', '100.00']] }),
    );
    await Promise.all(
      [...orders.slice(0, 5), build.dealer(), ...orders.slice(5)].map((event) => db.feed(event)),
    );
    expect(await db.owner.query('select 1 from parked_event')).toEqual([]);
    expect((await ledgerPicture(db.owner)).accounts['pac_1']).toMatchObject({ total: 20 });
  });
});
