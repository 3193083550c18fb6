import { localDate } from '@autoclub/domain-kit';
import { clearingClosed, redemptionFulfilled } from '@autoclub/event-contracts';
import type { ProgrammeVersion } from '@autoclub/programme-config';
import { deliver, principals } from '@autoclub/testing';
import { askAt } from '../../../test/builders/ask';
import * as build from '../../../test/builders/events';
import { testHost } from '../../../test/builders/host';
import { type PointsDatabase, pointsDatabase } from '../../../test/builders/points-database';
import { postNow, posting } from '../../../test/builders/postings';
import { tillOf } from '../../../test/builders/redeem';
import { clearingJob } from './clearing.job';

const worthAt = (name: string, points: object): ProgrammeVersion => ({
  id: `${name}@1`,
  level: 'DEALER',
  scopeId: `dlr_${name}`,
  effectiveFrom: localDate('2026-01-01'),
  values: { points },
});
/** At the first dealer a point buys 1.50 of a service, at the second 1.30 of a coupon; anything else 1.00. */
const programmes = [
  worthAt('one', { servicePointWorthMinor: 150 }),
  worthAt('two', { couponPointWorthMinor: 130 }),
];

let db: PointsDatabase;
let ask: ReturnType<typeof askAt>;
let now = new Date('2026-10-01T04:00:00Z');
beforeAll(async () => {
  const clock = () => now;
  db = await pointsDatabase({ clock, programmes });
  ask = askAt(db, [], clock);
  await db.feed(
    ...['one', 'two', 'three'].map((name) => build.dealer(`dlr_${name}`)),
    ...['one', 'two', 'three'].map((name) =>
      build.activated({ id: `mem_${name}`, customerId: `cus_${name}`, dealerId: `dlr_${name}` }),
    ),
  );
});
afterAll(async () => {
  expect((await db.prove()).breaches).toEqual([]);
  await db.drop();
});

type Day = ReturnType<typeof localDate>;
const at = (name: string, day: string) => ({
  dealerId: `dlr_${name}`,
  accountId: `pac_${name}`,
  businessDay: localDate(day),
  postedOn: localDate(day),
});
/** Points of another dealer arrive in the books of this one. */
const granted = (name: string, funder: string, points: number, day = '2026-10-01') =>
  posting({ ...at(name, day), kind: 'CLEARING', points, funderDealerId: `dlr_${funder}` });
/** Spends points of the member of a dealer on a day, and is given something for them. */
const spend = async (name: string, points: number, day: string, type: 'COUPON' | 'SERVICE' = 'COUPON') => {
  now = new Date(`${day}T04:00:00Z`);
  const whose = { dealerId: `dlr_${name}`, customerId: `cus_${name}`, membershipId: `mem_${name}` };
  const till = tillOf(ask, whose.dealerId);
  const target = { type, code: 'WASH' };
  const { redemption } = await till.redeem({ membershipId: whose.membershipId, points, target });
  const given = { ...redemptionFulfilled.example, ...whose, redemptionId: redemption.id };
  await db.feed(deliver(redemptionFulfilled, given));
  return redemption.id;
};

const close = (name: string, businessDay: Day) =>
  db.database.transaction({ kind: 'dealer', dealerId: `dlr_${name}` }, (tx) =>
    clearingJob(testHost(db.database)).run(
      {
        dealerId: `dlr_${name}`,
        timeZone: 'Asia/Shanghai',
        businessDay,
        dueAt: new Date(0),
        now: new Date(`${businessDay}T00:00:00Z`),
        cursor: null,
        cause: { correlationId: 'c'.repeat(32), causationId: 'close-clearing' },
      },
      tx,
    ),
  );
const CLEARINGS = `{ pointsClearings { month closedOn netAmount { amount } lines {
  counterpartDealerId spentHerePoints receivableAmount { amount } spentTherePoints payableAmount { amount }
  netAmount { amount } } } }`;
const clearings = async (name: string) => {
  const { data } = await ask(principals.staffOf(`dlr_${name}`, ['STORE_MANAGER']), CLEARINGS);
  return data?.['pointsClearings'] as {
    month: string;
    netAmount: { amount: string };
    lines: Record<string, unknown>[];
  }[];
};

describe('the clearing of a month', () => {
  let takenLast = '';

  it('PTS-13: is due on the second of a month, in every year', () => {
    const { isDue = () => true } = clearingJob(testHost(db.database));
    expect(
      ['2026-12-01', '2026-12-02', '2026-12-03', '2027-01-02'].map((day) => isDue(localDate(day))),
    ).toEqual([false, true, false, true]);
  });

  it('PTS-13: nets what was spent from the first to the last day, by who granted it and what it bought, to the point and the fen', async () => {
    await postNow(db, [granted('one', 'two', 200), granted('two', 'one', 80), granted('three', 'one', 10)]);
    await spend('one', 5, '2026-10-31');
    await spend('one', 100, '2026-11-01');
    await spend('two', 80, '2026-11-15');
    await spend('three', 10, '2026-11-15');
    takenLast = await spend('one', 30, '2026-11-30', 'SERVICE');
    await spend('one', 7, '2026-12-01');
    for (const name of ['one', 'two', 'three']) await close(name, localDate('2026-12-02'));
    expect(await clearings('one')).toEqual([
      {
        month: '2026-11-01',
        closedOn: '2026-12-02',
        netAmount: { amount: '31.00' },
        lines: [
          {
            counterpartDealerId: 'dlr_three',
            spentHerePoints: 0,
            receivableAmount: { amount: '0.00' },
            spentTherePoints: 10,
            payableAmount: { amount: '10.00' },
            netAmount: { amount: '-10.00' },
          },
          {
            counterpartDealerId: 'dlr_two',
            spentHerePoints: 130,
            receivableAmount: { amount: '145.00' },
            spentTherePoints: 80,
            payableAmount: { amount: '104.00' },
            netAmount: { amount: '41.00' },
          },
        ],
      },
    ]);
    const nets = await Promise.all(['one', 'two', 'three'].map(clearings));
    expect(nets.map(([month]) => month?.netAmount.amount)).toEqual(['31.00', '-41.00', '10.00']);
  });

  it('PTS-13, CONV-5: a month is closed and published once, by an event that fits its contract', async () => {
    await close('one', localDate('2026-12-02'));
    const rows: { data: Record<string, unknown> }[] = await db.owner.query(
      `select data from outbox where type = 'club.loyalty-points.clearing-closed.v1' and dealer_id = 'dlr_one'`,
    );
    expect(rows).toHaveLength(1);
    expect(clearingClosed.schema.safeParse(rows[0]?.data)).toMatchObject({ success: true });
    expect(rows[0]?.data).toMatchObject({ month: '2026-11', netAmount: { amount: '31.00' } });
  });

  it('PTS-13: what comes back later is netted in its own month, and the closed one stands', async () => {
    const before = await clearings('one');
    now = new Date('2026-12-10T04:00:00Z');
    await tillOf(ask, 'dlr_one').reverse(takenLast);
    await close('one', localDate('2027-01-02'));
    const [december, ...others] = await clearings('one');
    expect(others).toEqual(before);
    expect(december).toMatchObject({
      month: '2026-12-01',
      netAmount: { amount: '-38.00' },
      lines: [{ spentHerePoints: 0, spentTherePoints: 23, payableAmount: { amount: '38.00' } }],
    });
  });

  it('PLT-02: a dealer sees its own statements alone', async () => {
    const { data } = await ask(principals.staffOf('dlr_four', ['STORE_MANAGER']), CLEARINGS);
    expect(data).toEqual({ pointsClearings: [] });
  });
});
