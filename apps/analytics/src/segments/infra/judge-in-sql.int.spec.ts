import * as fc from 'fast-check';
import { analyticsDatabase, type AnalyticsDatabase } from '../../../test/builders/analytics-database';
import * as build from '../../../test/builders/events';
import { hostFor } from '../../../test/builders/host';
import { anyCondition, anyPopulation, ON } from '../../../test/builders/population';
import { meets } from '../../../test/builders/segment-oracle';
import type { Condition } from '../domain/condition';
import { classRows } from './class-rows';
import { measureCondition, moveMembers } from './judge-in-sql';

const DEALER = { dealerId: 'dlr_1', regionId: 'reg_1', timeZone: 'Asia/Shanghai' };
const JUDGEMENT = { dealer: DEALER, on: ON, now: new Date(`${ON}T06:00:00Z`) };

describe('a condition in SQL', () => {
  let db: AnalyticsDatabase;

  beforeAll(async () => {
    db = await analyticsDatabase();
  });
  afterAll(() => db.drop());

  const judge = (condition: Condition, segmentId: string) =>
    db.database.tryOut({ kind: 'dealer', dealerId: 'dlr_1' }, async (tx) => {
      const { programmes } = hostFor(db.database);
      const segment = { segmentId, condition } as Parameters<typeof moveMembers>[2];
      const moved = await moveMembers(tx, classRows(tx, programmes), segment, JUDGEMENT);
      const size = await measureCondition(tx, classRows(tx, programmes), condition, JUDGEMENT);
      return { moved, size };
    });

  it('ANA-06: finds whom the rule means, customer by customer, for any tree over any population', async () => {
    await fc.assert(
      fc.asyncProperty(
        anyPopulation,
        fc.array(anyCondition, { minLength: 40, maxLength: 40 }),
        async ({ events, subjects }, conditions) => {
          await db.empty();
          await db.feed(build.dealerRegistered('dlr_1', 'reg_1'), ...events);
          for (const condition of conditions as Condition[]) {
            const expected = subjects
              .filter((each) => meets(condition, each, ON))
              .map((each) => each.customerId);
            const { moved, size } = await judge(condition, 'seg_1');
            expect([moved.added, JSON.stringify(condition)]).toEqual([
              [...expected].sort(),
              JSON.stringify(condition),
            ]);
            expect(size).toEqual({ customerCount: expected.length, totalCount: subjects.length });
          }
        },
      ),
      { numRuns: 6, endOnFailure: true },
    );
  });

  it.each([
    ['2026-11-21', { atLeast: 0, atMost: 0 }, true],
    ['2026-10-22', { atLeast: 1, atMost: null }, false],
    ['2026-10-21', { atLeast: 1, atMost: 1 }, true],
    ['2026-09-22', { atLeast: null, atMost: 1 }, true],
    ['2026-09-21', { atLeast: null, atMost: 1 }, false],
    ['2026-11-22', { atLeast: 0, atMost: null }, false],
  ])('ANA-06: a car bought on %s is %j months old: %s', async (purchasedOn, ageMonths, isMember) => {
    await db.empty();
    await db.feed(
      build.dealerRegistered('dlr_1', 'reg_1'),
      build.customerRegistered('cus_1', 'dlr_1'),
      build.vehicleRegistered('veh_1', 'cus_1', 'dlr_1', purchasedOn),
    );
    const none = { modelCodes: null, mileageKm: null, insuranceEndsInDays: null };
    const condition = { kind: 'CAR' as const, ageMonths, ...none, habitCodes: null, environmentCodes: null };
    expect((await judge(condition, 'seg_1')).moved.added).toEqual(isMember ? ['cus_1'] : []);
  });
});
