import { localDate } from '@autoclub/domain-kit';
import { everything } from '@autoclub/persistence';
import { countStatements } from '@autoclub/testing';
import fc from 'fast-check';
import { type PointsDatabase, pointsDatabase } from '../../../test/builders/points-database';
import { openAccounts, postNow, posting } from '../../../test/builders/postings';
import { type PointsAccount, emptyAccount, post } from '../domain/points-account';
import { POSTING_KINDS } from '../domain/posting-kind';
import type { PostingCommand } from './posting.repository';

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

async function expectBalanced(): Promise<void> {
  const sums = await db.owner.query(
    `select transaction_id from points_entry group by 1 having sum(points) <> 0 or count(*) <> 2`,
  );
  expect(sums).toEqual([]);
}

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

const anyPosting = fc.record({
  member: fc.constantFrom('1', '2'),
  kind: fc.constantFrom(...POSTING_KINDS),
  points: fc.integer({ min: -40, max: 60 }).filter((points) => points !== 0),
  month: fc.option(fc.integer({ min: 1, max: 12 })),
  correctsBack: fc.nat(5),
});

/** What the model says after the same commands; a refused one leaves all as it was. */
class Model {
  readonly accounts = new Map<string, PointsAccount>();
  private readonly made: PostingCommand[] = [];
  private readonly sequences = new Map<string, number>();

  command(found: typeof anyPosting extends fc.Arbitrary<infer T> ? T : never): PostingCommand {
    const accountId = `pac_${found.member}`;
    const earlier = this.made.filter((each) => each.accountId === accountId);
    const corrected = earlier[Math.max(0, earlier.length - 1 - found.correctsBack)];
    const kind = found.kind === 'CORRECTION' && !corrected ? 'ADJUSTMENT' : found.kind;
    const expiry = `2027-${String(found.month).padStart(2, '0')}-01`;
    return posting({
      accountId,
      kind,
      points: kind === 'EARN' ? Math.abs(found.points) : found.points,
      lotExpiresOn: found.month === null ? null : localDate(expiry),
      correctsTransactionId: kind === 'CORRECTION' ? (corrected?.transactionId ?? null) : null,
    });
  }

  apply(command: PostingCommand): boolean {
    const account = this.accounts.get(command.accountId) ?? emptyAccount;
    const corrects = this.sequences.get(command.correctsTransactionId ?? '');
    const outcome = post(account, { ...command, corrects });
    if (!outcome.ok) return false;
    this.accounts.set(command.accountId, outcome.value.account);
    this.made.push(command);
    this.sequences.set(command.transactionId, outcome.value.entry.sequence);
    return true;
  }

  expected(accountId: string) {
    const { total, qualifyingPoints, sequence, lots } = this.accounts.get(accountId) ?? emptyAccount;
    return {
      account: { total, qualifying_points: qualifyingPoints, sequence },
      lots: lots.map(({ openedBy, granted, remaining }) => ({ opened_by: openedBy, granted, remaining })),
    };
  }
}

describe('the SQL of the ledger against its model', () => {
  it('PTS-01, PTS-05, PTS-06: any commands, one by one, give what the model says', async () => {
    await fc.assert(
      fc
        .asyncProperty(fc.array(anyPosting, { minLength: 1, maxLength: 12 }), async (found) => {
          const model = new Model();
          for (const each of found) {
            const command = model.command(each);
            const isPosted = await postNow(db, [command]).then(
              (answer) => answer.length === 1,
              () => false,
            );
            expect(isPosted).toBe(model.apply(command));
          }
          for (const accountId of ['pac_1', 'pac_2'])
            expect(await stored(accountId)).toEqual(model.expected(accountId));
          await expectBalanced();
        })
        .beforeEach(async () => {
          await db.empty();
          await openAccounts(db, ['mem_1', 'mem_2']);
        }),
      { numRuns: 25 },
    );
  });

  it('PTS-01, PTS-05: a batch, of credits alone or mixed, does the same as its postings one by one', async () => {
    await fc.assert(
      fc
        .asyncProperty(
          fc.array(anyPosting, { minLength: 2, maxLength: 30 }),
          fc.boolean(),
          async (found, isCredits) => {
            const model = new Model();
            const commands = found
              .map((each) =>
                model.command({ ...each, points: isCredits ? Math.abs(each.points) : each.points }),
              )
              .filter((command) => model.apply(command));
            await postNow(db, commands);
            for (const accountId of ['pac_1', 'pac_2'])
              expect(await stored(accountId)).toEqual(model.expected(accountId));
            expect(await numbers('pac_1')).toEqual(upTo(model.expected('pac_1').account.sequence));
            await expectBalanced();
          },
        )
        .beforeEach(async () => {
          await db.empty();
          await openAccounts(db, ['mem_1', 'mem_2']);
        }),
      { numRuns: 25 },
    );
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
  ])('PTS-01: not even the owner may %s', async (sql) => {
    await postNow(db, [posting()]);
    await expect(db.owner.query(sql)).rejects.toThrow('append-only');
  });

  it('PTS-01: may not call what is inside the door', async () => {
    const row = `row(1,'dlr_one','r','ptt_x','pte_x','pac_1','pac_issuedone','EARN',5,true,false,false,'MANUAL','x',1,'2026-11-21','2026-11-21',null,null,'{}','a','b',null)`;
    await expect(asService(`select post_movement(${row}::points_movement, now())`)).rejects.toThrow(
      'permission denied',
    );
  });
});
