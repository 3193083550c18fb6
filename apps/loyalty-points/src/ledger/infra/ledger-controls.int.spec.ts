import { settled, activated, dealer } from '../../../test/builders/events';
import { type PointsDatabase, pointsDatabase } from '../../../test/builders/points-database';
import { postNow, posting } from '../../../test/builders/postings';

/*
 * Controls: with a guard taken away the promise must break and the proof must say so, else the tests that keep the
 * promise would prove nothing.
 */
let db: PointsDatabase;
beforeEach(async () => {
  db = await pointsDatabase();
  await db.feed(dealer(), activated(), settled({ lines: [['LABOUR', '1000.00']] }));
  expect((await db.prove()).breaches).toEqual([]);
});
afterEach(() => db.drop());

/** What the proof says; the checkers in SQL have controls of their own. */
const checks = async () => {
  const named = (await db.prove()).breaches.map(({ check }) => check);
  return [...new Set(named.filter((check) => !/^I\d/.test(check)))];
};

async function rewrite(name: string, from: string, to: string): Promise<void> {
  const [{ definition }] = await db.owner.query(
    'select pg_get_functiondef(oid) as definition from pg_proc where proname = $1',
    [name],
  );
  expect(definition).toContain(from);
  await db.owner.query(definition.replace(from, to));
}

describe('a ledger without one of its guards', () => {
  const sameDocument = () => posting({ source: { type: 'REPAIR_ORDER', id: 'ror_1', revision: 1 } });

  it('PTS-04: posts a document twice without the unique source, and the proof shows it', async () => {
    expect(await postNow(db, [sameDocument()])).toEqual([]);
    await db.owner.query('drop index points_transaction_source');
    await rewrite(
      'post_movement',
      'on conflict (dealer_id, source_type, source_id, source_revision) do nothing',
      '',
    );
    expect(await postNow(db, [sameDocument()])).toHaveLength(1);
    expect(await checks()).toEqual([
      'what was posted is what the document is worth',
      'no other account keeps points of the document',
      'the document earned at most once',
    ]);
  });

  it('PTS-01: repeats numbers without the order of the account', async () => {
    await rewrite('post_movement', 'a.sequence := a.sequence + 1', 'a.sequence := a.sequence + 0');
    await expect(postNow(db, [posting()])).rejects.toThrow('duplicate key');
  });

  it('PTS-06: takes from the wrong lot when the order of lots is turned round, and the proof shows it', async () => {
    const soon = { lotExpiresOn: '2027-01-01' as ReturnType<typeof posting>['lotExpiresOn'] };
    await postNow(db, [posting({ ...soon, kind: 'ADJUSTMENT' })]);
    await rewrite('take_from_lots', 'l.expires_on nulls last', 'l.expires_on desc nulls first');
    await postNow(db, [posting({ kind: 'REDEMPTION', points: -5 })]);
    expect(await checks()).toEqual(['lots hold what is left']);
  });
});

describe('books that were tampered with', () => {
  const asVandal = async (table: string, sql: string) => {
    await db.owner.query(`alter table ${table} disable trigger append_only`);
    await db.owner.query(sql);
    await db.owner.query(`alter table ${table} enable trigger append_only`);
  };

  it.each([
    [
      'a balance',
      'update points_account set total = 99 where account_id = $$pac_1$$',
      'total is the sum of entries',
    ],
    [
      'a qualifying counter',
      'update points_account set qualifying_points = 200 where account_id = $$pac_1$$',
      'qualifying is earned less corrected',
    ],
    ['a lot', 'update points_lot set remaining = 1', 'lots hold what is left'],
    ['a judgement', 'update earning_document set points = 1', 'the document is worth what its rules say'],
    [
      'a bill',
      `update earning_document set facts = '{"currency":"CNY","lines":[],"paidWithPointsMinor":0}'`,
      'the document is judged as its rules say',
    ],
    ['a lost bill', 'delete from earning_document', 'an earning has its document'],
    ['a lost membership', 'delete from membership_phase', 'the document is judged as its rules say'],
  ])('PTS-14: the proof finds %s', async (_, sql, check) => {
    await db.owner.query(sql);
    expect(await checks()).toContain(check);
  });

  it.each([
    ['a leg', 'update points_entry set points = points - 1 where leg = 2', 'legs sum to zero'],
    ['a missing leg', 'delete from points_entry where leg = 2', 'every transaction sums to zero'],
    ['an entry that was raised', 'update points_entry set points = points * 2', 'entries can be posted'],
  ])('PTS-14: the proof finds %s', async (_, sql, check) => {
    await asVandal('points_entry', sql);
    expect(await checks()).toContain(check);
  });
});
