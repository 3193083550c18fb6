import { addDays, localDate } from '@autoclub/domain-kit';
import { everything } from '@autoclub/persistence';
import fc from 'fast-check';
import { activities, given } from '../../test/builders/activities-database';
import type { Activities } from '../../test/builders/activities-database';
import { sqlNetwork } from './index';

describe('the membership of a day as this service keeps it', () => {
  let house: Activities;

  beforeAll(async () => {
    house = await activities();
  });
  beforeEach(() => house.empty());
  afterAll(() => house.drop());

  const activated = (validFrom: string, validTo: string, membershipId = 'mem_1') =>
    given.member(membershipId, 'cus_1', 'dlr_1', { activatedOn: validFrom, validFrom, validTo });
  const changed = (sequence: number, changedOn: string, validFrom: string, validTo: string) =>
    given.tierChanged('mem_1', 'cus_1', 'dlr_1', { changedOn, validFrom, validTo }, { sequence });
  const memberOn = (day: string) =>
    house.database.transaction(everything, (tx) =>
      sqlNetwork(tx).membershipInForce('dlr_1', 'cus_1', localDate(day)),
    );
  const membersOn = async (...days: readonly string[]) => {
    const members = [];
    for (const day of days) members.push((await memberOn(day)) !== null);
    return members;
  };

  it('MEM-04: a correction on a later day gives the old validity back from that day on', async () => {
    await house.feed(
      activated('2026-03-01', '2026-12-01'),
      changed(2, '2026-06-01', '2026-06-01', '2028-06-01'),
      changed(3, '2026-06-10', '2026-03-01', '2026-12-01'),
    );
    const days = ['2026-02-28', '2026-03-01', '2026-06-05', '2026-06-10', '2026-11-30', '2026-12-01'];
    expect(await membersOn(...days)).toEqual([false, true, true, true, true, false]);
  });

  it('MEM-05: there is no membership between a validity that ended and a later one', async () => {
    await house.feed(
      activated('2024-01-01', '2026-01-01'),
      changed(2, '2026-03-01', '2026-03-01', '2028-03-01'),
    );
    const days = ['2025-12-31', '2026-01-01', '2026-02-28', '2026-03-01'];
    expect(await membersOn(...days)).toEqual([true, false, false, true]);
  });

  it('CONV-6: a change of tier makes a member before the activation arrives', async () => {
    await house.feed(changed(2, '2026-06-01', '2026-06-01', '2028-06-01'));
    expect(await membersOn('2026-05-31', '2026-06-01')).toEqual([false, true]);
  });

  it('PTS-03: of two cards in force the one that began last counts', async () => {
    await house.feed(activated('2026-03-01', '2028-03-01'), activated('2026-05-01', '2027-05-01', 'mem_2'));
    expect([
      await memberOn('2026-04-30'),
      await memberOn('2026-05-01'),
      await memberOn('2027-05-01'),
    ]).toEqual(['mem_1', 'mem_2', 'mem_1']);
  });

  it('MEM-04, CONV-6: is the same in whatever order and however often the facts arrive', async () => {
    const facts = [
      activated('2026-03-01', '2026-12-01'),
      changed(2, '2026-06-01', '2026-06-01', '2027-06-01'),
      changed(3, '2026-06-10', '2026-03-01', '2026-12-01'),
      changed(4, '2027-02-01', '2027-02-01', '2028-02-01'),
    ];
    const isMember = (day: string) =>
      (day >= '2026-03-01' && day < '2026-12-01') || (day >= '2027-02-01' && day < '2028-02-01');
    const places = facts.map((_, at) => at);
    const arrival = fc.record({
      order: fc.shuffledSubarray(places, { minLength: places.length }),
      again: fc.subarray(places),
      ago: fc.array(fc.integer({ min: 0, max: 900 }), { minLength: 6, maxLength: 6 }),
    });
    await fc.assert(
      fc.asyncProperty(arrival, async ({ order, again, ago }) => {
        await house.empty();
        await house.feed(...[...order, ...again].flatMap((at) => facts[at] ?? []));
        const days = ago.map((count) => addDays(localDate('2026-01-01'), count));
        expect(await membersOn(...days)).toEqual(days.map(isMember));
      }),
      { numRuns: 15 },
    );
  });
});
