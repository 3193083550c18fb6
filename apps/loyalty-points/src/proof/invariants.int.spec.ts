import { localDate } from '@autoclub/domain-kit';
import { Registry } from 'prom-client';
import * as build from '../../test/builders/events';
import { NOW, testHost } from '../../test/builders/host';
import { type PointsDatabase, pointsDatabase } from '../../test/builders/points-database';
import { inLedger, postNow, posting } from '../../test/builders/postings';
import { invariantBreaches } from './check-invariants';
import { INVARIANTS, invariantOf } from './invariants';
import { prove } from './index';
import { watchInvariants } from './watch-invariants';

/* Each promise with its guard taken away: the checker must name the breach, else it would prove nothing. */
let db: PointsDatabase;
beforeEach(async () => {
  db = await pointsDatabase();
  await db.feed(
    build.dealer(),
    build.dealer('dlr_two'),
    build.activated(),
    build.settled({ lines: [['LABOUR', '1000.00']] }),
  );
  expect(await invariantBreaches(db.database, null)).toEqual([]);
});
afterEach(() => db.drop());

const broken = async (dealerId: string | null = null) => [
  ...new Set((await invariantBreaches(db.database, dealerId)).map(({ check }) => invariantOf(check))),
];
const vandal = async (sql: string) => {
  const books = ['points_entry', 'points_transaction', 'points_hold'];
  for (const book of books) await db.owner.query(`alter table ${book} disable trigger append_only`);
  await db.owner.query(sql);
  for (const book of books) await db.owner.query(`alter table ${book} enable trigger append_only`);
};

describe('the checkers', () => {
  it.each([
    ['I1', 'update points_entry set points = points - 1 where leg = 2', ['I1', 'I13']],
    ['I2', 'update points_account set total = total + 1, held = held + 1 where sequence > 0', ['I2', 'I7']],
    ['I3', 'grant update on points_entry to autoclub_app', ['I3']],
    ['I3 without its trigger', 'drop trigger append_only on points_lot_use', ['I3']],
    ['I6', 'update points_lot set remaining = remaining - 1', ['I6']],
    ['I7', 'update points_lot set held = 1', ['I6', 'I7']],
    ['I8', 'update points_account set sequence = 2 where sequence = 1', ['I8']],
    ['I10', `update outbox set sequence = 9 where type like '%points-posted%'`, ['I10']],
    [
      'I11',
      `insert into parked_event (premise, event_id, event, parked_at)
       values ('dealer dlr_x', gen_random_uuid(), '{}', now() - interval '25 hours')`,
      ['I11'],
    ],
    ['I13', `delete from points_entry where leg = 2`, ['I1', 'I13']],
  ])('PTS-14: find a breach of %s', async (_, sql, expected) => {
    await vandal(sql);
    expect(await broken()).toEqual(expected);
  });

  it('PTS-14: an event that waits for 23 hours is no breach of I11', async () => {
    await db.owner.query(`insert into parked_event (premise, event_id, event, parked_at)
      values ('dealer dlr_x', gen_random_uuid(), '{}', now() - interval '23 hours')`);
    expect(await broken()).toEqual([]);
  });

  it('PTS-14: find I4 when a source has posted twice', async () => {
    const order = () => posting({ kind: 'ADJUSTMENT', source: { type: 'MANUAL', id: 'adj_1', revision: 1 } });
    await postNow(db, [order()]);
    await db.owner.query('drop index points_transaction_source');
    await vandal(`update points_transaction set source_type = 'REPAIR_ORDER', source_id = 'ror_1'`);
    expect(await broken()).toContain('I4');
  });

  it('PTS-14: find I5 when a redemption has overdrawn', async () => {
    await postNow(db, [posting({ kind: 'REDEMPTION', points: -20 })]);
    await vandal(`update points_entry set total_after = -1 where leg = 1 and points = -20`);
    expect(await broken()).toContain('I5');
  });

  it('PTS-05, PTS-07, PTS-14: find no I5 when held points are taken after a correction has overdrawn', async () => {
    const holdId = 'rdm_1';
    const hold = {
      dealerId: build.DEALER,
      accountId: 'pac_1',
      holdId,
      points: 20,
      day: localDate('2026-11-22'),
    };
    expect(await inLedger(db, (ledger) => ledger.hold(hold))).not.toBeNull();
    await db.feed(build.refunded({ lines: [['LABOUR', '500.00']] }));
    await postNow(db, [posting({ kind: 'REDEMPTION', points: -20, capturesHoldId: holdId })]);
    expect(await db.owner.query(`select total from points_account where account_id = 'pac_1'`)).toEqual([
      { total: -10 },
    ]);
    expect(await broken()).toEqual([]);
  });

  it('PTS-14: find I3 when more was taken back than was taken', async () => {
    const taken = posting({ kind: 'REDEMPTION', points: -5 });
    await postNow(db, [taken]);
    const reverses = { transactionId: taken.transactionId, kind: 'REDEMPTION' as const };
    await postNow(db, [posting({ kind: 'REVERSAL', points: 5, reverses })]);
    expect(await broken()).toEqual([]);
    await vandal(`update points_entry set points = 6 where leg = 1 and points = 5`);
    expect(await broken()).toContain('I3');
  });

  it('PTS-14, PLT-02: those of one dealer do not look at the books of another', async () => {
    await vandal('update points_lot set remaining = remaining - 1');
    expect(await broken('dlr_two')).toEqual([]);
    expect(await broken('dlr_one')).toEqual(['I6']);
  });
});

describe('the watch in production', () => {
  it('PTS-14: raises the gauge of the invariant and the dealer, and lowers it when all is well again', async () => {
    const registry = new Registry();
    const host = { ...testHost(db.database), metrics: { registry } };
    const task = watchInvariants(host, (dealerId) => prove(db.database, host.programmes, dealerId));
    const round = async () => {
      for (let turn = 0; turn < 3; turn++) await task.run(new AbortController().signal);
    };
    const gauge = async () => {
      const text = await registry.metrics();
      const values = text.split('\n').filter((line) => line.startsWith('club_points_invariant_breaches{'));
      expect(values).toHaveLength(2 * INVARIANTS.length);
      return values.filter((line) => !line.endsWith(' 0')).map((line) => line.replace(/ \d+$/, ''));
    };
    await round();
    expect(await gauge()).toEqual([]);
    expect(await registry.metrics()).toContain(
      `club_points_proved_timestamp_seconds{dealer="dlr_two"} ${NOW.getTime() / 1_000}`,
    );
    for (const [id, breaking, mending] of [
      [
        'I6',
        'update points_lot set remaining = remaining - 1',
        'update points_lot set remaining = remaining + 1',
      ],
      [
        'I9',
        `update points_transaction set correlation_id = correlation_id || 'x'`,
        `update points_transaction set correlation_id = rtrim(correlation_id, 'x')`,
      ],
      [
        'I12',
        `update earning_document set outcome = 'NOT_ELIGIBLE'`,
        `update earning_document set outcome = 'EARNED'`,
      ],
    ] as const) {
      await vandal(breaking);
      await round();
      expect(await gauge()).toEqual([`club_points_invariant_breaches{invariant="${id}",dealer="dlr_one"}`]);
      await vandal(mending);
      await round();
      expect(await gauge()).toEqual([]);
    }
  });
});
