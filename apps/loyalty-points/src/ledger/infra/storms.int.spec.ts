import { type PointsDatabase, pointsDatabase } from '../../../test/builders/points-database';
import { openAccounts, postNow, posting } from '../../../test/builders/postings';

/* Storms of clients on few accounts; without the guard the same storm has to do harm. */
let db: PointsDatabase;
beforeEach(async () => {
  db = await pointsDatabase();
  await openAccounts(
    db,
    upTo(10).map((number) => `mem_${number}`),
  );
});
afterEach(() => db.drop());

const upTo = (count: number) => Array.from({ length: count }, (_, i) => i + 1);
const fulfilledIn = (tries: readonly PromiseSettledResult<unknown>[]) =>
  tries.filter(({ status }) => status === 'fulfilled').length;
const total = async (accountId: string): Promise<number> =>
  (await db.owner.query('select total from points_account where account_id = $1', [accountId]))[0].total;
async function without(name: string, guard: string, instead: string): Promise<void> {
  const [{ definition }] = await db.owner.query(
    'select pg_get_functiondef(oid) as definition from pg_proc where proname = $1',
    [name],
  );
  expect(definition).toContain(guard);
  await db.owner.query(definition.replace(guard, instead));
}

describe('a double-spend storm', () => {
  const storm = async () => {
    await postNow(db, [posting({ points: 2_000 })]);
    const spend = () => postNow(db, [posting({ kind: 'REDEMPTION', points: -100 })]);
    const clients = upTo(20).map(async () => {
      const tries: PromiseSettledResult<unknown>[] = [];
      for (const _ of upTo(6)) tries.push(...(await Promise.allSettled([spend()])));
      return tries;
    });
    return fulfilledIn((await Promise.all(clients)).flat());
  };

  it('PTS-07: of 120 tries of 20 clients to spend 100 of 2000 points exactly 20 succeed', async () => {
    expect(await storm()).toBe(20);
    expect(await total('pac_1')).toBe(0);
  });

  it('PTS-07: control: without the check they spend what is not there', async () => {
    await without('move_lots', 'moved <> m.points and not m.may_overdraw', 'false');
    expect(await storm()).toBe(120);
    expect(await total('pac_1')).toBe(-10_000);
  });
});

describe('a mesh of accounts', () => {
  /** Batches over all ten accounts, each client in an order of its own. */
  const mesh = async () => {
    const batch = (client: number) =>
      upTo(10).map((step) => posting({ accountId: `pac_${1 + (((client * step) % 11) % 10)}`, points: 1 }));
    return Promise.allSettled(upTo(24).map((client) => postNow(db, batch(client))));
  };

  it('PTS-01: 24 clients over the same ten accounts never wait in a circle', async () => {
    const tries = await mesh();
    expect(fulfilledIn(tries)).toBe(24);
    const [{ sum }] = await db.owner.query('select sum(total)::int as sum from points_account');
    expect(sum).toBe(240);
  });

  it('PTS-01: control: accounts that are locked in the order of each caller wait in a circle', async () => {
    await without(
      'post_points',
      `points_account p
   where (p.dealer_id, p.account_id) in (select dealer_id, account_id from unnest(movements))
   order by p.dealer_id, p.account_id for no key update`,
      `unnest(movements) m cross join lateral (
         select pg_sleep(0.02) from points_account p
          where p.dealer_id = m.dealer_id and p.account_id = m.account_id for no key update) locked`,
    );
    const failed = (await mesh()).flatMap((each) =>
      each.status === 'rejected' ? [String(each.reason)] : [],
    );
    expect(failed.some((reason) => reason.includes('deadlock detected'))).toBe(true);
  });
});
