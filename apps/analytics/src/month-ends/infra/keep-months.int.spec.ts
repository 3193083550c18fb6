import { localDate } from '@autoclub/domain-kit';
import type { JobRun } from '@autoclub/jobs';
import { principals } from '@autoclub/testing';
import { analyticsDatabase } from '../../../test/builders/analytics-database';
import type { AnalyticsDatabase } from '../../../test/builders/analytics-database';
import { askAt, entity } from '../../../test/builders/ask';
import * as build from '../../../test/builders/events';
import { hostFor } from '../../../test/builders/host';
import { queriesOfReadme } from '../../../test/builders/readme';
import { figureReads, kpis } from '../../figures';
import { keepMonths } from '../application/keep-months';
import { keepMonthsJob } from './keep-months.job';
import { monthBook } from './month-book';

interface MonthEnd {
  readonly knownOn: string;
  readonly frozenAt: string | null;
  readonly figures: readonly Record<string, unknown>[];
}

describe('ANA-13: month ends', () => {
  let db: AnalyticsDatabase;
  let ask: ReturnType<typeof askAt>;

  beforeAll(async () => {
    db = await analyticsDatabase();
    ask = askAt(db.database, '2026-12-05T06:00:00Z');
  });
  beforeEach(async () => {
    await db.empty();
    await db.owner.query('truncate month_end, month_figure');
    await db.feed(build.dealerRegistered('dlr_1', 'reg_1'), ...bill('1', '100.00', '2026-11-20'));
  });
  afterAll(() => db.drop());

  const bill = (name: string, paid: string, businessDay: string) => [
    build.settled(paid, { repairOrderId: `ror_${name}`, vehicleId: `veh_${name}`, businessDay }),
  ];
  const night = (day: string) =>
    db.database.transaction({ kind: 'dealer', dealerId: 'dlr_1' }, (tx) => {
      const now = new Date(`${day}T00:30:00Z`);
      const run: JobRun = {
        ...{ dealerId: 'dlr_1', timeZone: 'Asia/Shanghai', businessDay: localDate(day), cursor: null },
        ...{ dueAt: now, now, cause: { correlationId: 'a'.repeat(32), causationId: 'job' } },
      };
      return keepMonthsJob(hostFor(db.database)).run(run, tx);
    });
  const [, asOf = ''] = queriesOfReadme('Questions of month ends');
  const monthEnd = async (
    month: string,
    knownOn: string | null = null,
    who = principals.staffOf('dlr_1'),
  ): Promise<MonthEnd | null> => {
    const of = [{ __typename: 'Dealer', id: 'dlr_1' }];
    const { data, errors } = await ask(who, asOf, { of, month, knownOn });
    expect(errors).toBeUndefined();
    const [found] = data?.['_entities'] as ({ monthEnd: MonthEnd | null } | null)[];
    return found?.monthEnd ?? null;
  };
  const ticket = (month: MonthEnd | null) => {
    const tickets = (month?.figures ?? []).filter(({ kpiCode }) => kpiCode === 'AVERAGE_TICKET');
    return tickets.map(({ value, liveValue, differenceValue }) => [value, liveValue, differenceValue]);
  };

  it('are frozen the night after the month; late bills change the live figure alone', async () => {
    await night('2026-12-01');
    await db.feed(...bill('2', '300.00', '2026-11-21'));
    await night('2026-12-02');
    const november = await monthEnd('2026-11-15');
    expect(november).toMatchObject({ knownOn: '2026-11-30', frozenAt: '2026-12-01T00:30:00.000Z' });
    expect(ticket(november)).toEqual([['100.00', '200.00', '100.00']]);
  });

  it('show what was known by the end of any day', async () => {
    await night('2026-11-21');
    await db.feed(...bill('2', '300.00', '2026-11-21'));
    await night('2026-11-22');
    await night('2026-12-01');
    await db.feed(...bill('3', '500.00', '2026-11-22'));
    await night('2026-12-03');
    for (const [day, value] of [
      ['2026-11-20', '100.00'],
      ['2026-11-21', '200.00'],
      ['2026-11-30', '200.00'],
      ['2026-12-01', '200.00'],
      ['2026-12-02', '300.00'],
    ] as const)
      expect([day, ticket(await monthEnd('2026-11-01', day))[0]?.[0]]).toEqual([day, value]);
    expect(await monthEnd('2026-11-01', '2026-11-19')).toBeNull();
    expect(ticket(await monthEnd('2026-11-01'))[0]?.[0]).toBe('200.00');
  });

  it('are the same when the night runs twice or in three copies', async () => {
    await Promise.all([night('2026-12-01'), night('2026-12-01'), night('2026-12-01')]);
    const rows = () =>
      db.owner.query('select month, kpi_code, known_on, value from month_figure order by 1, 2, 3, 4');
    const once = await rows();
    await db.feed(...bill('2', '300.00', '2026-11-21'));
    await night('2026-12-01');
    expect(await rows()).toEqual(once);
  });

  it('say so when the night came late', async () => {
    await night('2026-12-04');
    expect(ticket(await monthEnd('2026-11-01'))).toEqual([['100.00', '100.00', '0.00']]);
    expect(await db.owner.query('select month, known_on from month_end order by 1')).toEqual([
      { month: '2026-10-01', known_on: '2026-12-03' },
      { month: '2026-11-01', known_on: '2026-12-03' },
    ]);
  });

  it('keep rows only of what has changed', async () => {
    await night('2026-11-25');
    const count = async () => (await db.owner.query<unknown[]>('select from month_figure')).length;
    const first = await count();
    await night('2026-11-26');
    expect(await count()).toBe(first);
  });

  it('show a changed definition beside the old one', async () => {
    await night('2026-12-01');
    const catalogue = kpis.map((kpi) =>
      kpi.code === 'AVERAGE_TICKET' ? { ...kpi, version: kpi.version + 1 } : kpi,
    );
    await db.database.transaction({ kind: 'dealer', dealerId: 'dlr_1' }, (tx) =>
      keepMonths(
        {
          reads: figureReads(tx),
          book: monthBook(tx),
          smallestGroup: 5,
          programmes: hostFor(db.database).programmes,
          catalogue,
        },
        'dlr_1',
        localDate('2026-11-30'),
        new Date(),
      ),
    );
    const november = await monthEnd('2026-11-01');
    const versions = november?.figures.filter(({ kpiCode }) => kpiCode === 'AVERAGE_TICKET');
    expect(versions).toMatchObject([
      { kpiVersion: 1, value: '100.00', differenceValue: '0.00' },
      { kpiVersion: 2, value: '100.00', differenceValue: null },
    ]);
  });

  it('PLT-02: are for the dealer alone', async () => {
    await night('2026-12-01');
    await db.feed(build.dealerRegistered('dlr_2', 'reg_1'));
    expect(await monthEnd('2026-11-01', null, principals.staffOf('dlr_2'))).toBeNull();
    expect(await monthEnd('2026-11-01', null, principals.oemAnalyst())).toBeNull();
    expect(await monthEnd('2026-11-01', null, principals.regionAnalystOf('reg_1'))).toBeNull();
  });

  it.each(['1999-12-01', '2100-02-01'])('CONV-2: a month of %s is BAD_USER_INPUT', async (month) => {
    const { errors } = await entity(
      ask,
      principals.staffOf('dlr_1'),
      'Dealer',
      'dlr_1',
      `monthEnd(month: "${month}") { knownOn }`,
    );
    expect(errors).toHaveLength(1);
  });

  it('the first question of the README is answered', async () => {
    await night('2026-12-01');
    const [frozen = ''] = queriesOfReadme('Questions of month ends');
    const of = [{ __typename: 'Dealer', id: 'dlr_1' }];
    const { data, errors } = await ask(principals.staffOf('dlr_1'), frozen, { of, month: '2026-11-01' });
    expect(errors).toBeUndefined();
    expect(data?.['_entities']).toMatchObject([
      { monthEnd: { period: { from: '2026-11-01', to: '2026-12-01' } } },
    ]);
  });
});
