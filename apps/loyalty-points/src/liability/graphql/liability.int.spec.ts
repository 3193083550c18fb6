import { localDate } from '@autoclub/domain-kit';
import { principals } from '@autoclub/testing';
import { askAt } from '../../../test/builders/ask';
import * as build from '../../../test/builders/events';
import { type PointsDatabase, pointsDatabase } from '../../../test/builders/points-database';
import { openAccounts, postNow, posting } from '../../../test/builders/postings';
import { accountIdOf } from '../../ledger';

/** Today is 22 November 2026. Members of dlr_one: one to seven; of dlr_two, of another region: one. */
let db: PointsDatabase;
let ask: ReturnType<typeof askAt>;
const manager = principals.staffOf('dlr_one', ['CLUB_MANAGER']);
const oem = principals.oemAnalyst();

const given = (member: string, points: number, day: string, ends: string | null, dealerId = 'dlr_one') =>
  posting({
    dealerId,
    regionId: dealerId === 'dlr_one' ? 'reg_east' : 'reg_west',
    accountId: accountIdOf(member),
    points,
    businessDay: localDate(day),
    lotExpiresOn: ends === null ? null : localDate(ends),
  });

beforeAll(async () => {
  db = await pointsDatabase();
  ask = askAt(db);
  await db.feed(build.dealer(), build.dealer('dlr_two', 'reg_west'));
  const many = Array.from({ length: 6 }, (_, index) => `mem_y${index}`);
  await openAccounts(db, ['mem_old', ...many]);
  await openAccounts(db, ['mem_far'], 'dlr_two');
  await postNow(db, [
    ...many.map((member) => given(member, 150, '2026-11-20', null)),
    given('mem_old', 30, '2026-08-24', '2026-11-22'),
    given('mem_old', 31, '2026-08-23', '2026-11-23'),
    given('mem_old', 1_000, '2024-01-01', '2027-11-23'),
    given('mem_far', 777, '2026-11-20', null, 'dlr_two'),
  ]);
});
afterAll(() => db.drop());

const BAND = `fromDays toDays isSuppressed points memberCount costAmount { amount }`;
const QUERY = `{ pointsLiability { asOf all { ${BAND} } byAge { ${BAND} } byEnd { ${BAND} } withCard { ${BAND} } } }`;

interface Shown {
  readonly fromDays: number | null;
  readonly isSuppressed: boolean;
  readonly points: number | null;
  readonly memberCount: number | null;
  readonly costAmount: { amount: string } | null;
}
type Answer = Record<'all' | 'withCard', Shown> & Record<'byAge' | 'byEnd', Shown[]> & { asOf: string };

const liability = async (principal = manager): Promise<Answer> => {
  const { data, errors } = await ask(principal, QUERY);
  expect(errors).toBeUndefined();
  return data?.['pointsLiability'] as unknown as Answer;
};
const pointsOf = (bands: readonly Shown[]) => bands.map(({ points }) => points);

describe('pointsLiability', () => {
  it('PTS-11: says to its dealer what members can still spend, and what it costs', async () => {
    const { asOf, all } = await liability();
    expect(asOf).toBe('2026-11-22');
    expect(all).toMatchObject({ points: 1_961, memberCount: 7, costAmount: { amount: '1961.00' } });
  });

  it('PTS-06: by the age of what earned it; the 91st day begins a band', async () => {
    const { byAge } = await liability();
    expect(pointsOf(byAge)).toEqual([930, 31, 0, 0, 1_000]);
    expect(byAge.map(({ memberCount }) => memberCount)).toEqual([6 + 1, 1, 0, 0, 1]);
  });

  it('PTS-06: by when it ends; what is no longer good today waits to be written off', async () => {
    const { byEnd, withCard } = await liability();
    expect(pointsOf(byEnd)).toEqual([30, 31, 0, 0, 0, 1_000]);
    expect(withCard).toMatchObject({ points: 900, memberCount: 6 });
  });

  it('ANA-08: counts of all dealers for the OEM, hides groups of fewer than five and rounds the rest', async () => {
    const { all, byAge, byEnd } = await liability(oem);
    expect(all).toMatchObject({ points: 2_700, memberCount: 8, costAmount: { amount: '2700.00' } });
    expect(pointsOf(byAge)).toEqual([null, null, 0, 0, null]);
    expect(byEnd[0]).toMatchObject({ isSuppressed: true, points: null, memberCount: null, costAmount: null });
  });

  it('PTS-11: is closed to a region, as the books of its dealers are', async () => {
    expect(await liability(principals.regionAnalystOf('reg_east'))).toBeNull();
  });

  it('PLT-03: is of no other dealer', async () => {
    const { all } = await liability(principals.staffOf('dlr_two', ['CLUB_MANAGER']));
    expect(all).toMatchObject({ points: 777, memberCount: 1 });
  });
});
