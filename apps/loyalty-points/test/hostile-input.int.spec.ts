import { principals } from '@autoclub/testing';
import { askAt } from './builders/ask';
import * as build from './builders/events';
import { type PointsDatabase, pointsDatabase } from './builders/points-database';

/*
 * What no client of ours sends: numbers beyond any balance, full-width digits, ids of another dealer, text with control
 * characters. Each is a refusal with a code, or no valid request at all; never a bug of ours, and nothing is written.
 */
let db: PointsDatabase;
let ask: ReturnType<typeof askAt>;
beforeAll(async () => {
  db = await pointsDatabase();
  ask = askAt(db);
  await db.feed(
    build.dealer(),
    build.dealer('dlr_two'),
    build.activated(),
    build.activated({ id: 'mem_2', customerId: 'cus_2', dealerId: 'dlr_two' }),
    build.settled({ lines: [['LABOUR', '5000.00']] }),
  );
});
afterAll(async () => {
  expect((await db.prove()).breaches).toEqual([]);
  await db.drop();
});

const manager = { ...principals.staffOf('dlr_one', ['CLUB_MANAGER'], 'stf_1'), staffMemberId: 'stf_1' };
const NUMBERS = [
  -1,
  0.5,
  2 ** 53,
  1e21,
  '１００',
  '100',
  null,
  Number.MAX_SAFE_INTEGER,
  -Number.MAX_SAFE_INTEGER,
];
const TEXTS = [
  '',
  ' ',
  "'; drop table points_entry; --",
  '１２３',
  '\u0000',
  '\ud800',
  'x'.repeat(10_000),
  'mem_2',
  'cus_2',
  '../../etc/passwd',
  '{"$ne":null}',
];

/** A valid input of each mutation, and which of its parts are spoilt; none of the spoilt ones is ever valid. */
const MUTATIONS = [
  [
    'pointsRedeem',
    { membershipId: 'mem_1', points: 5, target: { type: 'COUPON', code: 'WASH', quantity: 1 } },
    ['points', 'membershipId', 'target.quantity'],
  ],
  ['pointsRedemptionConfirm', { redemptionId: 'rdm_1' }, ['redemptionId']],
  ['pointsRedemptionCancel', { redemptionId: 'rdm_1' }, ['redemptionId']],
  ['pointsRedemptionReverse', { redemptionId: 'rdm_1', reasonCode: 'ERROR' }, ['redemptionId', 'reasonCode']],
  [
    'pointsPassOn',
    { membershipId: 'mem_1', toDealerId: 'dlr_two', toMembershipId: 'mem_2', points: 5 },
    ['points', 'membershipId', 'toDealerId'],
  ],
  ['pointsAdjust', { membershipId: 'mem_1', points: 5, reason: 'r' }, ['membershipId']],
  ['pointsAdjustmentApprove', { adjustmentId: 'adj_1' }, ['adjustmentId']],
  ['pointsAdjustmentReverse', { entryId: 'pte_1', reason: 'r' }, ['entryId']],
  ['boutiqueStockChange', { sku: 'CAP-R', change: 1 }, ['sku', 'change']],
  ['boutiquePickUpHandOver', { pickUpId: 'pku_1' }, ['pickUpId']],
  [
    'boutiqueItemOffer',
    {
      code: 'CAP',
      nameZh: '帽',
      nameEn: 'Cap',
      variants: [{ sku: 'S', nameZh: '红', nameEn: 'R', points: 5 }],
    },
    ['variants.0.points'],
  ],
] as const;

let keys = 0;
const typeOf = (mutation: string) => `${mutation[0]?.toUpperCase()}${mutation.slice(1)}Input`;
const footprint = async () => {
  const tables = ['points_entry', 'points_hold', 'redemption', 'points_pass', 'points_adjustment', 'outbox'];
  const shelves = ['boutique_item', 'boutique_variant', 'boutique_pick_up'];
  const counts = [...tables, ...shelves].map(
    (table) => `select '${table}' as t, count(*)::int as n from ${table}`,
  );
  return JSON.stringify(await db.owner.query(counts.join(' union all ')));
};

/** A copy with one part replaced. */
function spoilt(input: object, path: string, value: unknown): object {
  const copy = structuredClone(input) as Record<string, unknown>;
  const parts = path.split('.');
  const last = parts.pop() ?? '';
  const holder = parts.reduce((at, part) => at[part] as Record<string, unknown>, copy);
  holder[last] = value;
  return copy;
}

async function answerTo(mutation: string, input: object) {
  const query = `mutation ($input: ${typeOf(mutation)}!) { ${mutation}(input: $input) { userErrors { code message } } }`;
  const { data, errors } = await ask(
    manager,
    query,
    { input: { idempotencyKey: `h ${++keys}`, ...input } },
    'zh',
  );
  const payload = data?.[mutation] as { userErrors: { code: string; message: string }[] } | undefined;
  return { userErrors: payload?.userErrors ?? [], errors: errors ?? [] };
}

/** Not NUL and not half a character: such a text is no valid request at all. */
const isText = (text: string) => !text.includes('\0') && Buffer.from(text).toString() === text;

describe('hostile input', () => {
  it.each([
    ['pointsRedeem', 'target.vehicleId', 'TEXT_TOO_LONG'],
    ['pointsRedeem', 'target.code', 'TEXT_TOO_LONG'],
    ['pointsRedeem', 'target.repairOrderId', 'TEXT_TOO_LONG'],
    ['pointsPassOn', 'toMembershipId', 'MEMBERSHIP_NOT_FOUND'],
    ['pointsAdjust', 'reason', 'TEXT_TOO_LONG'],
  ])('PTS-07, PTS-13: %s with 10 000 characters as %s is refused: %s', async (mutation, part, code) => {
    const [, input] = MUTATIONS.find(([name]) => name === mutation) ?? [];
    const before = await footprint();
    const { userErrors } = await answerTo(mutation, spoilt(input ?? {}, part, 'x'.repeat(10_000)));
    expect(userErrors.map((each) => each.code)).toEqual([code]);
    expect(await footprint()).toBe(before);
  });

  it.each(
    MUTATIONS.flatMap(([mutation, input, parts]) => parts.map((part) => [mutation, part, input] as const)),
  )(
    'PTS-07, PTS-08, PTS-13: %s with anything as %s is refused, and nothing is written',
    async (mutation, part, input) => {
      const isNumber = ['points', 'quantity', 'change'].includes(part.split('.').at(-1) ?? '');
      const before = await footprint();
      for (const value of isNumber ? NUMBERS : TEXTS) {
        const { userErrors, errors } = await answerTo(mutation, spoilt(input, part, value));
        const seen = { value, codes: userErrors.map(({ code }) => code), invalid: errors.length > 0 };
        expect(seen.codes.length > 0 || seen.invalid).toBe(true);
        for (const { extensions, message } of errors) {
          expect(extensions?.code ?? message).not.toBe('INTERNAL_SERVER_ERROR');
          expect(message).toMatch(/^Variable "\$input" got invalid value/);
        }
        for (const { message } of userErrors) expect(message).toMatch(/[\u4e00-\u9fff]/u);
      }
      expect(await footprint()).toBe(before);
    },
  );

  it.each([
    ['pointsRedemption', 'rdm'],
    ['pointsPass', 'pps'],
    ['pointsAccount', 'pac'],
    ['pointsAdjustment', 'adj'],
    ['boutiqueItem', 'bti'],
  ])('PLT-02: %s of anything that is no id of ours is null', async (query, prefix) => {
    for (const id of [
      ...TEXTS.filter(isText),
      `${prefix}_`,
      `${prefix}_１`,
      `${prefix}_2`,
      `${prefix}_${'x'.repeat(300)}`,
    ]) {
      const { data, errors } = await ask(manager, `query ($id: ID!) { ${query}(id: $id) { id } }`, { id });
      expect({ id, found: data?.[query], errors }).toEqual({ id, found: null, errors: undefined });
    }
  });
});
