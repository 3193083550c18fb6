import { type LocalDate, addDays, localDate, tierOn } from '@autoclub/domain-kit';
import { everything } from '@autoclub/persistence';
import fc from 'fast-check';
import * as build from '../../test/builders/events';
import { type PointsDatabase, pointsDatabase } from '../../test/builders/points-database';
import { membershipsIn } from './index';

let db: PointsDatabase;
beforeAll(async () => {
  db = await pointsDatabase();
});
afterAll(() => db.drop());

/** A card of two years, upgraded on 1 June; the upgrade is taken back on 10 June, with the validity of before. */
const CARD = { from: '2026-03-01', to: '2028-03-01' };
const upgrade = { from: '2026-06-01', to: '2028-06-01', tier: 'SILVER', sequence: 2 };
const takenBack = { ...CARD, changedOn: '2026-06-10', tier: 'BASIC', sequence: 3 };
const events = [build.activated(CARD), build.tier(upgrade), build.tier(takenBack)];

const storedTier = (day: LocalDate) =>
  db.database.transaction(everything, async (tx) => {
    const facts = await membershipsIn(tx).of([{ dealerId: build.DEALER, customerId: build.CUSTOMER }]);
    return tierOn(facts, day)?.tier;
  });

describe('the tier of a day as this service keeps it', () => {
  const rightTier = (day: string) => {
    if (day < '2026-03-01' || day >= '2028-03-01') return undefined;
    return day >= '2026-06-01' && day < '2026-06-10' ? 'SILVER' : 'BASIC';
  };

  it('MEM-04, CONV-6: follows from the facts in whatever order and however often they arrive', async () => {
    const indexes = events.map((_, index) => index);
    const delivered = fc.record({
      order: fc.shuffledSubarray(indexes, { minLength: indexes.length }),
      again: fc.subarray(indexes),
      days: fc.array(fc.integer({ min: 0, max: 900 }), { minLength: 5, maxLength: 5 }),
    });
    await fc.assert(
      fc.asyncProperty(delivered, async ({ order, again, days }) => {
        await db.empty();
        await db.feed(...[...order, ...again].flatMap((index) => events[index] ?? []));
        for (const day of [...days.map((n) => addDays(localDate('2026-01-01'), n)), localDate('2026-06-20')])
          expect([day, await storedTier(day)]).toEqual([day, rightTier(day)]);
      }),
      { numRuns: 15 },
    );
  });

  it.each([
    ['before the change', '2026-05-31', 20],
    ['while upgraded', '2026-06-05', 20],
    ['after it was taken back', '2026-06-20', 20],
    ['after the restored validity', '2028-03-01', 0],
  ])('PTS-03: an order settled %s earns by the card in force', async (_, day, points) => {
    await db.empty();
    await db.feed(build.dealer(), ...[...events].reverse());
    await db.feed(build.settled({ day, lines: [['LABOUR', '1000.00']] }));
    expect(await db.owner.query('select points from earning_document')).toEqual([{ points }]);
  });
});
