import { localDate } from '@autoclub/domain-kit';
import { principals } from '@autoclub/testing';
import { askAt } from '../../../test/builders/ask';
import * as build from '../../../test/builders/events';
import { joiningRefunded, lapsed, returned } from '../../../test/builders/membership-endings';
import { type PointsDatabase, pointsDatabase } from '../../../test/builders/points-database';
import { inLedger, postNow, posting } from '../../../test/builders/postings';
import { runJob } from '../../../test/builders/run-job';

let db: PointsDatabase;
beforeAll(async () => {
  db = await pointsDatabase();
});
beforeEach(async () => {
  await db.empty();
  await db.feed(build.dealer(), build.activated());
});
afterEach(async () => {
  const unexpected = (await db.prove()).breaches.filter(
    ({ check }) => check !== 'an earning has its document',
  );
  expect(unexpected).toEqual([]);
});
afterAll(() => db.drop());

const key = { dealerId: build.DEALER, accountId: 'pac_1' };
const balanceOn = async (day: string) =>
  (await inLedger(db, (ledger) => ledger.account(key, localDate(day))))?.balance;
const entries = (): Promise<{ kind: string; points: number; day: string; rule: string }[]> =>
  db.owner.query(
    `select t.kind, e.points, t.business_day as day, t.explanation->>'template' as rule
       from points_entry e join points_transaction t using (dealer_id, transaction_id)
      where e.leg = 1 and t.kind in ('EXPIRY', 'FORFEIT') order by e.sequence`,
  );
const given = (points: number, expiresOn: string | null) =>
  posting({ points, kind: 'ADJUSTMENT', lotExpiresOn: expiresOn === null ? null : localDate(expiresOn) });

describe('points whose life is over', () => {
  it('PTS-06: cannot be spent from that day on, whether the job has run or not', async () => {
    await postNow(db, [given(20, '2026-12-01'), given(5, null)]);
    expect(await balanceOn('2026-11-30')).toEqual({ available: 25, held: 0, total: 25 });
    expect(await balanceOn('2026-12-01')).toEqual({ available: 5, held: 0, total: 5 });
    const spend = posting({ kind: 'REDEMPTION', points: -6, postedOn: localDate('2026-12-01') });
    await expect(postNow(db, [spend])).rejects.toThrow('INSUFFICIENT_POINTS');
  });

  it('PTS-06: are written off by one entry a day and account, however often the job runs', async () => {
    await postNow(db, [given(20, '2026-12-01'), given(7, '2026-12-01'), given(5, null)]);
    expect(await runJob(db.host, 'expire-points', '2026-11-30')).toBe(0);
    expect(await runJob(db.host, 'expire-points', '2026-12-01')).toBe(1);
    expect(await runJob(db.host, 'expire-points', '2026-12-01')).toBe(0);
    expect(await runJob(db.host, 'expire-points', '2026-12-02')).toBe(0);
    expect(await entries()).toEqual([
      { kind: 'EXPIRY', points: -27, day: '2026-12-01', rule: 'PTS-06.expiry' },
    ]);
    expect(await balanceOn('2026-11-30')).toEqual({ available: 5, held: 0, total: 5 });
  });

  it('PTS-06: are made up for after missed days', async () => {
    await postNow(db, [given(20, '2026-12-01'), given(7, '2026-12-03')]);
    expect(await runJob(db.host, 'expire-points', '2026-12-05')).toBe(1);
    expect(await entries()).toMatchObject([{ points: -27, day: '2026-12-05' }]);
  });

  it('PTS-06, PTS-07: stay while they are held, and are written off after they were released', async () => {
    await postNow(db, [given(20, '2026-12-01')]);
    const day = localDate('2026-11-30');
    await inLedger(db, (ledger) => ledger.hold({ ...key, holdId: 'rdm_1', points: 15, day }));
    await runJob(db.host, 'expire-points', '2026-12-01');
    expect(await balanceOn('2026-12-01')).toEqual({ available: 0, held: 15, total: 15 });
    await inLedger(db, (ledger) => ledger.release({ dealerId: key.dealerId, holdId: 'rdm_1' }));
    expect(await balanceOn('2026-12-01')).toEqual({ available: 0, held: 0, total: 0 });
    await runJob(db.host, 'expire-points', '2026-12-01');
    expect((await entries()).map(({ points }) => points)).toEqual([-5, -15]);
  });

  it('PTS-06: of more accounts than one portion takes, each once', async () => {
    const many = Array.from({ length: 230 }, (_, i) => `mem_x${String(i).padStart(3, '0')}`);
    await db.feed(...many.map((id) => build.activated({ id, customerId: id.replace('mem', 'cus') })));
    await postNow(
      db,
      many.map((id) => ({ ...given(3, '2026-12-01'), accountId: id.replace('mem', 'pac') })),
    );
    expect(await runJob(db.host, 'expire-points', '2026-12-01')).toBe(230);
    expect(await runJob(db.host, 'expire-points', '2026-12-01')).toBe(0);
  });
});

describe('notices', () => {
  const notices = async () => {
    const rows: { data: Record<string, unknown> }[] = await db.owner.query(
      `select data from outbox where type like '%points-expiring%' order by id`,
    );
    return rows.map(({ data }) => [data['expiresOn'], data['points'], data['cause'], data['daysAhead']]);
  };

  it('PTS-06, ACT-07: go out 60 and 30 days before a lot ends, each once', async () => {
    await postNow(db, [given(20, '2027-02-01'), given(5, '2027-02-01'), given(9, null)]);
    for (const day of ['2026-12-02', '2026-12-03', '2026-12-04', '2027-01-01', '2027-01-02', '2027-01-03'])
      await runJob(db.host, 'notice-expiring-points', day);
    expect(await notices()).toEqual([
      ['2027-02-01', 25, 'LOT_LIFE', 60],
      ['2027-02-01', 25, 'LOT_LIFE', 30],
    ]);
  });

  it('PTS-06: go out before the end of the card that points live as long as, unless it was renewed', async () => {
    await db.feed(build.activated({ id: 'mem_2', customerId: 'cus_2', to: '2027-02-01' }));
    await postNow(db, [{ ...given(20, null), accountId: 'pac_2' }]);
    await runJob(db.host, 'notice-expiring-points', '2026-12-03');
    await db.feed(returned({ id: 'mem_2', customerId: 'cus_2', on: '2026-12-10', to: '2029-02-01' }));
    await runJob(db.host, 'notice-expiring-points', '2027-01-02');
    expect(await notices()).toEqual([['2027-02-01', 20, 'CARD_END', 60]]);
  });
});

describe('a membership that ends', () => {
  it.each([
    ['lapses', lapsed({ on: '2026-11-22' }), 'PTS-09.lapsed'],
    ['is refunded', joiningRefunded({ on: '2026-11-22' }), 'PTS-09.refunded'],
  ])('PTS-09, MEM-06, MEM-07: forfeits its whole balance when it %s, once', async (_, event, rule) => {
    await postNow(db, [given(20, '2027-12-01'), given(5, null)]);
    await db.feed(event);
    await db.feed(event);
    expect(await entries()).toEqual([{ kind: 'FORFEIT', points: -25, day: '2026-11-22', rule }]);
    expect(await balanceOn('2026-11-22')).toEqual({ available: 0, held: 0, total: 0 });
  });

  it('PTS-09: leaves held points to their redemption, and takes them when they come back', async () => {
    await postNow(db, [given(20, null)]);
    const day = localDate('2026-11-22');
    await inLedger(db, (ledger) => ledger.hold({ ...key, holdId: 'rdm_1', points: 15, day }));
    await db.feed(lapsed({ on: '2026-11-22' }));
    expect(await balanceOn('2026-11-22')).toEqual({ available: 0, held: 15, total: 15 });
    await inLedger(db, (ledger) => ledger.release({ dealerId: key.dealerId, holdId: 'rdm_1' }));
    await runJob(db.host, 'expire-points', '2026-11-23');
    expect(await entries()).toMatchObject([
      { points: -5, rule: 'PTS-09.lapsed' },
      { points: -15, rule: 'PTS-09.came-late' },
    ]);
  });

  it('PTS-09, CONV-6: forfeits what a late document earns for it, and nothing once it came back', async () => {
    await db.feed(lapsed({ on: '2026-11-22' }));
    await db.feed(build.settled({ lines: [['LABOUR', '1000.00']], day: '2026-11-21' }));
    expect(await balanceOn('2026-11-23')).toMatchObject({ total: 20 });
    await runJob(db.host, 'expire-points', '2026-11-23');
    expect(await balanceOn('2026-11-23')).toMatchObject({ total: 0 });
    await db.feed(returned({ on: '2026-11-24', to: '2028-11-24' }));
    await db.feed(build.settled({ id: 'ror_2', lines: [['LABOUR', '500.00']], day: '2026-11-24' }));
    await runJob(db.host, 'expire-points', '2026-11-25');
    expect(await balanceOn('2026-11-25')).toMatchObject({ total: 10 });
  });

  it('PTS-03, PTS-09: earns nothing from the day it ended, whichever comes first', async () => {
    await db.feed(build.settled({ lines: [['LABOUR', '1000.00']], day: '2026-11-22' }));
    await db.feed(lapsed({ on: '2026-11-22' }));
    await db.feed(build.settled({ id: 'ror_2', lines: [['LABOUR', '1000.00']], day: '2026-11-22' }));
    expect(await balanceOn('2026-11-22')).toEqual({ available: 0, held: 0, total: 0 });
    expect(await entries()).toEqual([]);
  });

  it('PTS-09: does not forgive a debt', async () => {
    await postNow(db, [given(20, null), posting({ kind: 'REDEMPTION', points: -20 })]);
    const [earned] = await db.owner.query('select transaction_id as id from points_entry where sequence = 1');
    const correction = { kind: 'CORRECTION' as const, points: -3, correctsTransactionId: earned.id };
    await postNow(db, [posting(correction)]);
    await db.feed(lapsed({ on: '2026-11-22' }));
    expect(await balanceOn('2026-11-22')).toMatchObject({ total: -3 });
    expect(await entries()).toEqual([]);
  });
});

describe('what expires, in the graph', () => {
  const ask = (query: string) => askAt(db)(principals.staffOf(build.DEALER), query);

  it('PTS-06: is listed by date, a year ahead at most', async () => {
    await postNow(db, [
      given(20, '2026-12-01'),
      given(7, '2027-02-01'),
      given(7, '2027-03-01'),
      given(5, null),
    ]);
    const found = await ask(`{ pointsAccount(id: "pac_1") { expiring { expiresOn points cause } } }`);
    expect(found).toEqual({
      data: {
        pointsAccount: {
          expiring: [
            { expiresOn: '2026-12-01', points: 20, cause: 'LOT_LIFE' },
            { expiresOn: '2027-02-01', points: 7, cause: 'LOT_LIFE' },
          ],
        },
      },
    });
    const tooFar = await ask(`{ pointsAccount(id: "pac_1") { expiring(before: "2027-11-24") { points } } }`);
    expect(tooFar.errors?.[0]?.extensions?.code).toBe('BAD_USER_INPUT');
  });
});
