import type { Principal } from '@autoclub/identity';
import { principals } from '@autoclub/testing';
import { askAt } from '../../../test/builders/ask';
import * as build from '../../../test/builders/events';
import { type PointsDatabase, pointsDatabase } from '../../../test/builders/points-database';

interface Shown {
  readonly id: string;
  readonly state: string;
  readonly points: number;
  readonly holdReasons: readonly string[];
  readonly entryId: string | null;
  readonly requestedBy: { id: string };
  readonly decidedBy: { id: string } | null;
  readonly audit: readonly { action: string; by: { id: string } }[];
}
interface Payload {
  readonly replayed: boolean;
  readonly adjustment: Shown | null;
  readonly userErrors: readonly { code: string; field: string[] | null; message: string }[];
}

let db: PointsDatabase;
let ask: ReturnType<typeof askAt>;
beforeAll(async () => {
  db = await pointsDatabase();
  ask = askAt(db);
});
beforeEach(() =>
  db.feed(
    build.dealer(),
    build.activated(),
    build.activated({ id: 'mem_2', customerId: 'cus_2' }),
    build.settled({ lines: [['LABOUR', '1000.00']] }),
  ),
);
afterEach(async () => {
  expect((await db.prove()).breaches).toEqual([]);
  await db.empty();
});
afterAll(() => db.drop());

const person = (staffMemberId: string, dealerId = 'dlr_one'): Principal => ({
  ...principals.staffOf(dealerId, ['CLUB_MANAGER'], staffMemberId),
  staffMemberId,
});
const [anna, bert] = [person('stf_anna'), person('stf_bert')];

const SHOWN = `id state points holdReasons entryId requestedBy { id } decidedBy { id } audit { action by { id } }`;
let keys = 0;
const call = async (
  mutation: string,
  principal: Principal,
  input: Record<string, unknown>,
  language: 'zh' | 'en' = 'en',
): Promise<Payload> => {
  const type = `${mutation.charAt(0).toUpperCase()}${mutation.slice(1)}Input!`;
  const { data, errors } = await ask(
    principal,
    `mutation ($input: ${type}) { ${mutation}(input: $input) {
       replayed userErrors { code field message } adjustment { ${SHOWN} } } }`,
    { input: { idempotencyKey: `key ${++keys}`, ...input } },
    language,
  );
  expect(errors).toBeUndefined();
  return data?.[mutation] as Payload;
};
const adjust = (points: number, principal = anna, more = {}) =>
  call('pointsAdjust', principal, { membershipId: 'mem_1', points, reason: 'Goodwill', ...more });
const approve = (adjustmentId: string, principal = bert) =>
  call('pointsAdjustmentApprove', principal, { adjustmentId });
const reverse = (entryId: string, principal = anna) =>
  call('pointsAdjustmentReverse', principal, { entryId, reason: 'A slip' });
const total = async (account = 'pac_1') =>
  (await db.owner.query('select total from points_account where account_id = $1', [account]))[0]?.total;
const codes = ({ userErrors }: Payload) => userErrors.map(({ code }) => code);
const count = async (): Promise<number[]> => {
  const [row]: { a: number; t: number; s: number; o: number }[] = await db.owner.query(`
    select (select count(*)::int from points_adjustment) as a, (select count(*)::int from points_transaction) as t,
           (select count(*)::int from points_adjustment_step) as s, (select count(*)::int from outbox) as o`);
  return row ? [row.a, row.t, row.s, row.o] : [];
};

describe('an adjustment by hand', () => {
  it.each([
    [1, 'POSTED', 21],
    [500, 'POSTED', 520],
    [501, 'PENDING', 20],
    [-20, 'POSTED', 0],
  ])('PTS-08: of %i points by one person is %s', async (points, state, after) => {
    const { adjustment, userErrors } = await adjust(points);
    expect(userErrors).toEqual([]);
    expect(adjustment).toMatchObject({ state, points, requestedBy: { id: 'stf_anna' } });
    expect(adjustment?.entryId === null).toBe(state === 'PENDING');
    expect(await total()).toBe(after);
  });

  it('PTS-08, CONV-4: is explained, does not count towards a tier and keeps its reason out of books and events', async () => {
    await adjust(40, anna, { reason: 'Mrs Wang complained by phone' });
    const [row]: { explanation: { ruleId: string; result: number } }[] = await db.owner.query(
      `select explanation from points_transaction where kind = 'ADJUSTMENT'`,
    );
    expect(row?.explanation).toMatchObject({ ruleId: 'PTS-08', result: 40 });
    expect(
      await db.owner.query('select qualifying_points from points_account where account_id = $1', ['pac_1']),
    ).toEqual([{ qualifying_points: 20 }]);
    const texts: { text: string }[] = await db.owner.query(
      'select explanation::text as text from points_transaction union all select data::text from outbox',
    );
    expect(texts.filter(({ text }) => text.includes('Wang'))).toEqual([]);
  });

  it('PTS-08: a second person approves by their own token, and the audit names both', async () => {
    const { adjustment } = await adjust(501);
    const approved = await approve(adjustment?.id ?? '');
    expect(approved.adjustment).toMatchObject({ state: 'POSTED', decidedBy: { id: 'stf_bert' } });
    expect(approved.adjustment?.audit.map(({ action, by }) => `${action} ${by.id}`)).toEqual([
      'REQUESTED stf_anna',
      'HELD stf_anna',
      'APPROVED stf_bert',
      'POSTED stf_bert',
    ]);
    expect(await total()).toBe(521);
  });

  it('PTS-08: a second person rejects with a reason, and nothing is posted', async () => {
    const { adjustment } = await adjust(-501);
    const rejected = await call('pointsAdjustmentReject', bert, {
      adjustmentId: adjustment?.id,
      reason: 'Not agreed',
    });
    expect(rejected.adjustment).toMatchObject({ state: 'REJECTED', entryId: null });
    expect(await total()).toBe(20);
    expect(codes(await approve(adjustment?.id ?? ''))).toEqual(['ADJUSTMENT_ALREADY_DECIDED']);
  });

  it('PTS-08: of 50 who approve at once exactly one posts', async () => {
    const { adjustment } = await adjust(501);
    const all = await Promise.all(
      Array.from({ length: 50 }, (_, i) => approve(adjustment?.id ?? '', person(`stf_${i}`))),
    );
    expect(all.filter(({ userErrors }) => userErrors.length === 0)).toHaveLength(1);
    expect(await total()).toBe(521);
  });

  it('PTS-08, PTS-07: of 50 debits of one point from 20 exactly 20 are posted', async () => {
    const all = await Promise.all(Array.from({ length: 50 }, (_, i) => adjust(-1, person(`stf_${i}`))));
    expect(all.filter(({ userErrors }) => userErrors.length === 0)).toHaveLength(20);
    expect(new Set(all.flatMap(codes))).toEqual(new Set(['INSUFFICIENT_POINTS']));
    expect(await total()).toBe(0);
  });
});

describe('what looks like abuse', () => {
  it('PTS-15: the eleventh credit of one person on a day is held, that of another is not', async () => {
    for (let i = 0; i < 10; i++) expect((await adjust(1)).adjustment?.state).toBe('POSTED');
    expect((await adjust(1)).adjustment).toMatchObject({ state: 'PENDING', holdReasons: ['MANY_CREDITS'] });
    expect((await adjust(-1)).adjustment?.state).toBe('POSTED');
    expect((await adjust(1, bert)).adjustment?.state).toBe('POSTED');
  });

  it('PTS-15: of 20 credits that one person gives at once 10 are held', async () => {
    const all = await Promise.all(Array.from({ length: 20 }, () => adjust(1)));
    const states = all.map(({ adjustment }) => adjustment?.state);
    expect(states.filter((state) => state === 'POSTED')).toHaveLength(10);
    expect(states.filter((state) => state === 'PENDING')).toHaveLength(10);
  });

  it.each([
    ['two cards', 1, 'POSTED'],
    ['three cards', 2, 'PENDING'],
  ])('PTS-15: a phone that is on %s', async (_, others, state) => {
    await db.feed(build.customer('cus_1', 'PERSON', 1, others));
    expect((await adjust(1)).adjustment?.state).toBe(state);
  });

  it('PTS-15: a credit on the own card is held, and nobody decides about their own', async () => {
    await db.feed(build.staffMember('stf_anna', 'cus_1'), build.staffMember('stf_bert', 'cus_2'));
    const { adjustment } = await adjust(1);
    expect(adjustment).toMatchObject({ state: 'PENDING', holdReasons: ['OWN_CARD'] });
    const onBerts = await adjust(501, anna, { membershipId: 'mem_2' });
    expect(codes(await approve(onBerts.adjustment?.id ?? ''))).toEqual(['APPROVER_OWNS_CARD']);
    expect((await approve(adjustment?.id ?? '')).adjustment?.state).toBe('POSTED');
  });

  it('PTS-15, CONV-8: the own card stays the own one when its customer is merged into another record', async () => {
    await db.feed(build.staffMember('stf_anna', 'cus_2'), build.merged('cus_1', 'cus_2'));
    expect((await adjust(1)).adjustment).toMatchObject({ state: 'PENDING', holdReasons: ['OWN_CARD'] });
  });

  it('PTS-15: what is held is a list, the newest first, of the dealer alone', async () => {
    await adjust(501);
    await adjust(1);
    await adjust(502);
    const LIST = `{ pointsAdjustments(state: PENDING, first: 1) { nodes { points } pageInfo { hasNextPage } } }`;
    const seen = async (principal: Principal) => (await ask(principal, LIST)).data?.['pointsAdjustments'];
    expect(await seen(bert)).toEqual({ nodes: [{ points: 502 }], pageInfo: { hasNextPage: true } });
    expect(await seen(person('stf_x', 'dlr_two'))).toEqual({ nodes: [], pageInfo: { hasNextPage: false } });
  });
});

describe('a reversal of an adjustment', () => {
  it('PTS-01: takes it back once, and is not reversed itself', async () => {
    const { adjustment } = await adjust(100);
    const back = await reverse(adjustment?.entryId ?? '');
    expect(back.adjustment).toMatchObject({ state: 'POSTED', points: -100 });
    expect(await total()).toBe(20);
    expect(codes(await reverse(adjustment?.entryId ?? '', bert))).toEqual(['ADJUSTMENT_ALREADY_REVERSED']);
    expect(codes(await reverse(back.adjustment?.entryId ?? ''))).toEqual(['ENTRY_IS_A_REVERSAL']);
  });

  it('PTS-01, PTS-08: of more than one person may move waits, and keeps others from asking twice', async () => {
    const { adjustment } = await adjust(501);
    const approved = await approve(adjustment?.id ?? '');
    const back = await reverse(approved.adjustment?.entryId ?? '');
    expect(back.adjustment).toMatchObject({ state: 'PENDING', holdReasons: ['ABOVE_LIMIT'] });
    expect(codes(await reverse(approved.adjustment?.entryId ?? '', bert))).toEqual([
      'ADJUSTMENT_ALREADY_REVERSED',
    ]);
    expect((await approve(back.adjustment?.id ?? '')).adjustment?.state).toBe('POSTED');
    expect(await total()).toBe(20);
  });

  it('PTS-05: of a debit gives the points back, of spent credits leaves a debt', async () => {
    const debit = await adjust(-15);
    await reverse(debit.adjustment?.entryId ?? '');
    expect(await total()).toBe(20);
    const credit = await adjust(30);
    await adjust(-45);
    await reverse(credit.adjustment?.entryId ?? '');
    expect(await total()).toBe(-25);
  });

  it('PTS-01: of 50 at once exactly one is posted', async () => {
    const { adjustment } = await adjust(100);
    const all = await Promise.all(
      Array.from({ length: 50 }, (_, i) => reverse(adjustment?.entryId ?? '', person(`stf_${i}`))),
    );
    expect(all.filter(({ userErrors }) => userErrors.length === 0)).toHaveLength(1);
    expect(await total()).toBe(20);
  });
});

describe('an adjustment that is refused', () => {
  const other = person('stf_x', 'dlr_two');
  const system = principals.dmsOf('dlr_one');

  it.each<[string, () => Promise<Payload>, string]>([
    ['without a reason', () => adjust(1, anna, { reason: ' ' }), 'TEXT_REQUIRED'],
    ['with a reason too long', () => adjust(1, anna, { reason: 'x'.repeat(501) }), 'TEXT_TOO_LONG'],
    ['of nothing', () => adjust(0), 'POINTS_ZERO'],
    ['of more than can be', () => adjust(1_000_001), 'NUMBER_OUT_OF_RANGE'],
    ['of more than is there', () => adjust(-21), 'INSUFFICIENT_POINTS'],
    ['by a system', () => adjust(1, system), 'STAFF_TOKEN_REQUIRED'],
    ['of nobody', () => adjust(1, anna, { membershipId: 'mem_none' }), 'MEMBERSHIP_NOT_FOUND'],
    ['of what is no membership', () => adjust(1, anna, { membershipId: 'x' }), 'MEMBERSHIP_NOT_FOUND'],
    ['approved without being there', () => approve('adj_none'), 'ADJUSTMENT_NOT_FOUND'],
    ['reversed without being there', () => reverse('pte_none'), 'ENTRY_NOT_FOUND'],
    ['reversed by what is no entry', () => reverse('x'), 'ENTRY_NOT_FOUND'],
  ])('PTS-08: %s, and nothing is written', async (_, attempt, code) => {
    const before = await count();
    const refusedOne = await attempt();
    expect(codes(refusedOne)).toEqual([code]);
    expect(refusedOne.adjustment).toBeNull();
    expect(await count()).toEqual(before);
  });

  it('PTS-08: an approver who is the one who asked, in both languages', async () => {
    const { adjustment } = await adjust(501);
    const before = await count();
    const input = { adjustmentId: adjustment?.id };
    const said = async (language: 'zh' | 'en') =>
      (await call('pointsAdjustmentApprove', anna, input, language)).userErrors;
    expect(await said('en')).toMatchObject([
      {
        code: 'APPROVER_IS_REQUESTER',
        message: 'Who asked for it cannot decide; another person has to.',
      },
    ]);
    expect(await said('zh')).toMatchObject([{ message: '申请人不能自己复核，须由另一位员工复核。' }]);
    expect(await count()).toEqual(before);
  });

  it('PTS-05: points that a document earned are not reversed by hand', async () => {
    const [row]: { id: string }[] = await db.owner.query(
      'select transaction_id as id from points_transaction',
    );
    expect(codes(await reverse(row?.id.replace('ptt', 'pte') ?? ''))).toEqual(['ENTRY_NOT_AN_ADJUSTMENT']);
  });

  it('PLT-02: of another dealer is not there', async () => {
    const { adjustment } = await adjust(501);
    const posted = await adjust(1);
    await db.feed(build.dealer('dlr_two'));
    expect(codes(await adjust(1, other))).toEqual(['MEMBERSHIP_NOT_FOUND']);
    expect(codes(await approve(adjustment?.id ?? '', other))).toEqual(['ADJUSTMENT_NOT_FOUND']);
    expect(codes(await reverse(posted.adjustment?.entryId ?? '', other))).toEqual(['ENTRY_NOT_FOUND']);
    const { data } = await ask(other, `{ pointsAdjustment(id: "${adjustment?.id ?? ''}") { id } }`);
    expect(data).toEqual({ pointsAdjustment: null });
  });

  it('CONV-5: the same key again returns the same adjustment and posts nothing', async () => {
    const first = await adjust(5, anna, { idempotencyKey: 'once' });
    const again = await adjust(5, anna, { idempotencyKey: 'once' });
    expect([again.replayed, again.adjustment?.id]).toEqual([true, first.adjustment?.id]);
    expect(codes(await adjust(6, anna, { idempotencyKey: 'once' }))).toEqual(['IDEMPOTENCY_KEY_REUSED']);
    expect(await total()).toBe(25);
  });
});
