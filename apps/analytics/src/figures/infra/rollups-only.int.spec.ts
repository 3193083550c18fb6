import { localDate } from '@autoclub/domain-kit';
import { everything } from '@autoclub/persistence';
import type { Tx } from '@autoclub/persistence';
import { analyticsDatabase } from '../../../test/builders/analytics-database';
import type { AnalyticsDatabase } from '../../../test/builders/analytics-database';
import * as build from '../../../test/builders/events';
import { hostFor } from '../../../test/builders/host';
import { readFigures } from '../application/read-figures';
import { kpis } from '../domain/kpis';
import { figureReads } from './figure-reads';

/** KPIs of cars, policies and closed books, which are counted from their own tables, one row a car, policy or month. */
const FROM_FACTS = [
  'CLUB_BALANCE',
  'INSURANCE_RENEWAL_RATE',
  'MAINTENANCE_ENTRY_RATE',
  'WARRANTY_END_RETENTION',
];

describe('every KPI above the dealer', () => {
  let db: AnalyticsDatabase;

  beforeAll(async () => {
    db = await analyticsDatabase();
    await db.feed(
      build.regionRegistered('reg_1'),
      build.dealerRegistered('dlr_1', 'reg_1'),
      build.settled('10.00'),
    );
  });
  afterAll(() => db.drop());

  /** The tables that the statements of one question read, by the plans that PostgreSQL makes of them. */
  async function tablesRead(code: string, level: 'REGION' | 'NATION', now: string): Promise<string[]> {
    const seen = new Set<string>();
    const host = hostFor(db.database);
    const unit = host.unit((tx: Tx) =>
      figureReads(
        Object.assign(Object.create(tx) as Tx, {
          query: async (sql: string, parameters: readonly unknown[] = []) => {
            const [plan] = await tx.query<{ 'QUERY PLAN': unknown }[]>(`explain (format json) ${sql}`, [
              ...parameters,
            ]);
            for (const [, name = ''] of JSON.stringify(plan).matchAll(/"Relation Name":"(\w+)"/g))
              seen.add(name);
            return tx.query(sql, [...parameters]);
          },
        }),
      ),
    );
    const scope = everything;
    const reader = { scope, requestId: 'plan', traceId: '0'.repeat(32), now: new Date(now) };
    await readFigures(unit, host.programmes, reader, {
      ...{
        level,
        subjects: [{ id: level === 'NATION' ? 'NATION' : 'reg_1' }],
        asker: `${code} ${level} ${now}`,
      },
      period: { from: localDate('2026-11-01'), to: localDate('2026-12-01') },
      only: kpis.filter((kpi) => kpi.code === code),
    });
    return [...seen];
  }
  const isFact = (table: string) => table.endsWith('_fact') || table === 'visit' || table === 'vehicle';

  it.each(kpis.filter(({ code }) => !FROM_FACTS.includes(code)).map(({ code }) => code))(
    'ANA-09: %s is read from rollups and sets alone, of a past month and of the running one',
    async (code) => {
      const read = new Set<string>();
      for (const level of ['REGION', 'NATION'] as const)
        for (const now of ['2026-12-24T06:00:00Z', '2026-11-21T06:00:00Z'])
          for (const table of await tablesRead(code, level, now)) read.add(table);
      expect([...read].filter(isFact)).toEqual([]);
    },
  );

  it.each(FROM_FACTS)('ANA-09: control: %s is seen to read facts', async (code) => {
    expect((await tablesRead(code, 'NATION', '2026-12-24T06:00:00Z')).filter(isFact)).not.toEqual([]);
  });
});
