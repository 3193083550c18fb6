import { localDate } from '@autoclub/domain-kit';
import { defaultProgramme, programmeBook } from '@autoclub/programme-config';
import { principals } from '@autoclub/testing';
import { analyticsDatabase } from '../../../test/builders/analytics-database';
import type { AnalyticsDatabase } from '../../../test/builders/analytics-database';
import { askAt } from '../../../test/builders/ask';
import * as build from '../../../test/builders/events';
import { hostFor } from '../../../test/builders/host';
import { network } from '../../../test/builders/network';
import { queriesOfReadme } from '../../../test/builders/readme';

const REPORT = `value { value isSuppressed kpi { version target } } asOf freshness { lastEventId }
  comparisons { comparison period { from to } value { value } } series { period { from } value { value } }`;

type Value = { value: string | null; isSuppressed: boolean };
interface Report {
  readonly value: Value;
  readonly asOf: string;
  readonly freshness: object | null;
  readonly comparisons: readonly { comparison: string; period: object; value: Value }[];
  readonly series: readonly { period: { from: string }; value: Value }[];
}

describe('one KPI', () => {
  let db: AnalyticsDatabase;
  let ask: ReturnType<typeof askAt>;

  beforeAll(async () => {
    db = await analyticsDatabase();
    ask = askAt(db.database, '2026-11-21T06:00:00Z');
    const before = [
      ['ror_october', '2026-10-05', '60.00'],
      ['ror_last', '2025-11-05', '40.00'],
    ].map(([repairOrderId, businessDay, paid]) =>
      build.settled(paid as string, { dealerId: 'dlr_big', repairOrderId, businessDay } as never),
    );
    await db.feed(...network(), ...before);
  });
  afterAll(() => db.drop());

  const kpi = (principal: Parameters<typeof ask>[0], args: string, fields = REPORT) =>
    ask(principal, `{ kpi(${args}) { ${fields} } }`);
  const report = async (principal: Parameters<typeof ask>[0], args: string) =>
    (await kpi(principal, args)).data?.['kpi'] as Report | null;
  const november = 'period: { from: "2026-11-01", to: "2026-12-01" }';
  const dealer = (id: string) => `scope: { level: DEALER, id: "${id}" }`;

  it('ANA-04: stands beside the period before and the same one last year, point by point, with its last event', async () => {
    const found = await report(
      principals.staffOf('dlr_big'),
      `id: "AVERAGE_TICKET", period: { from: "2026-10-01", to: "2026-12-01" }, ${dealer('dlr_big')}, grain: MONTH,
       compare: [PREVIOUS_PERIOD, SAME_PERIOD_LAST_YEAR]`,
    );
    expect(found).toMatchObject({ asOf: '2026-11-21', value: { value: '95.56' } });
    expect(found?.freshness).not.toBeNull();
    expect(found?.comparisons).toEqual([
      {
        comparison: 'PREVIOUS_PERIOD',
        period: { from: '2026-08-01', to: '2026-10-01' },
        value: { value: null },
      },
      {
        comparison: 'SAME_PERIOD_LAST_YEAR',
        period: { from: '2025-10-01', to: '2025-12-01' },
        value: { value: '40.00' },
      },
    ]);
    expect(found?.series.map(({ period, value }) => [period.from, value.value])).toEqual([
      ['2026-10-01', '60.00'],
      ['2026-11-01', '100.00'],
    ]);
  });

  it('ANA-08: a region reads its own and its dealers, small groups hidden; another region is not there', async () => {
    const analyst = principals.regionAnalystOf('reg_east');
    const shown = async (scope: string) =>
      (await report(analyst, `id: "AVERAGE_TICKET", ${november}, ${scope}`))?.value ?? null;
    expect(await shown('scope: { level: REGION, id: "reg_east" }')).toMatchObject({ value: '100.00' });
    expect(await shown(dealer('dlr_small'))).toMatchObject({ value: null, isSuppressed: true });
    expect(await shown('scope: { level: REGION, id: "reg_west" }')).toBeNull();
    expect(await shown(dealer('dlr_west'))).toBeNull();
  });

  it.each([
    ['an unknown KPI', `id: "NONSENSE", ${november}, ${dealer('dlr_big')}`, 'There is no KPI'],
    [
      'a period that is turned round',
      `id: "AVERAGE_TICKET", period: { from: "2026-12-01", to: "2026-11-01" }, ${dealer('dlr_big')}`,
      'must end after',
    ],
    [
      'a hundred years',
      `id: "AVERAGE_TICKET", period: { from: "2000-01-01", to: "2099-01-01" }, ${dealer('dlr_big')}`,
      'at most 10 years',
    ],
    [
      'a series of ten years by day',
      `id: "AVERAGE_TICKET", period: { from: "2016-12-01", to: "2026-12-01" }, ${dealer('dlr_big')}, grain: DAY`,
      'at most 62 points',
    ],
    [
      'a dealer without its id',
      `id: "AVERAGE_TICKET", ${november}, scope: { level: DEALER }`,
      'names a dealer or a region',
    ],
    [
      'the nation',
      `id: "AVERAGE_TICKET", ${november}, scope: { level: NATION }`,
      'Only those who see every region',
    ],
  ])('ANA-09: refuses %s', async (_, args, why) => {
    const answer = await kpi(principals.regionAnalystOf('reg_east'), args);
    expect(answer.errors?.map(({ message }) => message)).toEqual([expect.stringContaining(why)]);
    expect(answer.data?.['kpi'] ?? null).toBeNull();
  });

  it('ANA-08: nothing aims at one person: a customer is no scope, and has no figure', async () => {
    const answer = await kpi(
      principals.regionAnalystOf('reg_east'),
      `id: "AVERAGE_TICKET", ${november}, ${dealer('cus_big1')}`,
    );
    expect(answer).toEqual({ data: { kpi: null } });
  });

  it('ANA-04: the target is the one of the programme in force for the dealer at the end of the period', async () => {
    const goals = (target: string) => ({
      analytics: { kpiGoals: [{ kpi: 'AVERAGE_TICKET', target, excellent: '1500.00' }] },
    });
    const of = (level: 'REGION' | 'DEALER', scopeId: string, effectiveFrom: string, target: string) => ({
      ...{
        id: `${scopeId}@1`,
        level,
        scopeId,
        effectiveFrom: localDate(effectiveFrom),
        values: goals(target),
      },
    });
    const programmes = programmeBook([
      defaultProgramme,
      of('REGION', 'reg_east', '2026-10-01', '900.00'),
      of('DEALER', 'dlr_big', '2026-11-15', '1100.00'),
    ]);
    const asked = askAt(db.database, '2026-11-21T06:00:00Z', { ...hostFor(db.database), programmes });
    const targetOf = async (period: string, id: string) => {
      const { data } = await asked(
        principals.staffOf(id),
        `{ kpi(id: "AVERAGE_TICKET", ${period}, ${dealer(id)}) { value { kpi { target excellent version } } } }`,
      );
      return (data?.['kpi'] as { value: { kpi: object } }).value.kpi;
    };
    const excellent = '1500.00';
    expect(await targetOf(november, 'dlr_big')).toEqual({ target: '1100.00', excellent, version: 1 });
    expect(await targetOf(november, 'dlr_small')).toEqual({ target: '900.00', excellent, version: 1 });
    expect(await targetOf('period: { from: "2026-09-01", to: "2026-10-01" }', 'dlr_big')).toEqual({
      ...{ target: null, excellent: null, version: 1 },
    });
  });

  it('ANA-04: the questions of the README are answered', async () => {
    const [one = '', catalogue = ''] = queriesOfReadme('Questions of figures');
    const year = { from: '2026-01-01', to: '2027-01-01' };
    const manager = principals.staffOf('dlr_big');
    const report = await ask(manager, one, { id: 'AVERAGE_TICKET', period: year, dealerId: 'dlr_big' });
    expect(report).toMatchObject({ data: { kpi: { value: { value: '95.56', kpi: { unit: 'MONEY' } } } } });
    expect((report.data?.['kpi'] as Report).series).toHaveLength(12);
    const list = await ask(manager, catalogue);
    expect(list).toMatchObject({ data: { kpiCatalogue: expect.arrayContaining([]) as unknown } });
    expect(list.errors).toBeUndefined();
  });
});
