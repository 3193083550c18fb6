import { localDate } from '@autoclub/domain-kit';
import type { ProgrammeVersion } from '@autoclub/programme-config';
import { principals } from '@autoclub/testing';
import { askAt } from '../../../test/builders/ask';
import * as build from '../../../test/builders/events';
import { type PointsDatabase, pointsDatabase } from '../../../test/builders/points-database';

let db: PointsDatabase;
let ask: ReturnType<typeof askAt>;
const staff = principals.staffOf('dlr_one');
const other = principals.staffOf('dlr_two');

beforeAll(async () => {
  db = await pointsDatabase();
  ask = askAt(db);
  await db.feed(build.dealer(), build.activated());
});
afterAll(() => db.drop());

/** Before the first programme, and slips that spreadsheets and systems make of a missing day. */
const ABSURD_DAYS = ['1999-12-31', '0001-01-01', '1899-12-30', '2200-01-01', '9999-12-31'];

describe('the preview', () => {
  const PREVIEW = `query ($input: PointsPreviewInput!) {
    pointsPreview(input: $input) { outcome points explanation { ruleId formula result } } }`;
  const cny = (amount: string) => ({ amount, currencyCode: 'CNY' });
  const input = (lines: unknown[], more = {}) => ({
    input: { customerId: 'cus_1', kind: 'PERIODIC_MAINTENANCE', settledOn: '2026-11-21', lines, ...more },
  });
  const labour = { kind: 'LABOUR', listAmount: cny('1000.00'), discountAmount: cny('50.00') };
  const parts = { kind: 'PART', listAmount: cny('249.99') };

  it('PTS-12: says for the same order what posting said', async () => {
    const { data } = await ask(staff, PREVIEW, input([labour, parts]));
    expect(data?.['pointsPreview']).toEqual({
      outcome: 'EARNED',
      points: 23,
      explanation: { ruleId: 'PTS-02', formula: 'floor(1199.99 / 50)', result: '23' },
    });
  });

  it.each([
    ['before the membership', input([labour], { settledOn: '2026-02-28' }), 'NOT_A_MEMBER', 0],
    ['of a customer who is not known', input([labour], { customerId: 'cus_x' }), 'NOT_A_MEMBER', 0],
    ['that the insurer pays', input([{ ...labour, payer: 'INSURER' }]), 'NOT_ELIGIBLE', 0],
    [
      'partly paid with points',
      input([labour], { paidWithPointsAmount: cny('900.01') }),
      'BELOW_ONE_STEP',
      0,
    ],
  ])('PTS-03, PTS-07: of an order %s', async (_, variables, outcome, points) => {
    const { data } = await ask(staff, PREVIEW, variables);
    expect(data?.['pointsPreview']).toMatchObject({ outcome, points });
  });

  it('PLT-02: knows no member of another dealer, and nothing of a dealer that is not known', async () => {
    const { data } = await ask(other, PREVIEW, input([labour]));
    expect(data).toEqual({ pointsPreview: null });
  });

  it.each([
    ['a negative amount', input([{ ...labour, listAmount: cny('-1.00') }]), 'lines.0.listAmount'],
    ['more than any bill', input([{ ...labour, listAmount: cny('10000000000.01') }]), 'lines.0.listAmount'],
    [
      'points worth more than any bill',
      input([labour], { paidWithPointsAmount: cny('9999999999999.99') }),
      'paidWithPointsAmount',
    ],
    ['a third decimal', input([{ ...labour, listAmount: cny('1.001') }]), 'lines.0.listAmount'],
    ['a discount above the price', input([{ ...labour, discountAmount: cny('1000.01') }]), 'discountAmount'],
    ['an id of something else', input([labour], { customerId: 'mem_1' }), 'customerId'],
    ['201 lines', input(Array.from({ length: 201 }, () => labour)), 'at most 200'],
    ['a day that does not exist', input([labour], { settledOn: '2026-02-30' }), 'LocalDate'],
    ['an unknown kind of line', input([{ ...labour, kind: 'SNACKS' }]), 'SNACKS'],
  ])('refuses %s and names the field', async (_, variables, message) => {
    const { data, errors } = await ask(staff, PREVIEW, variables);
    expect(data?.['pointsPreview'] ?? null).toBeNull();
    expect(errors?.[0]?.message).toContain(message);
  });

  it('CONV-1: names every fault at once, in both languages and without a code', async () => {
    const lines = [
      { ...labour, listAmount: cny('-1.00') },
      { ...parts, listAmount: cny('1.001') },
    ];
    const { errors } = await ask(staff, PREVIEW, input(lines, { customerId: 'mem_1' }));
    expect(errors?.[0]?.message).toMatch(
      /customerId: .*lines\.0\.listAmount: .*lines\.0\.discountAmount: .*lines\.1\.listAmount: /,
    );
    const zh = errors?.[0]?.extensions?.texts?.zh ?? '';
    expect(zh).toMatch(/customerId: 不是客户的标识。.*lines\.0\.listAmount: 金额不能为负数。/);
    expect(zh).not.toMatch(/[A-Z]{2}/);
  });

  it('CONV-1: twelve lines of 10 000 000 000.00 are previewed to the point', async () => {
    const lines = Array.from({ length: 12 }, () => ({ ...parts, listAmount: cny('10000000000.00') }));
    const { data } = await ask(staff, PREVIEW, input(lines));
    expect(data?.['pointsPreview']).toMatchObject({ outcome: 'EARNED', points: 2_400_000_000 });
  });

  it.each(ABSURD_DAYS)('CONV-2: refuses the day %s by name, here and of the rules', async (day) => {
    const preview = await ask(staff, PREVIEW, input([labour], { settledOn: day }));
    const rules = await ask(staff, 'query ($day: LocalDate) { earningRules(onDay: $day) { code } }', { day });
    for (const { data, errors } of [preview, rules]) {
      expect(Object.values(data ?? {}).filter((value) => value !== null)).toEqual([]);
      expect(errors?.[0]?.extensions?.code).toBe('BAD_USER_INPUT');
      expect(errors?.[0]?.message).toMatch(/between (2000|1900)-01-01 and 2100-01-01/);
    }
  });

  it('writes nothing', async () => {
    const count = async () =>
      (await db.owner.query('select count(*) from earning_document'))[0].count as number;
    const before = await count();
    await ask(staff, PREVIEW, input([labour]));
    expect(await count()).toBe(before);
  });
});

const later: ProgrammeVersion = {
  id: 'SH01@2',
  level: 'DEALER',
  scopeId: 'dlr_one',
  effectiveFrom: localDate('2026-11-01'),
  values: { points: { repairStepMinor: 12_050, repairPointsPerStep: 2 } },
};

describe('the earning rules', () => {
  const QUERY = `query ($day: LocalDate) { earningRules(onDay: $day) {
    code ruleId title description programmeVersion
    parameters { name label value } examples { title formula points } } }`;
  const rulesAt = async (day: string | null, language: 'zh' | 'en', principal = staff) => {
    const { data } = await askAt(db, [later])(principal, QUERY, { day }, language);
    return data?.['earningRules'];
  };

  it('PTS-02, PLT-05: are listed with the numbers of today, labelled and with their units', async () => {
    expect(await rulesAt(null, 'en')).toMatchObject([
      {
        code: 'repair-order',
        ruleId: 'PTS-02',
        title: 'Points for repair',
        programmeVersion: 'default@1+SH01@2',
        parameters: [
          { name: 'repairStepMinor', label: 'Step amount of the repair fee', value: 'CNY 120.50' },
          { name: 'repairPointsPerStep', value: '2 points' },
          { name: 'repairLineKinds', value: 'labour, parts, other' },
        ],
      },
      { code: 'insurance-policy', parameters: [{ value: 'CNY 300.00' }, { value: '1 point' }] },
      { code: 'activity-attendance', parameters: [{ value: '5 points' }] },
      { code: 'referral', parameters: [{ value: '50 points' }] },
      { code: 'package', parameters: [{ value: 'CNY 120.50' }, { value: '2 points' }] },
    ]);
    expect(await rulesAt(null, 'zh')).toMatchObject([
      {
        title: '维修消费积分',
        parameters: [{ value: '120.50 元' }, { value: '2 分' }, { value: '工时、配件、其他' }],
      },
      { parameters: [{ value: '300.00 元' }, { value: '1 分' }] },
      { parameters: [{ label: '每次活动积分', value: '5 分' }] },
      { parameters: [{ label: '每次推荐积分', value: '50 分' }] },
      { title: '套餐积分' },
    ]);
  });

  it.each([
    ['the day before a change', '2026-10-31', 'default@1', '50.00 元'],
    ['the day of the change', '2026-11-01', 'default@1+SH01@2', '120.50 元'],
  ])('CONV-3: are those of the programme in force on %s', async (_, day, programmeVersion, value) => {
    expect(await rulesAt(day, 'zh')).toMatchObject([
      { programmeVersion, parameters: [{ value }, {}, {}] },
      {},
      {},
      {},
      {},
    ]);
  });

  it('CONV-3: are the default of the nation for a caller who acts for no dealer', async () => {
    expect(await rulesAt(null, 'zh', principals.auditor())).toMatchObject([
      { programmeVersion: 'default@1', parameters: [{ value: '50.00 元' }, {}, {}] },
      {},
      {},
      {},
      {},
    ]);
  });

  it('PLT-05: no text in Chinese holds a code', async () => {
    const rules = (await rulesAt(null, 'zh')) as {
      title: string;
      description: string;
      parameters: { label: string; value: string }[];
      examples: { title: string }[];
    }[];
    const texts = rules.flatMap(({ title, description, parameters, examples }) => [
      title,
      description,
      ...parameters.flatMap(({ label, value }) => [label, value]),
      ...examples.map((example) => example.title),
    ]);
    expect(texts.length).toBeGreaterThan(20);
    expect(texts.filter((text) => /[A-Z]/.test(text))).toEqual([]);
  });
});
