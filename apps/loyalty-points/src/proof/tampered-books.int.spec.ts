import * as build from '../../test/builders/events';
import { type PointsDatabase, pointsDatabase } from '../../test/builders/points-database';
import { postNow, posting } from '../../test/builders/postings';

/* What `npm run points -- verify` says when the owner of the tables has switched the guards off and edited a row. */
let db: PointsDatabase;
beforeAll(async () => {
  db = await pointsDatabase();
});
beforeEach(async () => {
  await db.empty();
  await db.feed(
    build.dealer(),
    build.activated(),
    build.activated({ id: 'mem_2', customerId: 'cus_2' }),
    build.settled({ lines: [['LABOUR', '1000.00']] }),
    build.settled({ id: 'ror_2', customerId: 'cus_2', lines: [['LABOUR', '500.00']] }),
  );
  await postNow(db, [posting({ kind: 'REDEMPTION', points: -5 })]);
  expect((await db.prove()).breaches).toEqual([]);
});
afterAll(() => db.drop());

const BOOKS = ['points_transaction', 'points_entry', 'points_lot_use'];

async function editedByOwner(...statements: readonly string[]): Promise<void> {
  for (const book of BOOKS) await db.owner.query(`alter table ${book} disable trigger append_only`);
  for (const sql of statements) await db.owner.query(sql);
  for (const book of BOOKS) await db.owner.query(`alter table ${book} enable trigger append_only`);
}

const named = async () => (await db.prove()).breaches.map(({ check, subject }) => `${check}: ${subject}`);

describe('a proof of books that somebody has edited', () => {
  it.each([
    [
      'a balance',
      `update points_account set total = total + 1 where account_id = 'pac_2'`,
      ['total is the sum of entries: pac_2', 'a balance is what its events add up to: pac_2'],
    ],
    [
      'a lot',
      `update points_lot set remaining = remaining - 1 where account_id = 'pac_1'`,
      ['lots hold what is left: pac_1'],
    ],
    [
      'a row of the chain',
      `update points_entry set held_after = 1 where account_id = 'pac_1' and sequence = 2`,
      ['an entry is what was posted: pac_1 2', 'an entry is what was published: pac_1 2'],
    ],
    [
      'when an entry was posted',
      `update points_transaction set posted_at = posted_at - interval '1 day' where source_id = 'ror_2'`,
      ['an entry is what was posted: pac_2 1'],
    ],
  ])('PTS-14: names %s', async (_, sql, expected) => {
    await editedByOwner(sql);
    expect(await named()).toEqual(expect.arrayContaining(expected));
  });

  /** Everything inside the ledger agrees again: entry, leg, balance, lot, document and the hashes. */
  const raised = [
    `update points_entry set points = sign(points) * 30, total_after = 30, qualifying_after = 30
      where transaction_id = (select transaction_id from points_entry where account_id = 'pac_2') and leg = 1`,
    `update points_entry set points = -30
      where transaction_id = (select transaction_id from points_entry where account_id = 'pac_2') and leg = 2`,
    `update points_account set total = 30, qualifying_points = 30 where account_id = 'pac_2'`,
    `update points_lot set granted = 30, remaining = 30 where account_id = 'pac_2'`,
    `update points_entry e set chain_hash = sha256(convert_to(points_entry_content(
            t.transaction_id, t.kind, e.points, e.sequence, e.total_after, e.held_after, e.qualifying_after,
            c.account_id, t.source_type, t.source_id, t.source_revision, t.business_day, t.posted_on, t.posted_at,
            t.corrects_transaction_id, t.correlation_id, t.causation_id,
            opened_lot_terms(l.expires_on, l.funder_dealer_id), t.explanation), 'UTF8'))
       from points_transaction t, points_entry c, points_lot l
      where e.account_id = 'pac_2' and t.transaction_id = e.transaction_id
        and c.transaction_id = e.transaction_id and c.leg = 2 and l.account_id = e.account_id`,
    `update points_account set chain_hash = (select chain_hash from points_entry where account_id = 'pac_2')
      where account_id = 'pac_2'`,
    `update earning_document set points = 30,
            facts = replace(facts::text, '50000', '150000')::json where source_id = 'ror_2'`,
  ];

  it('PTS-01, PTS-14: an entry that was raised with all that hangs on it is named by what was published', async () => {
    await editedByOwner(...raised);
    expect(await named()).toEqual([
      'an entry is what was published: pac_2 1',
      'a balance is what its events add up to: pac_2',
    ]);
  });

  it('PTS-14: control: with the event rewritten as well nothing is left that could know', async () => {
    await editedByOwner(
      ...raised,
      `update outbox set data = (data::jsonb || '{"points": 30, "qualifyingPoints": 30,
              "balance": {"available": 30, "held": 0, "total": 30}}')::json
        where subject = 'pac_2' and type like '%points-posted%'`,
    );
    expect(await named()).toEqual([]);
  });

  it.each([
    ['that was lost', `delete from outbox where subject = 'pac_2' and type like '%points-posted%'`],
    [
      'that says otherwise',
      `update outbox set sequence = 7 where subject = 'pac_2' and type like '%points-posted%'`,
    ],
  ])('PTS-14: names the entry of an event %s', async (_, sql) => {
    await db.owner.query(sql);
    expect(await named()).toContain('an entry is what was published: pac_2 1');
  });

  it('PTS-14: an event counts in the archive as it does in the outbox', async () => {
    await db.owner.query(`update outbox set published_at = now() - interval '15 days'`);
    await db.owner.query(`select archive_published_events(interval '14 days', 1000)`);
    expect(await db.owner.query('select 1 from outbox')).toEqual([]);
    expect(await named()).toEqual([]);
  });
});
