import { localDate } from '@autoclub/domain-kit';
import { redemptionFulfilled } from '@autoclub/event-contracts';
import { deliver, principals } from '@autoclub/testing';
import { askAt } from '../../../test/builders/ask';
import * as build from '../../../test/builders/events';
import { NOW } from '../../../test/builders/host';
import { lapsed } from '../../../test/builders/membership-endings';
import { type PointsDatabase, pointsDatabase } from '../../../test/builders/points-database';
import { postNow, posting } from '../../../test/builders/postings';
import { tillOf } from '../../../test/builders/redeem';
import { runJob } from '../../../test/builders/run-job';
import { carryPasses } from './carry-passes';

interface Pass {
  readonly id: string;
  readonly status: string;
  readonly returnReason: string | null;
}
interface Answer {
  readonly pass: Pass | null;
  readonly replayed: boolean;
  readonly userErrors: readonly { code: string; message: string; field: string[] }[];
}

const SHOWN = 'id status returnReason points toDealerId toMembershipId membership { id } decidedAt';
const PASS_ON = `mutation ($input: PointsPassOnInput!) {
  pointsPassOn(input: $input) { pass { ${SHOWN} } replayed userErrors { code message field } }
}`;

let db: PointsDatabase;
let ask: ReturnType<typeof askAt>;
let now = NOW;
let keys = 0;
beforeAll(async () => {
  const clock = () => now;
  db = await pointsDatabase({ clock });
  ask = askAt(db, [], clock);
});
beforeEach(async () => {
  now = NOW;
  await db.empty();
  await db.feed(
    ...['one', 'two'].map((name) => build.dealer(`dlr_${name}`)),
    ...['one', 'two'].map((name) =>
      build.activated({ id: `mem_${name}`, customerId: `cus_${name}`, dealerId: `dlr_${name}` }),
    ),
  );
  const credit = { accountId: 'pac_one', kind: 'ADJUSTMENT' as const };
  await postNow(db, [
    posting({ ...credit, points: 60 }),
    posting({ ...credit, points: 40, lotExpiresOn: localDate('2027-01-01') }),
  ]);
});
afterEach(async () => expect((await db.prove()).breaches).toEqual([]));
afterAll(() => db.drop());

const cashier = (dealerId = 'dlr_one') => principals.staffOf(dealerId, ['CASHIER']);
const passOn = async (more: object = {}, language: 'zh' | 'en' = 'en') => {
  const cards = { membershipId: 'mem_one', toDealerId: 'dlr_two', toMembershipId: 'mem_two' };
  const input = { idempotencyKey: `pass ${++keys}`, ...cards, points: 50, ...more };
  const { data, errors } = await ask(cashier(), PASS_ON, { input }, language);
  if (errors) throw new Error(JSON.stringify(errors));
  return data?.['pointsPassOn'] as Answer;
};
const carry = () => carryPasses(db.host).run(new AbortController().signal);
const shown = async (id: string | undefined, dealerId = 'dlr_one') =>
  (await ask(principals.staffOf(dealerId), `{ pointsPass(id: "${id}") { ${SHOWN} } }`)).data?.['pointsPass'];
const balances = async () =>
  Object.fromEntries(
    (
      await db.owner.query<{ id: string; available: number; held: number }[]>(
        `select account_id as id, available, held from points_account where kind = 'MEMBER'`,
      )
    ).map(({ id, available, held }) => [id, { available, held }]),
  );

describe('points passed on to a card of another dealer', () => {
  it('PTS-13: are held, then leave one book and enter the other, each lot with its funder and expiry', async () => {
    const { pass } = await passOn();
    expect(pass).toMatchObject({ status: 'UNDER_WAY', membership: { id: 'mem_one' }, decidedAt: null });
    expect(await balances()).toEqual({
      pac_one: { available: 50, held: 50 },
      pac_two: { available: 0, held: 0 },
    });
    await carry();
    await carry();
    expect(await shown(pass?.id)).toMatchObject({ status: 'ARRIVED', returnReason: null });
    expect(await balances()).toEqual({
      pac_one: { available: 50, held: 0 },
      pac_two: { available: 50, held: 0 },
    });
    const lots = await db.owner.query(
      `select remaining, expires_on, funder_dealer_id from points_lot where account_id = 'pac_two' order by opened_by`,
    );
    expect(lots).toEqual([
      { remaining: 40, expires_on: '2027-01-01', funder_dealer_id: 'dlr_one' },
      { remaining: 10, expires_on: null, funder_dealer_id: 'dlr_one' },
    ]);
  });

  it('PTS-13: spent there, they make the netting statement of the month, and who granted them pays', async () => {
    await passOn();
    await carry();
    const till = tillOf(ask, 'dlr_two');
    const target = { type: 'COUPON', code: 'WASH' };
    const { redemption } = await till.redeem({ membershipId: 'mem_two', points: 45, target });
    expect(redemption).toMatchObject({ funding: [{ dealerId: 'dlr_one', points: 45 }] });
    const whose = { dealerId: 'dlr_two', customerId: 'cus_two', membershipId: 'mem_two' };
    const given = { ...redemptionFulfilled.example, ...whose, redemptionId: redemption.id };
    await db.feed(deliver(redemptionFulfilled, given));
    const statements = [];
    for (const dealerId of ['dlr_one', 'dlr_two']) {
      await runJob(db.host, 'close-clearing', '2026-12-02', dealerId);
      const query = '{ pointsClearings { month netAmount { amount } } }';
      const { data } = await ask(principals.staffOf(dealerId, ['STORE_MANAGER']), query);
      statements.push(data?.['pointsClearings']);
    }
    expect(statements).toEqual([
      [{ month: '2026-11-01', netAmount: { amount: '-45.00' } }],
      [{ month: '2026-11-01', netAmount: { amount: '45.00' } }],
    ]);
  });

  it('PTS-13: the points of a third dealer stay its own to bear', async () => {
    await postNow(db, [
      posting({ accountId: 'pac_one', kind: 'CLEARING', points: 5, funderDealerId: 'dlr_three' }),
    ]);
    await passOn({ points: 105 });
    await carry();
    const funders = await db.owner.query(
      `select funder_dealer_id as funder, sum(granted)::bigint as points from points_lot
        where account_id = 'pac_two' group by 1 order by 1`,
    );
    expect(funders).toEqual([
      { funder: 'dlr_one', points: 100 },
      { funder: 'dlr_three', points: 5 },
    ]);
  });

  it.each([
    ['a card that is not there', { toMembershipId: 'mem_none' }, 'CARD_NOT_FOUND'],
    ['a dealer that is not there', { toDealerId: 'dlr_none' }, 'CARD_NOT_FOUND'],
    ['a card of yet another dealer', { toMembershipId: 'mem_one' }, 'CARD_NOT_FOUND'],
  ])('PTS-13, PLT-02: return from %s', async (_, more, returnReason) => {
    const { pass } = await passOn(more);
    await carry();
    expect(await shown(pass?.id)).toMatchObject({ status: 'RETURNED', returnReason });
    expect(await balances()).toMatchObject({ pac_one: { available: 100, held: 0 } });
  });

  it('PTS-09, PTS-13: return from a card that has ended', async () => {
    await db.feed(lapsed({ id: 'mem_two', customerId: 'cus_two', dealerId: 'dlr_two', on: '2026-11-22' }));
    const { pass } = await passOn();
    await carry();
    expect(await shown(pass?.id)).toMatchObject({ status: 'RETURNED', returnReason: 'CARD_NOT_IN_FORCE' });
  });

  it.each([
    ['more than there is', { points: 101 }, 'INSUFFICIENT_POINTS'],
    ['nothing', { points: 0 }, 'NUMBER_OUT_OF_RANGE'],
    ['less than nothing', { points: -1 }, 'NUMBER_OUT_OF_RANGE'],
    ['to a card of the same dealer', { toDealerId: 'dlr_one' }, 'TO_OWN_DEALER'],
    ['from a card of nobody', { membershipId: 'mem_9' }, 'MEMBERSHIP_NOT_FOUND'],
    ['from a card of another dealer', { membershipId: 'mem_two' }, 'MEMBERSHIP_NOT_FOUND'],
  ])('PTS-13: %s is refused in both languages, and nothing is written', async (_, more, code) => {
    expect(await passOn(more)).toMatchObject({ pass: null, userErrors: [{ code }] });
    const chinese = (await passOn(more, 'zh')).userErrors[0]?.message;
    expect(chinese).toMatch(/[\u4e00-\u9fff]/u);
    expect(chinese).not.toMatch(/[A-Z]{2,}/);
    expect(await db.owner.query('select 1 from points_pass')).toEqual([]);
    expect(await balances()).toMatchObject({ pac_one: { available: 100, held: 0 } });
  });

  it('PTS-09: points of a card that is not in force stay', async () => {
    await db.feed(lapsed({ id: 'mem_one', customerId: 'cus_one', dealerId: 'dlr_one', on: '2026-11-22' }));
    expect((await passOn()).userErrors[0]?.code).toBe('MEMBERSHIP_NOT_IN_FORCE');
  });

  it('CONV-5: a key once more returns the first, and with other content is refused', async () => {
    const first = await passOn({ idempotencyKey: 'k' });
    expect(await passOn({ idempotencyKey: 'k' })).toMatchObject({
      replayed: true,
      pass: { id: first.pass?.id },
    });
    expect((await passOn({ idempotencyKey: 'k', points: 51 })).userErrors[0]?.code).toBe(
      'IDEMPOTENCY_KEY_REUSED',
    );
  });

  it('PLT-02: another dealer does not see what was passed on', async () => {
    const { pass } = await passOn();
    expect(await shown(pass?.id, 'dlr_two')).toBeNull();
    expect(await shown('no id')).toBeNull();
  });

  it('PTS-13: of 50 tills with the last points one passes them on, and five copies carry them once', async () => {
    const answers = await Promise.all(Array.from({ length: 50 }, () => passOn({ points: 100 })));
    expect(answers.filter(({ userErrors }) => userErrors.length === 0)).toHaveLength(1);
    await Promise.all(Array.from({ length: 5 }, carry));
    expect(await balances()).toEqual({
      pac_one: { available: 0, held: 0 },
      pac_two: { available: 100, held: 0 },
    });
  });
});
