import type { Principal } from '@autoclub/identity';
import { principals } from '@autoclub/testing';
import { askAt } from '../../../test/builders/ask';
import * as build from '../../../test/builders/events';
import { NOW } from '../../../test/builders/host';
import { type PointsDatabase, pointsDatabase } from '../../../test/builders/points-database';

interface Statement {
  readonly openingPoints: number;
  readonly closingPoints: number;
  readonly entryCount: number;
  readonly movements: readonly { kind: string; points: number }[];
  readonly lines: readonly { points: number; balanceAfter: number; explanation: { text: string } }[];
  readonly page: string;
}
interface UserError {
  readonly code: string;
  readonly message: string;
}

let db: PointsDatabase;
let ask: ReturnType<typeof askAt>;
let now = NOW;
const staff = principals.staffOf('dlr_one');
const other = principals.staffOf('dlr_two');

/** Entries of 20, 21 and 22 November of the dealer, the last one of a bill of the 20th. */
beforeAll(async () => {
  db = await pointsDatabase({ clock: () => now });
  ask = askAt(db);
  const on = async (day: string, ...events: build.AnyEvent[]) => {
    now = new Date(`${day}T04:00:00Z`);
    await db.feed(...events);
  };
  await on('2026-11-20', build.dealer(), build.activated());
  await on('2026-11-20', build.settled({ id: 'ror_1', day: '2026-11-20', lines: [['LABOUR', '1000.00']] }));
  await on('2026-11-21', build.attended());
  await on('2026-11-22', build.refunded({ id: 'ror_1', day: '2026-11-20', lines: [['LABOUR', '870.00']] }));
  await db.feed(build.settled({ id: 'ror_guest', customerId: 'cus_guest', lines: [['LABOUR', '500.00']] }));
});
afterAll(async () => {
  expect((await db.prove()).breaches).toEqual([]);
  await db.drop();
});

const STATEMENT = `query ($input: PointsStatementInput!) { pointsStatement(input: $input) {
  userErrors { code message } statement { openingPoints closingPoints entryCount movements { kind points }
    lines { points balanceAfter explanation { text } } page(language: EN) } } }`;
const statement = async (
  from: string,
  to: string,
  { membershipId = 'mem_1', principal = staff as Principal, language = 'en' as 'zh' | 'en' } = {},
) => {
  const input = { membershipId, period: { from, to } };
  const { data, errors } = await ask(principal, STATEMENT, { input }, language);
  expect(errors).toBeUndefined();
  return data?.['pointsStatement'] as { statement: Statement | null; userErrors: UserError[] };
};

describe('a statement', () => {
  it.each([
    ['all of it', '2026-11-01', '2026-12-01', 0, [20, 5, -3], 22],
    ['the days before the first entry', '2026-11-01', '2026-11-20', 0, [], 0],
    ['the first day alone', '2026-11-20', '2026-11-21', 0, [20], 20],
    ['the second day alone', '2026-11-21', '2026-11-22', 20, [5], 25],
    ['the day a correction arrived, not that of its bill', '2026-11-22', '2026-11-23', 25, [-3], 22],
    ['the days after the last entry', '2026-11-23', '2026-12-01', 22, [], 22],
    ['the longest that can be asked for', '2020-01-01', '2030-01-01', 0, [20, 5, -3], 22],
  ])('PTS-11, CONV-6: of %s', async (_, from, to, opening, points, closing) => {
    const { statement: found } = await statement(from, to);
    expect(found).toMatchObject({
      openingPoints: opening,
      closingPoints: closing,
      entryCount: points.length,
    });
    expect(found?.lines.map((line) => line.points)).toEqual(points);
    expect(points.reduce((sum, each) => sum + each, opening)).toBe(closing);
    const moved = found?.movements.reduce((sum, movement) => sum + movement.points, 0) ?? 0;
    expect(opening + moved).toBe(closing);
    expect(found?.lines.at(-1)?.balanceAfter ?? closing).toBe(closing);
  });

  it('PTS-11, CONV-4: each entry is explained, and the page holds it all and no person', async () => {
    const { statement: found } = await statement('2026-11-01', '2026-12-01');
    for (const { explanation } of found?.lines ?? [])
      expect(found?.page).toContain(explanation.text.slice(0, 20));
    expect(found?.page).toContain('<td>Closing balance</td><td>22</td>');
    expect(found?.page).not.toContain('cus_1');
  });

  it.each([
    ['the wrong way round', '2026-12-01', '2026-11-01', {}, 'PERIOD_INVALID', '结束日期须晚于开始日期。'],
    ['of no day', '2026-11-01', '2026-11-01', {}, 'PERIOD_INVALID', '结束日期须晚于开始日期。'],
    ['a day too long', '2020-01-01', '2030-01-02', {}, 'PERIOD_TOO_LONG', '期间最长 10 年。'],
    ['100 years long', '1926-11-21', '2026-11-21', {}, 'PERIOD_TOO_LONG', '期间最长 10 年。'],
    [
      'of nobody',
      '2026-11-01',
      '2026-12-01',
      { membershipId: 'mem_x' },
      'MEMBERSHIP_NOT_FOUND',
      '未找到该会籍。',
    ],
    ['of no id', '2026-11-01', '2026-12-01', { membershipId: "'" }, 'MEMBERSHIP_NOT_FOUND', '未找到该会籍。'],
    [
      'of another dealer',
      '2026-11-01',
      '2026-12-01',
      { principal: other },
      'MEMBERSHIP_NOT_FOUND',
      '未找到该会籍。',
    ],
  ])('PTS-11, PLT-05: one %s is refused by name', async (_, from, to, more, code, zh) => {
    const refused = await statement(from, to, { ...more, language: 'zh' });
    expect(refused).toMatchObject({ statement: null, userErrors: [{ code, message: zh }] });
    const inEnglish = await statement(from, to, more);
    expect(inEnglish.userErrors[0]?.message).toMatch(/^[A-Z][^{}]+\.$/);
  });
});

describe('a receipt', () => {
  const RECEIPT = `query ($id: ID!) { pointsReceipt(repairOrderId: $id) { userErrors { code message } receipt {
    discountAmount { amount } paidWithPointsAmount { amount } pointsEarned explanation { ruleId }
    membership { id } balance { available held total } redeemableNow { code } page(language: ZH) } } }`;
  const receipt = async (id: string, principal: Principal = staff) => {
    const { data, errors } = await ask(principal, RECEIPT, { id });
    expect(errors).toBeUndefined();
    return data?.['pointsReceipt'] as { receipt: Record<string, unknown> | null; userErrors: UserError[] };
  };

  it('PTS-11: of a settled order says discount, points and the balance now', async () => {
    const { receipt: found } = await receipt('ror_1');
    expect(found).toMatchObject({
      discountAmount: { amount: '50.00' },
      paidWithPointsAmount: { amount: '0.00' },
      pointsEarned: 17,
      explanation: { ruleId: 'PTS-02' },
      membership: { id: 'mem_1' },
      balance: { available: 22, held: 0, total: 22 },
    });
    expect(found?.['page']).toContain('<td>本单积分</td><td>17</td>');
  });

  it('PTS-11, PTS-07: names what the balance buys now: on offer, in stock, to the point, at the dealer', async () => {
    await db.owner.query(`
      insert into boutique_item values ('dlr_one', 'bit_1', 'CUP', '杯', 'Cup', true), ('dlr_one', 'bit_2', 'BAG', '包', 'Bag', false),
                                       ('dlr_two', 'bit_3', 'CUP', '杯', 'Cup', true)`);
    await db.owner.query(`
      insert into boutique_variant (dealer_id, sku, item_id, name_zh, name_en, points, stock) values
        ('dlr_one', 'CUP-22', 'bit_1', '大', 'large', 22, 1), ('dlr_one', 'CUP-23', 'bit_1', '特大', 'huge', 23, 1),
        ('dlr_one', 'CUP-10', 'bit_1', '小', 'small', 10, 5), ('dlr_one', 'CUP-0', 'bit_1', '空', 'none', 5, 0),
        ('dlr_one', 'BAG-1', 'bit_2', '包', 'Bag', 1, 9), ('dlr_two', 'CUP-1', 'bit_3', '杯', 'Cup', 1, 9)`);
    const { receipt: found } = await receipt('ror_1');
    expect(found?.['redeemableNow']).toEqual([{ code: 'CUP-22' }, { code: 'CUP-10' }]);
    expect(found?.['page']).toContain('<td>杯 大</td><td>22</td>');
  });

  it('PTS-11, PTS-03: of somebody without a card says why there are no points', async () => {
    const { receipt: found } = await receipt('ror_guest');
    expect(found).toMatchObject({
      pointsEarned: 0,
      explanation: { ruleId: 'PTS-03' },
      membership: null,
      balance: null,
    });
  });

  it.each([
    ['an unknown document', 'ror_none', staff],
    ['a document of another dealer', 'ror_1', other],
    ['what is no document', "' or 1 = 1", staff],
  ])('PTS-11, PLT-02: of %s is refused by name', async (_, id, principal) => {
    expect(await receipt(id, principal)).toMatchObject({
      receipt: null,
      userErrors: [{ code: 'REPAIR_ORDER_NOT_FOUND', message: 'There is no such repair order.' }],
    });
  });
});

describe('PLT-01: a member of the club', () => {
  const holder = (membershipId = 'mem_1', dealerId = 'dlr_one') =>
    principals.memberOf(dealerId, 'app-user', membershipId);
  const OWN = `{ ownPoints { available held total }
    ownPointsStatement(period: {from: "2026-11-01", to: "2026-12-01"}) {
      userErrors { code } statement { closingPoints lines { points } page(language: EN) } } }`;

  it('reads their own points and statement, and has it as a page', async () => {
    const { data, errors } = await ask(holder(), OWN);
    expect(errors).toBeUndefined();
    expect(data).toMatchObject({
      ownPoints: { available: 22, held: 0, total: 22 },
      ownPointsStatement: {
        userErrors: [],
        statement: { closingPoints: 22, lines: [{ points: 20 }, { points: 5 }, { points: -3 }] },
      },
    });
    expect(JSON.stringify(data)).toContain('<html');
  });

  it.each([
    ['of another dealer', holder('mem_1', 'dlr_two')],
    ['without a card', holder('mem_9')],
    ['whose token names nonsense', holder("' or 1=1 --")],
  ])('%s has none', async (_, who) => {
    expect((await ask(who, OWN)).data).toMatchObject({
      ownPoints: null,
      ownPointsStatement: { statement: null, userErrors: [{ code: 'MEMBERSHIP_NOT_FOUND' }] },
    });
  });

  it.each([
    '{ pointsAccount(id: "pac_1") { id } }',
    '{ pointsStatement(input: {membershipId: "mem_1", period: {from: "2026-11-01", to: "2026-12-01"}}) { userErrors { code } } }',
    '{ pointsReceipt(repairOrderId: "ror_1") { userErrors { code } } }',
  ])('PLT-02: reads nothing that the question names: %s', async (query) => {
    const { errors } = await ask(holder(), query);
    expect(errors?.map(({ message }) => message)).toEqual(['This needs the permission points:read.']);
  });

  it('PLT-02: is nobody else', async () => {
    for (const who of [staff, principals.dmsOf('dlr_one'), principals.operator(), principals.auditor()]) {
      const { errors } = await ask(who, '{ ownPoints { total } }');
      expect(errors?.map(({ message }) => message)).toEqual(['This needs the permission own:read.']);
    }
  });
});
