import { repairOrderSettled } from '@autoclub/event-contracts';
import { principals } from '@autoclub/testing';
import { analyticsDatabase, type AnalyticsDatabase } from '../../../test/builders/analytics-database';
import { askAt } from '../../../test/builders/ask';
import * as build from '../../../test/builders/events';
import { everyFact } from '../../../test/builders/every-fact';
import { order } from '../../../test/builders/kpi-facts';
import { kpis } from '../domain/kpis';

interface Source {
  readonly measure: string;
  readonly documentKind: string;
  readonly documentId: string;
  readonly businessDay: string;
  readonly adds: string;
  readonly traceId: string | null;
}

interface Report {
  readonly value: { numerator: string | null; denominator: string | null; kpi: { code: string } };
  readonly sources: { nodes: Source[]; pageInfo: { hasNextPage: boolean; endCursor: string | null } } | null;
}

describe('ANA-04: the documents behind a KPI', () => {
  let db: AnalyticsDatabase;
  let ask: ReturnType<typeof askAt>;

  beforeAll(async () => {
    db = await analyticsDatabase();
    ask = askAt(db.database, '2026-12-05T06:00:00Z');
  });
  beforeEach(async () => {
    await db.empty();
    await db.feed(build.regionRegistered('reg_1'), build.dealerRegistered('dlr_1', 'reg_1'));
  });
  afterAll(() => db.drop());

  const answer = (
    id: string,
    page: string,
    who = principals.staffOf('dlr_1'),
    scope = 'DEALER, id: "dlr_1"',
  ) =>
    ask(
      who,
      `query ($id: ID!) {
        kpi(id: $id, period: { from: "2026-01-01", to: "2027-01-01" }, scope: { level: ${scope} }) {
          value { numerator denominator kpi { code } }
          sources(${page}) { nodes { measure documentKind documentId businessDay adds traceId }
            pageInfo { hasNextPage endCursor } } } }`,
      { id },
    );
  const read = async (id: string, page = 'first: 100', dealerId = 'dlr_1'): Promise<Report> => {
    const { data, errors } = await answer(
      id,
      page,
      principals.staffOf(dealerId),
      `DEALER, id: "${dealerId}"`,
    );
    expect(errors).toBeUndefined();
    return data?.['kpi'] as Report;
  };
  const sumOf = (sources: readonly Source[], measures: readonly string[]) =>
    sources
      .filter(({ measure }) => measures.includes(measure))
      .reduce((sum, { adds }) => sum + Number(adds), 0);

  const { dealerId } = repairOrderSettled.example;

  it.each(kpis.map((kpi) => [kpi.code, kpi] as const))('add up to the figure: %s', async (code, kpi) => {
    await db.feed(build.dealerRegistered(dealerId, 'reg_1'), ...everyFact());
    await db.feed(
      build.settled('100.00', { dealerId, businessDay: '2026-11-02' }),
      build.settled('250.50', {
        dealerId,
        businessDay: '2026-11-03',
        repairOrderId: 'ror_2',
        vehicleId: 'veh_2',
      }),
    );
    const { value, sources } = await read(code, 'first: 100', dealerId);
    const nodes = sources?.nodes ?? [];
    expect(sumOf(nodes, [kpi.numerator, ...(kpi.plus ?? [])])).toBeCloseTo(Number(value.numerator), 2);
    if (kpi.denominator) expect(sumOf(nodes, [kpi.denominator])).toBeCloseTo(Number(value.denominator), 2);
  });

  it('name kind, id, business day, amount and trace, page by page and backwards', async () => {
    await db.feed(...[1, 2, 3].map((at) => order(at, `2026-11-0${at}`, { paid: `${at}00.00` })));
    const first = await read('AVERAGE_TICKET', 'first: 2');
    expect(first.sources?.nodes[0]).toEqual({
      ...{ measure: 'CUSTOMER_PAID_MINOR', documentKind: 'ORDER', documentId: 'ror_120261101' },
      ...{ businessDay: '2026-11-01', adds: '100.00', traceId: expect.any(String) as string },
    });
    const pages = [first];
    for (let page = first; page.sources?.pageInfo.hasNextPage;) {
      page = await read('AVERAGE_TICKET', `first: 2, after: "${page.sources.pageInfo.endCursor}"`);
      pages.push(page);
    }
    const all = pages.flatMap(({ sources }) => sources?.nodes ?? []);
    expect(all.map(({ documentKind, adds }) => `${documentKind} ${adds}`)).toEqual([
      ...['ORDER 100.00', 'ORDER 200.00', 'ORDER 300.00'],
      ...['VISIT 1', 'VISIT 1', 'VISIT 1'],
    ]);
    expect((await read('AVERAGE_TICKET', 'last: 1')).sources?.nodes).toEqual(all.slice(-1));
  });

  it('ANA-08: are for nobody above the dealer, and never of a region', async () => {
    await db.feed(order(1, '2026-11-02'));
    for (const who of [principals.regionAnalystOf('reg_1'), principals.oemAnalyst()]) {
      const { data, errors } = await answer('AVERAGE_TICKET', 'first: 5', who);
      expect((data?.['kpi'] as Report).sources).toBeNull();
      expect(errors).toHaveLength(1);
    }
    const auditor = await answer('AVERAGE_TICKET', 'first: 5', principals.auditor(), 'REGION, id: "reg_1"');
    expect((auditor.data?.['kpi'] as Report).sources).toBeNull();
  });

  it.each(['first: 0', 'first: 101', 'after: "nonsense"'])('refuses the page %s', async (page) => {
    expect((await answer('AVERAGE_TICKET', page)).errors).toHaveLength(1);
  });
});
