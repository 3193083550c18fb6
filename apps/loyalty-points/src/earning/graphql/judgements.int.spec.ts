import { principals } from '@autoclub/testing';
import { askAt, entities } from '../../../test/builders/ask';
import * as build from '../../../test/builders/events';
import { type PointsDatabase, pointsDatabase } from '../../../test/builders/points-database';
import { referred } from '../../../test/builders/referral-events';

interface Judged {
  readonly source: { readonly type: string; readonly id: string };
  readonly outcome: string;
  readonly points: number;
  readonly explanation: { readonly text: string; readonly grounds: readonly Ground[] };
}
interface Ground {
  readonly ruleId: string;
  readonly isMet: boolean;
  readonly subjectId: string | null;
  readonly text: string;
}
interface Listed {
  readonly pointsJudgements: {
    readonly nodes: readonly Judged[];
    readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
  };
}

let db: PointsDatabase;
let ask: ReturnType<typeof askAt>;
const staff = principals.staffOf('dlr_one');
const other = principals.staffOf('dlr_two');
const JUDGED = `source { type id } outcome points
  explanation { text grounds { ruleId isMet subjectId text } }`;

beforeAll(async () => {
  db = await pointsDatabase();
  ask = askAt(db);
  await db.feed(build.dealer(), build.activated());
  await db.feed(
    build.settled({
      id: 'ror_mixed',
      day: '2026-11-20',
      lines: [
        ['LABOUR', '950.00'],
        ['PART', '300.00', 'INSURER'],
        ['BOUTIQUE', '80.00'],
      ],
    }),
    build.settled({ id: 'ror_small', day: '2026-11-21', lines: [['LABOUR', '49.99']] }),
    build.settled({ id: 'ror_early', day: '2026-02-28', lines: [['LABOUR', '500.00']] }),
  );
  await db.feed(referred({ isPaidBySales: true }));
});
afterAll(async () => {
  expect((await db.prove()).breaches).toEqual([]);
  await db.drop();
});

const judgementOf = async (type: string, id: string, principal = staff, language: 'zh' | 'en' = 'en') => {
  const query = `query ($type: PointsSourceType!, $id: ID!) {
    pointsJudgement(sourceType: $type, sourceId: $id) { ${JUDGED} } }`;
  const { data } = await ask(principal, query, { type, id }, language);
  return data?.['pointsJudgement'] as Judged | null;
};

describe('the judgement of a document', () => {
  it('CONV-4, PLT-05: names every line with why it counts or not, and the remainder, in both languages', async () => {
    const en = await judgementOf('REPAIR_ORDER', 'ror_mixed');
    expect(en?.explanation.grounds).toEqual([
      {
        ruleId: 'PTS-03',
        isMet: true,
        subjectId: 'mem_1',
        text: 'A membership was in force on 2026-11-20.',
      },
      {
        ruleId: 'PTS-02',
        isMet: true,
        subjectId: 'rol_1',
        text: 'labour: 950.00 paid by the customer, counted.',
      },
      {
        ruleId: 'PTS-02',
        isMet: false,
        subjectId: 'rol_2',
        text: 'parts: 300.00 is paid by the insurer, not counted.',
      },
      {
        ruleId: 'PTS-02',
        isMet: false,
        subjectId: 'rol_3',
        text: 'boutique: 80.00, a kind that does not count as repair fee.',
      },
    ]);
    const zh = await judgementOf('REPAIR_ORDER', 'ror_mixed', staff, 'zh');
    expect(zh?.explanation.grounds.map(({ text }) => text)).toEqual([
      '2026-11-20 当日会籍有效。',
      '工时：客户自付 950.00 元，计入。',
      '配件：300.00 元由保险公司承担，不计。',
      '精品：80.00 元，此类别不计入维修费。',
    ]);
  });

  it('CONV-4, PTS-03: a refusal is explained like an entry: what a member would have earned, by which lines', async () => {
    const early = await judgementOf('REPAIR_ORDER', 'ror_early');
    expect(early).toMatchObject({ outcome: 'NOT_A_MEMBER', points: 0 });
    expect(early?.explanation.grounds.at(-1)?.text).toBe(
      'For a member of the day the document would be worth 10 points.',
    );
  });

  it('CONV-4: an entry of the account carries the same grounds as the judgement', async () => {
    const query = `{ pointsAccount(id: "pac_1") { entries(last: 1) { nodes { source { id }
      explanation { grounds { ruleId isMet subjectId text } } } } } }`;
    const { data } = await ask(staff, query);
    const account = data?.['pointsAccount'] as {
      entries: { nodes: { source: { id: string }; explanation: { grounds: Ground[] } }[] };
    };
    const [entry] = account.entries.nodes;
    const judged = await judgementOf('REPAIR_ORDER', entry?.source.id ?? '');
    expect(entry?.explanation.grounds).toEqual(judged?.explanation.grounds);
  });

  it.each([
    ['of another dealer', 'REPAIR_ORDER', 'ror_mixed', other],
    ['that nobody knows', 'REPAIR_ORDER', 'ror_none', staff],
    ['of a kind that cannot earn', 'MANUAL', 'ror_mixed', staff],
  ])('PLT-02: there is none of a document %s', async (_, type, id, principal) => {
    expect(await judgementOf(type, id, principal)).toBeNull();
  });
});

describe('the documents of a membership', () => {
  const listed = async (args: string, principal = staff) => {
    const fields = `pointsJudgements(${args}) { nodes { ${JUDGED} } pageInfo { hasNextPage endCursor } }`;
    const { found } = await entities<Listed>(ask, principal, 'Membership', ['mem_1'], fields);
    return found[0]?.pointsJudgements;
  };
  const ids = (page: Listed['pointsJudgements'] | undefined) => page?.nodes.map(({ source }) => source.id);

  it.each([
    ['all, the newest first', 'first: 10', ['ror_small', 'rfl_1', 'ror_mixed', 'ror_early']],
    ['those that earned nothing', 'first: 10, earned: false', ['ror_small', 'rfl_1', 'ror_early']],
    ['those that earned', 'first: 10, earned: true', ['ror_mixed']],
    ['the last of them', 'last: 2', ['ror_mixed', 'ror_early']],
  ])('PTS-03: are %s', async (_, args, expected) => {
    expect(ids(await listed(args))).toEqual(expected);
  });

  it('PTS-03: go on where a page ended', async () => {
    const first = await listed('first: 2, earned: false');
    expect(first?.pageInfo.hasNextPage).toBe(true);
    const rest = await listed(`first: 2, earned: false, after: "${first?.pageInfo.endCursor ?? ''}"`);
    expect([ids(first), ids(rest)]).toEqual([['ror_small', 'rfl_1'], ['ror_early']]);
  });

  it('PLT-02: another dealer finds no membership to ask about', async () => {
    expect(await listed('first: 10', other)).toBeUndefined();
  });
});
