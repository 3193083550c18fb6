import { type PointsDatabase, pointsDatabase } from '../../../test/builders/points-database';
import { openAccounts, postNow, posting } from '../../../test/builders/postings';
import { brokenLinks } from './chain';

let db: PointsDatabase;
const upTo = (count: number) => Array.from({ length: count }, (_, i) => i + 1);

beforeAll(async () => {
  db = await pointsDatabase();
});
beforeEach(async () => {
  await db.empty();
  await openAccounts(
    db,
    upTo(4).map((number) => `mem_${number}`),
  );
  for (const number of upTo(4)) {
    const accountId = `pac_${number}`;
    await postNow(db, [posting({ accountId }), posting({ accountId }), posting({ accountId })]);
    await postNow(db, [posting({ accountId, kind: 'REDEMPTION', points: -25 })]);
    await postNow(db, [posting({ accountId })]);
  }
});
afterAll(() => db.drop());

/** What only the owner of the tables can do: switch the guard off, edit, switch it on again. */
async function editedByOwner(table: string, sql: string): Promise<void> {
  await db.owner.query(`alter table ${table} disable trigger append_only`);
  await db.owner.query(sql);
  await db.owner.query(`alter table ${table} enable trigger append_only`);
}

const named = async () =>
  (await brokenLinks(db.database)).map((link) => `${link.accountId} ${link.sequence}`);

describe('the chain of the entries', () => {
  it('PTS-01: is whole after postings of every way', async () => {
    expect(await named()).toEqual([]);
  });

  const transaction = `transaction_id = (select transaction_id from points_entry where account_id = 'pac_2' and sequence = 3)`;
  it.each([
    ['points_entry', `update points_entry set points = 21 where account_id = 'pac_2' and sequence = 3`],
    ['points_entry', `update points_entry set total_after = 1 where account_id = 'pac_2' and sequence = 3`],
    ['points_entry', `update points_entry set points = -21 where leg = 2 and ${transaction}`],
    [
      'points_entry',
      `update points_entry set account_id = 'pac_adjustedone' where leg = 2 and ${transaction}`,
    ],
    ['points_transaction', `update points_transaction set kind = 'ADJUSTMENT' where ${transaction}`],
    ['points_transaction', `update points_transaction set source_id = 'ror_x' where ${transaction}`],
    [
      'points_transaction',
      `update points_transaction set business_day = business_day + 1 where ${transaction}`,
    ],
    [
      'points_transaction',
      `update points_transaction set posted_at = posted_at + interval '1 ms' where ${transaction}`,
    ],
    ['points_transaction', `update points_transaction set explanation = '{}' where ${transaction}`],
  ])('PTS-01, PTS-14: names the row whose owner edited %s: %s', async (table, sql) => {
    await editedByOwner(table, sql);
    expect(await named()).toEqual(['pac_2 3']);
  });

  it.each([
    [
      'the expiry of a lot',
      `update points_lot set expires_on = '2030-01-01' where account_id = 'pac_2' and opened_by = 3`,
    ],
    [
      'who granted a lot',
      `update points_lot set funder_dealer_id = 'dlr_two' where account_id = 'pac_2' and opened_by = 3`,
    ],
  ])('PTS-13, PTS-14: names the entry when the owner edited %s', async (_, sql) => {
    await db.owner.query(sql);
    expect(await named()).toEqual(['pac_2 3']);
  });

  it('PTS-06, PTS-14: names the debit whose use of a lot the owner edited', async () => {
    await editedByOwner(
      'points_lot_use',
      `update points_lot_use set points = points - 1 where account_id = 'pac_2' and opened_by = 2`,
    );
    expect(await named()).toEqual(['pac_2 4']);
  });

  it('PTS-01: names the row after one that was deleted, and the account whose last one was', async () => {
    await editedByOwner(
      'points_entry',
      `delete from points_entry where account_id = 'pac_2' and sequence = 3`,
    );
    await editedByOwner(
      'points_entry',
      `delete from points_entry where account_id = 'pac_3' and sequence = 5`,
    );
    expect(await named()).toEqual(['pac_2 4', 'pac_3 5']);
  });

  it('PTS-01: a row that was edited together with its hash betrays itself by the next one', async () => {
    await editedByOwner(
      'points_entry',
      `update points_entry set points = 21, chain_hash = sha256('x') where account_id = 'pac_2' and sequence = 3`,
    );
    expect(await named()).toEqual(['pac_2 3', 'pac_2 4']);
  });
});
