import { countStatements, principals } from '@autoclub/testing';
import { analyticsDatabase } from '../../../test/builders/analytics-database';
import type { AnalyticsDatabase } from '../../../test/builders/analytics-database';
import { askAt } from '../../../test/builders/ask';
import * as build from '../../../test/builders/events';
import { queriesOfReadme } from '../../../test/builders/readme';
import { network } from '../../../test/builders/network';

const PERIOD = { from: '2026-11-01', to: '2026-12-01' };
const RANKING = `query ($first: Int, $after: String, $before: String, $last: Int, $order: RankingOrder!,
    $regionId: ID, $kpi: String! = "AVERAGE_TICKET", $period: DateRangeInput!) {
  dealerRanking(kpi: $kpi, period: $period, order: $order, regionId: $regionId, first: $first, after: $after,
                last: $last, before: $before) {
    totalCount pageInfo { hasNextPage hasPreviousPage endCursor startCursor }
    nodes { dealer { id } region { id } value isSuppressed rankInRegion rankInNation
            rankedInRegionCount rankedInNationCount } } }`;

interface Ranking {
  readonly totalCount: number;
  readonly pageInfo: {
    readonly hasNextPage: boolean;
    readonly endCursor: string;
    readonly startCursor: string;
  };
  readonly nodes: readonly {
    readonly dealer: { readonly id: string };
    readonly value: string | null;
    readonly rankInRegion: number | null;
    readonly rankInNation: number | null;
  }[];
}

describe('the ranking of dealers', () => {
  let db: AnalyticsDatabase;
  let ask: ReturnType<typeof askAt>;

  beforeAll(async () => {
    db = await analyticsDatabase();
    ask = askAt(db.database, '2026-11-21T06:00:00Z');
    await db.feed(...network());
    await db.feed(
      ...spent('dlr_top', 'reg_east', 12, '300.00'),
      ...spent('dlr_even', 'reg_west', 6, '100.00'),
    );
    await db.feed(build.dealerRegistered('dlr_none', 'reg_west'));
  });
  afterAll(() => db.drop());

  const spent = (dealerId: string, regionId: string, customers: number, paid: string) => [
    build.dealerRegistered(dealerId, regionId),
    ...Array.from({ length: customers }, (_, at) => {
      const key = `${dealerId.slice(4)}x${at}`;
      const ids = { customerId: `cus_${key}`, vehicleId: `veh_${key}`, repairOrderId: `ror_${key}` };
      return build.settled(paid, {
        dealerId,
        businessDay: '2026-11-19',
        serviceAdvisorId: `stf_${at % 2}`,
        ...ids,
      });
    }),
  ];
  const answerOf = (who: Parameters<typeof ask>[0], variables: object) =>
    ask(who, RANKING, { order: 'WORST', period: PERIOD, ...variables });
  const ranking = async (who: Parameters<typeof ask>[0], variables: object = {}): Promise<Ranking> => {
    const { data, errors } = await answerOf(who, variables);
    expect(errors).toBeUndefined();
    return data?.['dealerRanking'] as Ranking;
  };
  const ranks = ({ nodes }: Ranking) =>
    nodes.map(({ dealer, value, rankInRegion, rankInNation }) => [
      dealer.id.slice(4),
      value,
      rankInRegion,
      rankInNation,
    ]);

  it('ANA-08: ranks the shown ones with ties, and puts hidden ones and those without data last', async () => {
    expect(ranks(await ranking(principals.oemAnalyst(), { order: 'BEST' }))).toEqual([
      ['top', '300.00', 1, 1],
      ['even', '100.00', 1, 2],
      ['largest', '100.00', 2, 2],
      ['west', '100.00', 1, 2],
      ['big', null, null, null],
      ['none', null, null, null],
      ['small', null, null, null],
    ]);
  });

  it('ANA-08: the worst dealer of the nation is three questions away', async () => {
    const catalogue = await ask(principals.oemAnalyst(), '{ kpiCatalogue { code name } }');
    const [{ code }] = catalogue.data?.['kpiCatalogue'] as [{ code: string }];
    const worst = await ranking(principals.oemAnalyst(), { kpi: code, first: 1 });
    expect(worst.nodes[0]?.dealer.id).toBe('dlr_even');
    const { data } = await ask(
      principals.oemAnalyst(),
      `query ($of: [_Any!]!) { _entities(representations: $of) { ... on Dealer { figures(period: {from: "2026-11-01",
         to: "2026-12-01"}) { kpis { kpi { code } value } } } } }`,
      { of: [{ __typename: 'Dealer', id: 'dlr_even' }] },
    );
    const [dealer] = data?.['_entities'] as [{ figures: { kpis: object[] } }];
    expect(dealer.figures.kpis).toContainEqual({ kpi: { code }, value: '100.00' });
  });

  it('ANA-08: a region sees its own dealers, with their rank in the nation', async () => {
    const east = await ranking(principals.regionAnalystOf('reg_east'), { order: 'BEST' });
    expect(ranks(east)).toEqual([
      ['top', '300.00', 1, 1],
      ['largest', '100.00', 2, 2],
      ['big', null, null, null],
      ['small', null, null, null],
    ]);
    expect(east.totalCount).toBe(4);
  });

  it('ANA-08: a dealer sees itself and its ranks', async () => {
    expect(ranks(await ranking(principals.staffOf('dlr_west')))).toEqual([['west', '100.00', 1, 2]]);
    expect(ranks(await ranking(principals.staffOf('dlr_small')))).toEqual([['small', '100.00', 2, 2]]);
  });

  it('goes on page by page, forwards and backwards', async () => {
    const oem = principals.oemAnalyst();
    const first = await ranking(oem, { order: 'BEST', first: 3 });
    const second = await ranking(oem, { order: 'BEST', first: 3, after: first.pageInfo.endCursor });
    expect(ranks(second).map(([id]) => id)).toEqual(['west', 'big', 'none']);
    expect(second.pageInfo).toMatchObject({ hasNextPage: true, hasPreviousPage: true });
    const back = await ranking(oem, { order: 'BEST', last: 3, before: second.pageInfo.startCursor });
    expect(ranks(back).map(([id]) => id)).toEqual(['top', 'even', 'largest']);
  });

  it.each([
    ['an unknown KPI', { kpi: 'NONE' }, 'BAD_USER_INPUT'],
    ['a KPI that is an attack', { kpi: "' or 1=1 --" }, 'BAD_USER_INPUT'],
    ['a period the wrong way round', { period: { from: '2026-12-01', to: '2026-11-01' } }, 'BAD_USER_INPUT'],
    ['a hundred years', { period: { from: '2000-01-01', to: '2100-01-01' } }, 'BAD_USER_INPUT'],
    ['a page of thousands', { first: 5_000 }, 'BAD_USER_INPUT'],
    ['a cursor of another list', { after: 'x' }, 'BAD_USER_INPUT'],
  ])('PLT-02: a region that asks for %s is refused by a code', async (_, variables, code) => {
    const { errors } = await answerOf(principals.regionAnalystOf('reg_east'), variables);
    expect(errors?.[0]?.extensions).toMatchObject({ code });
  });

  it.each(['reg_west', 'reg_none'])('PLT-02: a region does not see dealers of %s', async (regionId) => {
    const { errors } = await answerOf(principals.regionAnalystOf('reg_east'), { regionId });
    expect(errors?.[0]?.message).toBe('A region sees its own dealers only.');
  });

  it('takes as many statements for one dealer as for seven', async () => {
    const statements = async (regionId: string | null) => {
      const count = countStatements(db.database.dataSource);
      await ranking({ ...principals.oemAnalyst(), subject: 'counted' }, { regionId });
      return count.count();
    };
    await statements(null);
    expect(await statements('reg_east')).toBe(await statements(null));
  });

  it('ANA-09: a dealer reads its figures by service advisor, and nobody above it does', async () => {
    const [, advisors = ''] = queriesOfReadme('Questions of scorecards');
    const variables = { period: PERIOD, dealers: [{ __typename: 'Dealer', id: 'dlr_top' }] };
    const own = await ask(principals.staffOf('dlr_top'), advisors, variables);
    expect(own.data?.['_entities']).toMatchObject([
      {
        advisorFigures: ['stf_0', 'stf_1'].map((serviceAdvisorId) => ({
          serviceAdvisorId,
          orderCount: 6,
          kpis: [
            { kpi: { name: 'Average ticket' }, value: '300.00' },
            { kpi: { name: 'Boutique sales per car' }, value: '0.00' },
          ],
        })),
      },
    ]);
    const above = await ask(principals.oemAnalyst(), advisors, variables);
    expect([above.errors, above.data?.['_entities']]).toEqual([undefined, [{ advisorFigures: null }]]);
  });

  it('the question of the README is answered', async () => {
    const [worst = ''] = queriesOfReadme('Questions of scorecards');
    const { data, errors } = await ask(principals.oemAnalyst(), worst, { period: PERIOD });
    expect(errors).toBeUndefined();
    expect((data?.['dealerRanking'] as Ranking).nodes).toHaveLength(3);
  });
});
