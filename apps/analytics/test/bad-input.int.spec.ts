import type { Principal } from '@autoclub/identity';
import { graphOf } from '@autoclub/service-host';
import { countStatements, principals } from '@autoclub/testing';
import { getNamedType, isLeafType, isObjectType } from 'graphql';
import { capabilities } from '../src/capabilities';
import { analyticsDatabase } from './builders/analytics-database';
import type { AnalyticsDatabase } from './builders/analytics-database';
import { askAt } from './builders/ask';
import { hostFor } from './builders/host';
import { network } from './builders/network';

/** Every argument of the graph that is a period, with the field it stands at. */
interface PeriodArgument {
  readonly type: string;
  readonly field: string;
  readonly argument: string;
  readonly selection: string;
}

/** What else a field asks for, by the name of the argument. */
const OTHER_ARGUMENTS: Readonly<Record<string, string>> = {
  'kpi.id': '"AVERAGE_TICKET"',
  'kpi.scope': '{ level: DEALER, id: "dlr_big" }',
  'dealerRanking.kpi': '"AVERAGE_TICKET"',
};

const SUBJECTS: Readonly<Record<string, string>> = { Dealer: 'dlr_big', Region: 'reg_east' };

const PERIODS = [
  ['the wrong way round', '{ from: "2026-12-01", to: "2026-11-01" }'],
  ['empty', '{ from: "2026-11-01", to: "2026-11-01" }'],
  ['a hundred years long', '{ from: "2000-01-01", to: "2099-12-31" }'],
  ['before all business', '{ from: "1926-11-01", to: "2026-11-01" }'],
] as const;

describe('what analytics is asked and cannot mean', () => {
  let db: AnalyticsDatabase;
  let ask: ReturnType<typeof askAt>;
  let periods: readonly PeriodArgument[];

  beforeAll(async () => {
    db = await analyticsDatabase();
    ask = askAt(db.database, '2026-11-21T06:00:00Z');
    periods = periodArguments(db);
    await db.feed(...network());
  });
  afterAll(() => db.drop());

  const region = principals.regionAnalystOf('reg_east');
  const manager = principals.staffOf('dlr_big', ['CLUB_MANAGER']);
  const code = async (who: Principal, source: string, variables = {}) => {
    const { errors } = await ask(who, source, variables);
    return errors?.map(({ extensions }) => extensions?.['code']);
  };
  const askFor = ({ type, field, argument, selection }: PeriodArgument, period: string) => {
    const others = Object.entries(OTHER_ARGUMENTS)
      .filter(([name]) => name.startsWith(`${field}.`))
      .map(([name, value]) => `${name.split('.')[1]}: ${value}`);
    const asked = `${field}(${[`${argument}: ${period}`, ...others].join(', ')})${selection}`;
    if (type === 'Query') return code(principals.oemAnalyst(), `{ ${asked} }`);
    const query = `query ($of: [_Any!]!) { _entities(representations: $of) { ... on ${type} { ${asked} } } }`;
    const who = type === 'Region' ? region : manager;
    return code(who, query, { of: [{ __typename: type, id: SUBJECTS[type] }] });
  };

  it('ANA-09: every field with a period is looked at', () => {
    const fields = periods.map(({ type, field }) => `${type}.${field}`).sort();
    expect(fields).toEqual([
      ...['Dealer.advisorFigures', 'Dealer.crossRepair', 'Dealer.figures', 'Dealer.orderMix'],
      ...['Dealer.outletFunnel', 'Dealer.purchaseCohorts', 'Query.dealerRanking', 'Query.kpi'],
      ...['Query.nationFigures', 'Region.figures', 'Segment.sizes'],
    ]);
  });

  it.each(PERIODS)(
    'ANA-09: a period %s is refused by every field, before any figure is read',
    async (_, period) => {
      const count = countStatements(db.database.dataSource);
      for (const each of periods.filter(({ type }) => type !== 'Segment')) {
        count.reset();
        expect([each.type, each.field, await askFor(each, period)]).toEqual([
          ...[each.type, each.field, ['BAD_USER_INPUT']],
        ]);
        expect(count.statements().filter((text) => /_fact|day_figure|visit/.test(text))).toEqual([]);
      }
    },
  );

  it.each(PERIODS)('ANA-06: a period %s is refused by the curve of a segment', async (_, period) => {
    const input = {
      ...{ idempotencyKey: 'curve', code: 'CURVE', name: 'curve' },
      condition: { visitCount: { atLeast: 1 } },
    };
    const save = 'mutation ($input: SegmentSaveInput!) { segmentSave(input: $input) { segment { id } } }';
    const { data } = await ask(manager, save, { input });
    const { segment } = data?.['segmentSave'] as { segment: { id: string } };
    expect(
      await code(manager, `{ segment(id: "${segment.id}") { sizes(period: ${period}) { __typename } } }`),
    ).toEqual(['BAD_USER_INPUT']);
  });

  const NOVEMBER = 'period: { from: "2026-11-01", to: "2026-12-01" }';
  const of = (type: string, id: string, fields: string) => ({
    source: `query ($of: [_Any!]!) { _entities(representations: $of) { ... on ${type} { ${fields} } } }`,
    variables: { of: [{ __typename: type, id }] },
  });
  it.each<[string, string, string]>([
    [
      'an unknown KPI',
      `{ kpi(id: "NONSENSE", ${NOVEMBER}, scope: { level: REGION, id: "reg_east" }) { asOf } }`,
      'BAD_USER_INPUT',
    ],
    [
      'an unknown KPI of a ranking',
      `{ dealerRanking(kpi: "", ${NOVEMBER}) { totalCount } }`,
      'BAD_USER_INPUT',
    ],
    [
      'a level without its id',
      `{ kpi(id: "AVERAGE_TICKET", ${NOVEMBER}, scope: { level: REGION }) { asOf } }`,
      'BAD_USER_INPUT',
    ],
    [
      'more points than are read',
      `{ kpi(id: "AVERAGE_TICKET", period: { from: "2026-01-01", to: "2027-01-01" }, grain: DAY,
            scope: { level: REGION, id: "reg_east" }) { asOf } }`,
      'BAD_USER_INPUT',
    ],
  ])('ANA-08, ANA-09: a region that asks for %s gets one code', async (_, source, expected) => {
    expect(await code(region, source)).toEqual([expected]);
  });

  it.each([
    [
      'the ranking of another region',
      `{ dealerRanking(kpi: "AVERAGE_TICKET", ${NOVEMBER}, regionId: "reg_west") { totalCount } }`,
      'A region sees its own dealers only.',
    ],
    [
      'the nation',
      `{ nationFigures(${NOVEMBER}) { asOf } }`,
      'Only those who see every region may read the figures of the nation.',
    ],
  ])('ANA-08: a region that asks for %s is denied, in words that name nothing', async (_, source, words) => {
    const { data, errors } = await ask(region, source);
    expect([
      Object.values(data ?? {}).filter((each) => each !== null),
      errors?.map(({ message }) => message),
    ]).toEqual([[], [words]]);
  });

  it.each<[string, string, string]>([
    ['another region', 'Region', 'reg_west'],
    ['a dealer of another region', 'Dealer', 'dlr_west'],
    ['a person', 'Customer', 'cus_big1'],
    ['a bill', 'RepairOrder', 'ror_big1'],
  ])('PLT-02: %s is not there for a region, and nobody learns that it is elsewhere', async (_, type, id) => {
    const fields =
      { Customer: 'classes { asOf }', RepairOrder: 'countedIn { traceId }' }[type] ??
      `figures(${NOVEMBER}) { asOf }`;
    const answers = [];
    for (const each of [id, id.replace(/_.*/, '_none')]) {
      const { source, variables } = of(type, each, fields);
      answers.push(await ask(region, source, variables));
    }
    expect(answers).toEqual(Array(2).fill({ data: { _entities: [null] } }));
  });

  it.each([
    ['nobody', { visitCount: { atLeast: 99 } }],
    ['both of two', { visitCount: { atLeast: 1 } }],
    [
      'one person in a chain of all',
      { all: [{ visitCount: { atLeast: 1 } }, { not: { visitCount: { atLeast: 2 } } }] },
    ],
  ])('ANA-08: a filter of a region that meets %s is refused by one code', async (_, condition) => {
    const { source, variables } = of(
      ...([
        'Dealer',
        'dlr_small',
        'segmentPreview(input: $input) { customerCount userErrors { code } }',
      ] as const),
    );
    const { data } = await ask(
      region,
      source.replace('$of: [_Any!]!', '$of: [_Any!]!, $input: SegmentPreviewInput!'),
      {
        ...variables,
        input: { condition },
      },
    );
    expect(data?.['_entities']).toEqual([
      { segmentPreview: { customerCount: null, userErrors: [{ code: 'SEGMENT_GROUP_TOO_SMALL' }] } },
    ]);
  });

  it('ANA-06: a condition nested without end is refused while it is read', async () => {
    let condition: object = { visitCount: { atLeast: 1 } };
    for (let depth = 0; depth < 50; depth += 1) condition = { not: condition };
    const { source, variables } = of(
      'Dealer',
      'dlr_big',
      'segmentPreview(input: $input) { userErrors { code } }',
    );
    const { data } = await ask(
      region,
      source.replace('$of: [_Any!]!', '$of: [_Any!]!, $input: SegmentPreviewInput!'),
      {
        ...variables,
        input: { condition },
      },
    );
    expect(data?.['_entities']).toEqual([
      { segmentPreview: { userErrors: [{ code: 'SEGMENT_CONDITION_TOO_DEEP' }] } },
    ]);
  });
});

/** The schema is asked, so that a field of tomorrow is found as well. */
function periodArguments({ database }: AnalyticsDatabase): PeriodArgument[] {
  const { schema } = graphOf(capabilities, hostFor(database));
  return Object.values(schema.getTypeMap())
    .filter(isObjectType)
    .filter(({ name }) => name !== 'Mutation')
    .flatMap((type) =>
      Object.values(type.getFields()).flatMap((field) =>
        field.args
          .filter((argument) => getNamedType(argument.type).name === 'DateRangeInput')
          .map((argument) => ({
            ...{ type: type.name, field: field.name, argument: argument.name },
            selection: isLeafType(getNamedType(field.type)) ? '' : ' { __typename }',
          })),
      ),
    );
}
