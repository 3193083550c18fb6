import { addDays, localDate, membershipInForce } from '@autoclub/domain-kit';
import type { LocalDate, MembershipTimeline } from '@autoclub/domain-kit';
import type { DeliveredEvent } from '@autoclub/event-contracts';
import { everything } from '@autoclub/persistence';
import fc from 'fast-check';
import { analyticsDatabase } from '../../../test/builders/analytics-database';
import type { AnalyticsDatabase } from '../../../test/builders/analytics-database';
import * as build from '../../../test/builders/events';
import { measureReads } from './measure-reads';

const DEALER = { level: 'DEALER', ids: ['dlr_1'] } as const;
const FIRST = localDate('2026-01-01');

/** A fact about the tier of a membership, in days after the first day. */
interface Change {
  readonly membershipId: string;
  readonly changedOn: number;
  readonly validFrom: number;
  readonly lasts: number;
}

describe('members among the active customers on a day', () => {
  let db: AnalyticsDatabase;

  beforeAll(async () => {
    db = await analyticsDatabase();
  });
  beforeEach(async () => {
    await db.empty();
    await db.feed(build.dealerRegistered('dlr_1', 'reg_1'), build.settled('10.00', { businessDay: FIRST }));
  });
  afterAll(() => db.drop());

  const membersOn = (day: LocalDate) =>
    db.database.transaction(everything, async (tx) => {
      const found = await measureReads(tx).stocks(DEALER, {
        period: { from: day, to: addDays(day, 1) },
        asOf: day,
        activeAfter: addDays(FIRST, -1),
        inactiveUntil: addDays(FIRST, -1),
        factoryWarrantyYears: 3,
      });
      return found.get('dlr_1')?.find(({ measure }) => measure === 'ACTIVE_MEMBERS')?.value ?? 0;
    });
  const membersOnDays = async (...days: readonly string[]) => {
    const found = [];
    for (const day of days) found.push(await membersOn(localDate(day)));
    return found;
  };

  it('MEM-04: an upgrade that is taken back ten days later holds for the ten days only', async () => {
    await db.feed(
      build.membershipActivated('mem_1', { validFrom: '2026-03-01', validTo: '2026-06-05' }),
      build.tierChanged('mem_1', {
        tierChangeId: 'tch_1',
        changedOn: '2026-06-01',
        validFrom: '2026-06-01',
        validTo: '2028-06-01',
      }),
      build.tierChanged(
        'mem_1',
        { tierChangeId: 'tch_2', changedOn: '2026-06-10', validFrom: '2026-03-01', validTo: '2026-06-05' },
        { sequence: 3 },
      ),
    );
    const days = ['2026-02-28', '2026-03-01', '2026-06-04', '2026-06-09', '2026-06-10', '2026-06-20'];
    expect(await membersOnDays(...days)).toEqual([0, 1, 1, 1, 0, 0]);
  });

  it('ANA-13: a past day is counted by the validity it had, whatever changed since', async () => {
    await db.feed(
      build.membershipActivated('mem_1', { validFrom: '2026-01-05', validTo: '2026-02-01' }),
      build.tierChanged('mem_1', {
        changedOn: '2026-04-01',
        validFrom: '2026-04-01',
        validTo: '2028-04-01',
      }),
    );
    expect(await membersOnDays('2026-01-31', '2026-02-01', '2026-03-31', '2026-04-01')).toEqual([1, 0, 0, 1]);
  });

  it('CONV-6: a change of tier makes a member before the activation arrives', async () => {
    await db.feed(build.tierChanged('mem_1', { changedOn: '2026-05-01', validTo: '2028-05-01' }));
    expect(await membersOnDays('2026-04-30', '2026-05-01')).toEqual([0, 1]);
  });

  it('MEM-04, CONV-6: are those of the timeline of the domain kit, in any order of arrival', async () => {
    const change = fc.record({
      membershipId: fc.constantFrom('mem_1', 'mem_2'),
      changedOn: fc.integer({ min: 0, max: 40 }),
      validFrom: fc.integer({ min: 0, max: 40 }),
      lasts: fc.integer({ min: 1, max: 25 }),
    });
    const drawn = fc.array(change, { minLength: 1, maxLength: 6 }).chain((changes) =>
      fc.record({
        changes: fc.constant(changes),
        order: fc.shuffledSubarray([...changes.keys()], { minLength: changes.length }),
        day: fc.integer({ min: 1, max: 70 }).map((days) => addDays(FIRST, days)),
      }),
    );
    await fc.assert(
      fc.asyncProperty(drawn, async ({ changes, order, day }) => {
        await db.owner.query(`truncate tier_fact; delete from day_persons where measure = 'MEMBERS';
          delete from month_persons where measure = 'MEMBERS'`);
        const events = changes.map(eventOf);
        await db.feedOneByOne(...order.flatMap((at) => events[at] ?? []));
        const expected = membershipInForce(timelinesOf(changes), day) ? 1 : 0;
        expect([day, await membersOn(day)]).toEqual([day, expected]);
      }),
      { numRuns: 60 },
    );
  });
});

function factsOf({ changedOn, validFrom, lasts }: Change, at: number) {
  const from = addDays(FIRST, validFrom);
  const validity = { from, to: addDays(from, lasts) };
  return { tier: 'SILVER', changedOn: addDays(FIRST, changedOn), validity, sequence: at + 1 };
}

function eventOf(change: Change, at: number): DeliveredEvent {
  const { changedOn, validity, sequence } = factsOf(change, at);
  const days = { changedOn, validFrom: validity.from, validTo: validity.to };
  return build.tierChanged(change.membershipId, { tierChangeId: `tch_${at}`, ...days }, { sequence });
}

function timelinesOf(changes: readonly Change[]): MembershipTimeline[] {
  return ['mem_1', 'mem_2'].map((id) => ({
    id,
    facts: changes.flatMap((change, at) => (change.membershipId === id ? [factsOf(change, at)] : [])),
  }));
}
