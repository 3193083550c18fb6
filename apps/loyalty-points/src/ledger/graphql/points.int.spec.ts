import { countStatements, principals } from '@autoclub/testing';
import { askAt, entities } from '../../../test/builders/ask';
import * as build from '../../../test/builders/events';
import { type PointsDatabase, pointsDatabase } from '../../../test/builders/points-database';
import { openAccounts, postNow, posting } from '../../../test/builders/postings';

let db: PointsDatabase;
let ask: ReturnType<typeof askAt>;
const staff = principals.staffOf('dlr_one');
const other = principals.staffOf('dlr_two');

beforeAll(async () => {
  db = await pointsDatabase();
  ask = askAt(db);
  await db.feed(build.dealer(), build.activated());
  await db.feed(
    build.settled({
      lines: [
        ['LABOUR', '950.00'],
        ['PART', '249.99'],
      ],
      correlationId: 'c'.repeat(32),
    }),
  );
  await db.feed(build.refunded({ lines: [['LABOUR', '870.00']], correlationId: 'd'.repeat(32) }));
});
afterAll(() => db.drop());

const ENTRY = `id kind kindLabel points businessDay postedOn balanceAfter traceId source { type id }
  explanation { ruleId ruleTitle ruleVersion formula result text inputs { name value } } reversesEntry { id points }`;

interface Entry {
  readonly id: string;
  readonly points: number;
  readonly reversesEntry: { readonly id: string } | null;
  readonly kindLabel: string;
  readonly explanation: { readonly text: string; readonly ruleTitle: string };
}
interface Order {
  readonly pointsEntries: Entry[];
  readonly pointsJudgement: Record<string, unknown> | null;
}

describe('points of an order', () => {
  const order = (language: 'zh' | 'en' = 'en', principal = staff) =>
    entities<Order>(
      ask,
      principal,
      'RepairOrder',
      ['ror_1'],
      `pointsEntries { ${ENTRY} } pointsJudgement { outcome points businessDay judgedOn traceId membership { id } explanation { formula text } }`,
      language,
    );

  it('PTS-02, PTS-05, PLT-06: shows each entry with its explanation, its first entry and its trace', async () => {
    const { found, errors } = await order();
    expect(errors).toEqual([]);
    const [earned, corrected] = found[0]?.pointsEntries ?? [];
    expect(earned).toMatchObject({
      kind: 'EARN',
      points: 23,
      balanceAfter: 23,
      businessDay: '2026-11-21',
      postedOn: '2026-11-22',
      traceId: 'c'.repeat(32),
      source: { type: 'REPAIR_ORDER', id: 'ror_1' },
      explanation: {
        ruleId: 'PTS-02',
        ruleVersion: 'default@1',
        formula: 'floor(1199.99 / 50)',
        result: '23',
      },
      reversesEntry: null,
    });
    expect(corrected).toMatchObject({
      kind: 'CORRECTION',
      points: -6,
      balanceAfter: 17,
      traceId: 'd'.repeat(32),
      explanation: { ruleId: 'PTS-05', formula: 'floor(870.00 / 50) - 23', result: '-6' },
      reversesEntry: { id: earned?.id, points: 23 },
    });
  });

  it('CONV-4, PLT-05: says why in the caller’s language', async () => {
    const english = (await order('en')).found[0]?.pointsEntries[0]?.explanation.text;
    const chinese = (await order('zh')).found[0]?.pointsEntries[0]?.explanation.text;
    expect(english).toContain('floor(1199.99 / 50) = 23 points');
    expect(chinese).toContain('floor(1199.99 / 50) = 23 分');
  });

  it('PLT-05: words the kind of an entry and the outcome, without a code in Chinese', async () => {
    const { found } = await entities<Order>(
      ask,
      staff,
      'RepairOrder',
      ['ror_1'],
      'pointsEntries { kindLabel explanation { text ruleTitle } } pointsJudgement { outcomeLabel }',
      'zh',
    );
    expect(found[0]).toMatchObject({
      pointsEntries: [{ kindLabel: '积分' }, { kindLabel: '更正' }],
      pointsJudgement: { outcomeLabel: '已积分' },
    });
    const texts = found[0]?.pointsEntries.flatMap(({ kindLabel, explanation }) => [
      kindLabel,
      explanation.text,
      explanation.ruleTitle,
    ]);
    expect(texts).toHaveLength(6);
    expect(texts?.filter((text) => /[A-Z]/.test(text))).toEqual([]);
  });

  it('PTS-05: says what the order is worth now', async () => {
    expect((await order()).found[0]?.pointsJudgement).toMatchObject({
      outcome: 'EARNED',
      points: 17,
      businessDay: '2026-11-21',
      judgedOn: '2026-11-22',
      traceId: 'd'.repeat(32),
      membership: { id: 'mem_1' },
      explanation: { formula: 'floor(870.00 / 50)' },
    });
  });

  it('PLT-02: is empty for another dealer, and refused to a role that may not read points', async () => {
    expect((await order('en', other)).found[0]).toMatchObject({ pointsEntries: [], pointsJudgement: null });
    const refused = await order('en', principals.regionAnalystOf('reg_east'));
    expect(refused.errors.length).toBeGreaterThan(0);
    expect(JSON.stringify(refused.found)).not.toContain('PTS-02');
  });
});

describe('the account of a membership', () => {
  const ACCOUNT = 'pointsAccount { id balance { available held total } qualifyingPoints membership { id } }';

  it('PTS-01, PTS-07: shows available, held and total, and the qualifying counter', async () => {
    const { found } = await entities(ask, staff, 'Membership', ['mem_1'], ACCOUNT);
    expect(found).toEqual([
      {
        id: 'mem_1',
        pointsAccount: {
          id: 'pac_1',
          balance: { available: 17, held: 0, total: 17 },
          qualifyingPoints: 17,
          membership: { id: 'mem_1' },
        },
      },
    ]);
  });

  it.each([
    ['Membership', 'mem_1', ACCOUNT],
    ['PointsAccount', 'pac_1', 'qualifyingPoints'],
  ])('PLT-02: a %s of another dealer is null, like one that does not exist', async (type, id, fields) => {
    const { found } = await entities(ask, other, type, [id, `${id}x`], fields);
    expect(found).toEqual([null, null]);
  });

  it('PLT-02: an account and an entry are found by id at their own dealer alone', async () => {
    const query = 'query ($id: ID!) { pointsAccount(id: $id) { id entries { nodes { id } } } }';
    const mine = await ask(staff, query, { id: 'pac_1' });
    expect(mine.data?.['pointsAccount']).toMatchObject({ id: 'pac_1' });
    expect((await ask(other, query, { id: 'pac_1' })).data).toEqual({ pointsAccount: null });
    expect((await ask(staff, query, { id: "x' or 1=1" })).data).toEqual({ pointsAccount: null });
    const entry = (mine.data as { pointsAccount: { entries: { nodes: { id: string }[] } } }).pointsAccount
      .entries;
    const id = entry.nodes[0]?.id ?? '';
    expect((await entities(ask, staff, 'PointsEntry', [id], 'points')).found).toEqual([{ id, points: -6 }]);
    expect((await entities(ask, other, 'PointsEntry', [id], 'points')).found).toEqual([null]);
  });
});

describe('the statement of an account', () => {
  const page = async (args: string) => {
    const { data, errors } = await ask(
      staff,
      `{ pointsAccount(id: "pac_statement") { entries${args} { totalCount nodes { points account { id } }
         edges { cursor } pageInfo { hasNextPage hasPreviousPage endCursor startCursor } } } }`,
    );
    const account = data?.['pointsAccount'] as { entries: StatementPage } | null;
    return { entries: account?.entries, errors };
  };
  interface StatementPage {
    readonly totalCount: number;
    readonly nodes: { readonly points: number }[];
    readonly edges: { readonly cursor: string }[];
    readonly pageInfo: {
      hasNextPage: boolean;
      hasPreviousPage: boolean;
      endCursor: string;
      startCursor: string;
    };
  }
  const points = (entries?: StatementPage) => entries?.nodes.map((node) => node.points);

  beforeAll(async () => {
    await openAccounts(db, ['mem_statement']);
    await postNow(
      db,
      [1, 2, 3, 4, 5].map((each) => posting({ accountId: 'pac_statement', points: each })),
    );
  });

  it('PTS-11: reads newest first, page by page, forward and backward', async () => {
    const first = await page('(first: 2)');
    expect(first.entries).toMatchObject({
      totalCount: 5,
      pageInfo: { hasNextPage: true, hasPreviousPage: false },
    });
    expect(points(first.entries)).toEqual([5, 4]);
    const second = await page(`(first: 2, after: "${first.entries?.pageInfo.endCursor}")`);
    expect(points(second.entries)).toEqual([3, 2]);
    const last = await page('(last: 2)');
    expect(points(last.entries)).toEqual([2, 1]);
    const before = await page(`(last: 2, before: "${last.entries?.pageInfo.startCursor}")`);
    expect(points(before.entries)).toEqual([4, 3]);
  });

  it.each(['(first: 101)', '(first: 0)', '(first: 1, last: 1)', '(after: "bm9uc2Vuc2U")', '(last: -1)'])(
    'refuses the page %s',
    async (args) => {
      const { errors } = await page(args);
      expect(errors?.[0]?.extensions?.code).toBe('BAD_USER_INPUT');
    },
  );
});

describe('a list of 100 members', () => {
  it('costs one statement per table, with entries, judgements and first entries too', async () => {
    const ids = Array.from({ length: 100 }, (_, index) => `mem_l${index}`);
    await openAccounts(db, ids);
    await postNow(
      db,
      ids.map((id) => posting({ accountId: id.replace('mem', 'pac') })),
    );
    const statements = countStatements(db.database.dataSource);
    const { found } = await entities(ask, staff, 'Membership', ids, 'pointsAccount { balance { total } }');
    expect(found).toHaveLength(100);
    expect(found[99]).toMatchObject({ pointsAccount: { balance: { total: 20 } } });
    expect(statements.count()).toBe(1);
    statements.reset();
    const deep =
      'pointsAccount { entries(first: 3) { nodes { points reversesEntry { id } account { id } } } }';
    await entities(ask, staff, 'Membership', ids, deep);
    expect(statements.count()).toBe(2);
  });
});
