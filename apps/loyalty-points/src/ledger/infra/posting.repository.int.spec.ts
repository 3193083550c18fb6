import { everything } from '@autoclub/persistence';
import { countStatements } from '@autoclub/testing';
import { type PointsDatabase, pointsDatabase } from '../../../test/builders/points-database';
import { openAccounts, postNow, posting } from '../../../test/builders/postings';

let db: PointsDatabase;
beforeAll(async () => {
  db = await pointsDatabase();
});
beforeEach(async () => {
  await db.empty();
  await openAccounts(db, ['mem_1', 'mem_2']);
});
afterAll(() => db.drop());

interface Stored {
  total: number;
  qualifying_points: number;
  sequence: number;
}

async function stored(accountId = 'pac_1') {
  const [account]: Stored[] = await db.owner.query(
    'select total, qualifying_points, sequence from points_account where account_id = $1',
    [accountId],
  );
  const lots = await db.owner.query(
    'select opened_by, granted, remaining from points_lot where account_id = $1 order by opened_by',
    [accountId],
  );
  return { account, lots };
}

const numbers = async (accountId: string): Promise<number[]> =>
  (
    await db.owner.query('select sequence from points_entry where account_id = $1 order by sequence', [
      accountId,
    ])
  ).map((row: { sequence: number }) => row.sequence);

const upTo = (count: number) => Array.from({ length: count }, (_, i) => i + 1);

describe('posting', () => {
  it('PTS-01: writes two legs of opposite sign, the balance, a lot and an event in one statement', async () => {
    const statements = countStatements(db.database.dataSource);
    expect(await postNow(db, [posting({ transactionId: 'ptt_a' })])).toEqual([
      { transactionId: 'ptt_a', sequence: 1, totalAfter: 20, heldAfter: 0, qualifyingAfter: 20 },
    ]);
    expect(statements.count()).toBe(1);
    expect(await db.owner.query('select account_id, points from points_entry order by leg')).toEqual([
      { account_id: 'pac_1', points: 20 },
      { account_id: 'pac_issuedone', points: -20 },
    ]);
    expect(await db.owner.query('select subject, sequence from outbox')).toEqual([
      { subject: 'pac_1', sequence: 1 },
    ]);
  });

  it('PTS-04: a source that is in the books already is left out, alone and within a batch', async () => {
    const first = posting();
    await postNow(db, [first]);
    const again = { ...first, transactionId: 'ptt_again' };
    expect(await postNow(db, [again])).toEqual([]);
    const other = posting();
    const answer = await postNow(db, [again, other]);
    expect(answer.map(({ transactionId }) => transactionId)).toEqual([other.transactionId]);
    expect(await stored()).toMatchObject({ account: { total: 40, sequence: 2 } });
  });

  it('PTS-07: points that are not there are not taken, and nothing is left of the attempt', async () => {
    await postNow(db, [posting()]);
    await expect(postNow(db, [posting({ kind: 'REDEMPTION', points: -21 })])).rejects.toThrow(
      'INSUFFICIENT_POINTS',
    );
    expect(await stored()).toMatchObject({ account: { total: 20, sequence: 1 } });
  });

  it('refuses an account that was never opened', async () => {
    const stray = posting({ accountId: 'pac_nobody' });
    await expect(postNow(db, [stray])).rejects.toThrow();
    await expect(postNow(db, [stray, posting()])).rejects.toThrow();
    expect(await stored()).toMatchObject({ account: { total: 0 } });
  });
});

describe('many at once', () => {
  it('PTS-01: 16 clients on one account leave no gap, no double and no deadlock', async () => {
    const before = await deadlocks();
    await Promise.all(
      upTo(16).map(async () => {
        for (const _ of upTo(10)) await postNow(db, [posting()]);
      }),
    );
    expect(await numbers('pac_1')).toEqual(upTo(160));
    expect(await stored()).toMatchObject({ account: { total: 3_200, sequence: 160 } });
    expect(await deadlocks()).toBe(before);
  });

  it('PTS-04: 16 clients with the same source post it once', async () => {
    const source = posting();
    const answers = await Promise.all(
      upTo(16).map((client) => postNow(db, [{ ...source, transactionId: `ptt_same${client}` }])),
    );
    expect(answers.flat()).toHaveLength(1);
    expect(await stored()).toMatchObject({ account: { total: 20, sequence: 1 } });
  });

  it('PTS-01: batches over the same accounts in opposite order do not wait in a circle', async () => {
    const before = await deadlocks();
    const ofBoth = (client: number) => {
      const pair = ['pac_1', 'pac_2'].map((accountId) => posting({ accountId }));
      return client % 2 === 0 ? pair : pair.reverse();
    };
    await Promise.all(upTo(40).map((client) => postNow(db, ofBoth(client))));
    expect(await numbers('pac_2')).toEqual(upTo(40));
    expect(await deadlocks()).toBe(before);
  });

  it('PTS-07: of 16 clients that spend the last points exactly one wins', async () => {
    await postNow(db, [posting()]);
    const tries = await Promise.allSettled(
      upTo(16).map(() => postNow(db, [posting({ kind: 'REDEMPTION', points: -20 })])),
    );
    expect(tries.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    expect(await stored()).toMatchObject({ account: { total: 0 } });
  });

  const deadlocks = async (): Promise<number> =>
    (await db.owner.query('select deadlocks from pg_stat_database where datname = current_database()'))[0]
      .deadlocks;
});

describe('the books and the running service', () => {
  const asService = (sql: string) => db.database.transaction(everything, (tx) => tx.query(sql));

  it.each([
    'update points_entry set points = 1',
    'delete from points_entry',
    'truncate points_entry',
    'update points_transaction set kind = kind',
    'delete from points_transaction',
    'delete from points_lot_use',
    'truncate points_lot_return',
    'delete from points_hold',
    'update points_hold_lot set points = 1',
    `insert into points_hold_end values ('dlr_one', 'rdm_1', true, 1, 1, now())`,
    'update points_account set total = 1000000',
    'update points_lot set remaining = 0',
    `insert into points_entry (dealer_id, transaction_id, leg, account_id, points) values ('dlr_one', 'ptt_x', 2, 'pac_1', 5)`,
    `insert into points_account (dealer_id, account_id, kind, opened_at) values ('dlr_one', 'pac_x', 'ISSUED', now())`,
  ])('PTS-01: may not %s', async (sql) => {
    await postNow(db, [posting()]);
    await expect(asService(sql)).rejects.toThrow('permission denied');
  });

  it.each([
    'update points_entry set points = 1',
    'delete from points_transaction',
    'truncate points_lot_use',
    'delete from points_hold',
    'update points_hold_end set is_captured = true',
    'truncate points_hold_lot',
    'delete from points_lot_return',
  ])('PTS-01: not even the owner may %s', async (sql) => {
    await postNow(db, [posting()]);
    await expect(db.owner.query(sql)).rejects.toThrow('append-only');
  });

  it.each([
    'post_movement(null, null::points_account, now())',
    'post_credits(null, now())',
    'take_from_lots(null, 1)',
    'capture_hold(null, 1, 1, now())',
  ])('PTS-01: may not call %s, which is inside the door', async (call) => {
    await expect(asService(`select ${call}`)).rejects.toThrow('permission denied');
  });
});
