import { countStatements, principals } from '@autoclub/testing';
import { analyticsDatabase } from '../../../test/builders/analytics-database';
import type { AnalyticsDatabase } from '../../../test/builders/analytics-database';
import { askAt, entity } from '../../../test/builders/ask';
import * as build from '../../../test/builders/events';
import { network } from '../../../test/builders/network';
import { kpis } from '../domain/kpis';

const NOVEMBER = '(period: {from: "2026-11-01", to: "2026-12-01"})';
const FIGURES = `figures${NOVEMBER} {
  asOf timeZone isSuppressed freshness { lastEventId lastTraceId }
  kpis { kpi { code name unit } value numerator denominator isSuppressed }
}`;

const ENTITY = (fields: string) => `query ($of: [_Any!]!) { _entities(representations: $of) { ${fields} } }`;

interface Value {
  readonly kpi: { readonly code: string };
  readonly value: string | null;
}

describe('figures in the graph', () => {
  let db: AnalyticsDatabase;
  let ask: ReturnType<typeof askAt>;

  beforeAll(async () => {
    db = await analyticsDatabase();
    ask = askAt(db.database, '2026-11-21T06:00:00Z');
    await db.feed(
      ...network(),
      build.pointsPosted('pte_1', 23, { dealerId: 'dlr_big', customerId: 'cus_big1', membershipId: 'mem_1' }),
      build.membershipActivated('mem_1', { dealerId: 'dlr_big', customerId: 'cus_big1' }),
    );
  });
  afterAll(() => db.drop());

  const ticketOf = (figures: unknown) =>
    (figures as { kpis: Value[] } | null)?.kpis.find((one) => one.kpi.code === 'AVERAGE_TICKET')?.value;

  it('ANA-04: a dealer reads its own KPIs with formula, unit and freshness', async () => {
    const { entity: dealer } = await entity(ask, principals.staffOf('dlr_big'), 'Dealer', 'dlr_big', FIGURES);
    const figures = dealer?.['figures'] as { kpis: Value[] };
    expect(figures).toMatchObject({
      asOf: '2026-11-21',
      timeZone: 'Asia/Shanghai',
      isSuppressed: false,
      freshness: { lastTraceId: expect.stringMatching(/^[0-9a-f]{32}$/) as unknown },
    });
    const shown = ['AVERAGE_TICKET', 'POINTS_ISSUED', 'MEMBERSHIPS_RECRUITED', 'PARTICIPATION_RATE'];
    expect(figures.kpis.filter(({ kpi }) => shown.includes(kpi.code))).toMatchObject([
      {
        kpi: { code: 'AVERAGE_TICKET', name: 'Average ticket', unit: 'MONEY' },
        value: '100.00',
        denominator: '8',
      },
      { kpi: { code: 'POINTS_ISSUED' }, value: '23' },
      { kpi: { code: 'MEMBERSHIPS_RECRUITED' }, value: '0' },
      { kpi: { code: 'PARTICIPATION_RATE' }, value: '0.1250', numerator: '1', denominator: '8' },
    ]);
  });

  it('ANA-04: an average ticket is what a visit brings, however many orders it has', async () => {
    const orders = ['60.00', '0.00', '40.00', '100.00'].map((paid, at) =>
      build.settled(paid, {
        dealerId: 'dlr_west',
        repairOrderId: `ror_split${at}`,
        vehicleId: 'veh_split',
        businessDay: '2026-10-20',
      }),
    );
    await db.feed(...orders);
    const october = 'figures(period: {from: "2026-10-01", to: "2026-11-01"}) { kpis { kpi { code } value } }';
    const { entity: dealer } = await entity(
      ask,
      principals.staffOf('dlr_west'),
      'Dealer',
      'dlr_west',
      october,
    );
    expect(ticketOf(dealer?.['figures'])).toBe('200.00');
  });

  it.each([
    ['a dealer its own', principals.staffOf('dlr_small'), 'Dealer', 'dlr_small', '100.00'],
    ['a dealer not another', principals.staffOf('dlr_small'), 'Dealer', 'dlr_big', undefined],
    ['a dealer not its region', principals.staffOf('dlr_big'), 'Region', 'reg_east', undefined],
    ['a region itself', principals.regionAnalystOf('reg_east'), 'Region', 'reg_east', '100.00'],
    ['a region not another', principals.regionAnalystOf('reg_east'), 'Region', 'reg_west', undefined],
    ['a region its dealers', principals.regionAnalystOf('reg_east'), 'Dealer', 'dlr_largest', '100.00'],
    ['a region no small group', principals.regionAnalystOf('reg_east'), 'Dealer', 'dlr_small', null],
    [
      'a region not what gives a small group away',
      principals.regionAnalystOf('reg_east'),
      'Dealer',
      'dlr_big',
      null,
    ],
    [
      'a region not dealers of another',
      principals.regionAnalystOf('reg_east'),
      'Dealer',
      'dlr_west',
      undefined,
    ],
    ['the OEM any region', principals.oemAnalyst(), 'Region', 'reg_west', '100.00'],
    ['the OEM no small group', principals.oemAnalyst(), 'Dealer', 'dlr_small', null],
    ['no one what does not exist', principals.oemAnalyst(), 'Dealer', 'dlr_none', undefined],
  ])('ANA-08: shows %s (%#)', async (_, principal, type, id, expected) => {
    const { entity: found, errors } = await entity(ask, principal, type, id, FIGURES);
    expect(errors).toEqual([]);
    expect(ticketOf(found?.['figures'])).toBe(expected);
  });

  it.each([
    ['a regional analyst', principals.regionAnalystOf('reg_east')],
    ['the OEM', principals.oemAnalyst()],
  ])(
    'ANA-08: %s subtracts dealers from their region and is left with no small group',
    async (_, principal) => {
      const paying = async (type: string, id: string) => {
        const { entity: found } = await entity(ask, principal, type, id, FIGURES);
        const { kpis } = found?.['figures'] as { kpis: (Value & { denominator: string | null })[] };
        const ticket = kpis.find(({ kpi }) => kpi.code === 'AVERAGE_TICKET');
        return ticket?.denominator == null ? null : Number(ticket.denominator);
      };
      const region = await paying('Region', 'reg_east');
      const dealers = [];
      for (const id of ['dlr_largest', 'dlr_big', 'dlr_small']) dealers.push(await paying('Dealer', id));
      expect(dealers).toEqual([9, null, null]);
      expect(region).toBe(19);
    },
  );

  it.each([
    ['an OEM analyst', principals.oemAnalyst(), '100.00', []],
    [
      'a regional analyst',
      principals.regionAnalystOf('reg_east'),
      undefined,
      [expect.stringContaining('every region')],
    ],
    ['a dealer', principals.staffOf('dlr_big'), undefined, [expect.stringContaining('every region')]],
  ])('ANA-08: the nation is for %s: %#', async (_, principal, expected, messages: unknown[]) => {
    const answer = await ask(principal, `{ nationFigures${NOVEMBER} { kpis { kpi { code } value } } }`);
    expect(ticketOf(answer.data?.['nationFigures'])).toBe(expected);
    expect((answer.errors ?? []).map((error) => error.message)).toEqual(messages);
  });

  it.each([
    ['an OEM analyst', principals.oemAnalyst()],
    ['a regional analyst', principals.regionAnalystOf('reg_east')],
  ])('ANA-08: %s reaches neither a customer nor an order', async (_, principal) => {
    const classes = await entity(ask, principal, 'Customer', 'cus_big1', 'classes { asOf }');
    const order = await entity(ask, principal, 'RepairOrder', 'ror_big1', 'countedIn { traceId }');
    expect(classes).toEqual({ entity: null, errors: [] });
    expect(order).toEqual({ entity: null, errors: [] });
  });

  it('ANA-01: shows the mix of classes, and hides small ones above the dealer', async () => {
    const mix =
      'classMix { asOf counts { class customerCount isSuppressed } groups { group actualRate plannedRate } }';
    const own = await entity(ask, principals.staffOf('dlr_big'), 'Dealer', 'dlr_big', mix);
    expect(own.entity?.['classMix']).toMatchObject({
      asOf: '2026-11-21',
      counts: expect.arrayContaining([
        { class: 'GENERAL', customerCount: 8, isSuppressed: false },
      ]) as unknown,
      groups: expect.arrayContaining([
        { group: 'GENERAL', actualRate: '1.0000', plannedRate: '0.3000' },
        { group: 'LOYAL', actualRate: '0.0000', plannedRate: '0.5000' },
      ]) as unknown,
    });
    const above = await entity(ask, principals.oemAnalyst(), 'Dealer', 'dlr_small', mix);
    const counts = (above.entity?.['classMix'] as { counts: { customerCount: number | null }[] }).counts;
    expect(counts.every((one) => one.customerCount === null)).toBe(true);
  });

  it('PLT-06: leads from a bill to the figure it is counted in', async () => {
    const fields = `countedIn { traceId businessDay dealerFiguresDay {
      period { from to } visitCount payingVisitCount customerPaidAmount { amount } } }`;
    const { entity: order } = await entity(
      ask,
      principals.staffOf('dlr_big'),
      'RepairOrder',
      'ror_big1',
      fields,
    );
    expect(order?.['countedIn']).toEqual({
      traceId: expect.stringMatching(/^[0-9a-f]{32}$/) as unknown,
      businessDay: '2026-11-20',
      dealerFiguresDay: {
        period: { from: '2026-11-20', to: '2026-11-21' },
        visitCount: 8,
        payingVisitCount: 8,
        customerPaidAmount: { amount: '800.00' },
      },
    });
    const other = await entity(ask, principals.staffOf('dlr_west'), 'RepairOrder', 'ror_big1', fields);
    expect(other).toEqual({ entity: null, errors: [] });
  });

  it.each([
    ['turned round', '2026-12-01', '2026-11-01', 'must end after it begins'],
    ['empty', '2026-11-01', '2026-11-01', 'must end after it begins'],
    ['endless', '2000-01-01', '2026-01-01', '10 years'],
    ['before all business', '1999-12-31', '2000-02-01', '2000-01-01'],
    ['as a spreadsheet counts from', '1900-01-01', '1900-02-01', '2000-01-01'],
    ['as a system without an end', '2095-01-01', '2199-12-31', '2100-01-01'],
    ['that has not begun', '2026-11-22', '2026-12-01', 'not begun'],
    ['of a far future', '2090-01-01', '2091-01-01', 'not begun'],
  ])('CONV-2: a period %s is refused by name', async (_, from, to, named) => {
    const range = `(period: {from: "${from}", to: "${to}"})`;
    const asked = [
      await ask(principals.oemAnalyst(), `{ nationFigures${range} { asOf } }`),
      await ask(principals.staffOf('dlr_big'), ENTITY(`... on Dealer { figures${range} { asOf } }`), {
        of: [{ __typename: 'Dealer', id: 'dlr_big' }],
      }),
      await ask(
        principals.regionAnalystOf('reg_east'),
        ENTITY(`... on Region { figures${range} { asOf } }`),
        {
          of: [{ __typename: 'Region', id: 'reg_east' }],
        },
      ),
    ];
    for (const answer of asked) {
      expect(answer.errors?.[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT' });
      expect(answer.errors?.[0]?.message).toContain(named);
    }
  });

  it('CONV-2: a period may end in the future and begin with the first day of business', async () => {
    for (const range of [
      '{from: "2026-11-21", to: "2026-12-31"}',
      '{from: "2000-01-01", to: "2010-01-01"}',
    ]) {
      const answer = await ask(principals.oemAnalyst(), `{ nationFigures(period: ${range}) { asOf } }`);
      expect(answer.errors).toBeUndefined();
    }
  });

  it('lists the catalogue of KPIs in both languages', async () => {
    const query = '{ kpiCatalogue { code nameZh nameEn formula lineage } }';
    const answer = await ask(principals.staffOf('dlr_big'), query);
    expect(answer.data?.['kpiCatalogue']).toHaveLength(kpis.length);
  });

  it('reads many dealers in as many statements as one', async () => {
    const query = `query ($of: [_Any!]!) { _entities(representations: $of) { ... on Dealer { ${FIGURES} } } }`;
    const statementsFor = async (subject: string, ...ids: readonly string[]) => {
      const count = countStatements(db.database.dataSource);
      const of = ids.map((id) => ({ __typename: 'Dealer', id }));
      const answer = await ask({ ...principals.oemAnalyst(), subject }, query, { of });
      expect(answer.errors).toBeUndefined();
      return count.count();
    };
    // Of this dealer something is shown, so that it is kept as shown, as with all of them.
    const one = await statementsFor('analyst of one', 'dlr_west');
    expect(await statementsFor('analyst of many', 'dlr_big', 'dlr_small', 'dlr_west')).toBe(one);
  });
});
