import { localDate } from '@autoclub/domain-kit';
import { type PointsDatabase, pointsDatabase } from '../../../test/builders/points-database';
import { inLedger, openAccounts, postNow, posting } from '../../../test/builders/postings';
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

const day = localDate('2026-11-22');
const key = { dealerId: 'dlr_one', accountId: 'pac_1' };
const balance = async () => (await inLedger(db, (ledger) => ledger.account(key, day)))?.balance;
const entryCount = async (): Promise<number> =>
  (await db.owner.query('select count(*)::int as count from points_entry'))[0].count;

function reversal(of: PostingCommand, points: number, more: Partial<PostingCommand> = {}): PostingCommand {
  const reverses = { transactionId: of.transactionId, kind: of.kind as 'ADJUSTMENT' };
  return posting({ kind: 'REVERSAL', points, reverses, ...more });
}

describe('a reversal', () => {
  it('PTS-01: takes back an entry once, in parts or whole, and never more than is left', async () => {
    const spent = posting({ kind: 'REDEMPTION', points: -20 });
    await postNow(db, [posting(), spent]);
    await postNow(db, [reversal(spent, 5)]);
    await postNow(db, [reversal(spent, 15)]);
    expect(await balance()).toEqual({ available: 20, held: 0, total: 20 });
    await expect(postNow(db, [reversal(spent, 1)])).rejects.toThrow('NOT_REVERSIBLE');
    expect(await balance()).toMatchObject({ total: 20 });
  });

  it.each<[string, () => Promise<PostingCommand>]>([
    [
      'a reversal',
      async () => {
        const spent = posting({ kind: 'REDEMPTION', points: -20 });
        const back = reversal(spent, 20);
        await postNow(db, [posting(), spent, back]);
        return reversal(back, -20);
      },
    ],
    [
      'an earning, which is corrected by judging its document again',
      async () => {
        const earned = posting();
        await postNow(db, [earned]);
        return reversal(earned, -20);
      },
    ],
    [
      'more than the entry',
      async () => {
        const given = posting({ kind: 'ADJUSTMENT', points: 20 });
        await postNow(db, [given]);
        return reversal(given, -21);
      },
    ],
    [
      'in the same direction',
      async () => {
        const given = posting({ kind: 'ADJUSTMENT', points: 20 });
        await postNow(db, [given]);
        return reversal(given, 20);
      },
    ],
    [
      'an entry of another account',
      async () => {
        const theirs = posting({ kind: 'ADJUSTMENT', points: 20, accountId: 'pac_2' });
        await postNow(db, [theirs, posting()]);
        return reversal(theirs, -20);
      },
    ],
    ['an entry that is not there', async () => reversal(posting({ kind: 'ADJUSTMENT' }), -20)],
  ])('PTS-01: does not take back %s, and nothing is written', async (_, made) => {
    const refused = await made();
    const before = await entryCount();
    await expect(postNow(db, [refused])).rejects.toThrow('NOT_REVERSIBLE');
    await expect(postNow(db, [refused, posting()])).rejects.toThrow('NOT_REVERSIBLE');
    expect(await entryCount()).toBe(before);
  });

  it('PTS-05: of a credit that was spent leaves a debt, and the club’s account gets its points back', async () => {
    const given = posting({ kind: 'ADJUSTMENT', points: 20 });
    await postNow(db, [given, posting({ kind: 'REDEMPTION', points: -15 }), reversal(given, -20)]);
    expect(await balance()).toEqual({ available: -15, held: 0, total: -15 });
    const club = await db.owner.query(
      `select account_id, sum(points)::int as points from points_entry where leg = 2 group by 1 order by 1`,
    );
    expect(club).toEqual([
      { account_id: 'pac_adjustedone', points: 0 },
      { account_id: 'pac_redeemedone', points: 15 },
    ]);
  });
});

describe('lots and who granted them', () => {
  it('PTS-13: a lot remembers its dealer and keeps it when points come back', async () => {
    const spent = posting({ kind: 'REDEMPTION', points: -30 });
    await postNow(db, [
      posting({ kind: 'CLEARING', funderDealerId: 'dlr_two', lotExpiresOn: localDate('2027-01-01') }),
      posting(),
      spent,
    ]);
    await postNow(db, [reversal(spent, 30)]);
    const lots = await db.owner.query(
      'select funder_dealer_id as dealer, remaining, expires_on as "expiresOn" from points_lot order by opened_by',
    );
    expect(lots).toEqual([
      { dealer: 'dlr_two', remaining: 20, expiresOn: '2027-01-01' },
      { dealer: 'dlr_one', remaining: 20, expiresOn: null },
    ]);
  });
});

describe('holds', () => {
  const hold = (holdId: string, points: number) =>
    inLedger(db, (ledger) => ledger.hold({ ...key, holdId, points, day }));

  it('PTS-07, PTS-13: hold points of the lots they will be taken from and say who granted them', async () => {
    await postNow(db, [posting({ kind: 'CLEARING', points: 5, funderDealerId: 'dlr_two' }), posting()]);
    expect(await hold('rdm_1', 15)).toEqual({
      balance: { available: 10, held: 15, total: 25 },
      funding: [
        { dealerId: 'dlr_one', points: 10 },
        { dealerId: 'dlr_two', points: 5 },
      ],
    });
    expect(await hold('rdm_2', 11)).toBeNull();
    expect(await balance()).toEqual({ available: 10, held: 15, total: 25 });
  });

  it('PTS-07: end once, by a capture or a release', async () => {
    await postNow(db, [posting()]);
    await hold('rdm_1', 15);
    const release = () => inLedger(db, (ledger) => ledger.release({ dealerId: 'dlr_one', holdId: 'rdm_1' }));
    await postNow(db, [posting({ kind: 'REDEMPTION', points: -15, capturesHoldId: 'rdm_1' })]);
    expect(await balance()).toEqual({ available: 5, held: 0, total: 5 });
    await expect(release()).rejects.toThrow('points_hold_end_pkey');
    await expect(
      postNow(db, [posting({ kind: 'REDEMPTION', points: -15, capturesHoldId: 'rdm_1' })]),
    ).rejects.toThrow('points_lot_check');
    expect(await balance()).toEqual({ available: 5, held: 0, total: 5 });
  });

  it.each([
    ['another number of points', { points: -14 }],
    ['another account', { accountId: 'pac_2' }],
    ['a hold that is not there', { capturesHoldId: 'rdm_none' }],
  ])('PTS-07: are not captured by %s', async (_, more) => {
    await postNow(db, [posting(), posting({ accountId: 'pac_2' })]);
    await hold('rdm_1', 15);
    const captures = posting({ kind: 'REDEMPTION', points: -15, capturesHoldId: 'rdm_1', ...more });
    await expect(postNow(db, [captures])).rejects.toThrow('INSUFFICIENT_POINTS');
    expect(await balance()).toEqual({ available: 5, held: 15, total: 20 });
  });

  it('PTS-07: of 50 tills with the last points exactly one gets them', async () => {
    await postNow(db, [posting()]);
    const tills = Array.from({ length: 50 }, (_, till) => hold(`rdm_t${till}`, 20));
    const held = await Promise.all(tills);
    expect(held.filter((each) => each !== null)).toHaveLength(1);
    expect(await balance()).toEqual({ available: 0, held: 20, total: 20 });
  });

  it('PTS-06: keep their points past the day these expire, while what is free is gone by date', async () => {
    await postNow(db, [posting({ lotExpiresOn: localDate('2026-12-01') })]);
    await hold('rdm_1', 15);
    const later = await inLedger(db, (ledger) => ledger.account(key, localDate('2026-12-01')));
    expect(later?.balance).toEqual({ available: 0, held: 15, total: 15 });
  });
});
