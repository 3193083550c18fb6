import { createRequire } from 'node:module';
import { join } from 'node:path';
import { createDataSource, Database, migrateDatabase } from '@autoclub/persistence';
import type { MigrationClass } from '@autoclub/persistence';
import { startPostgres } from '@autoclub/postgres';
import type { DataSource } from 'typeorm';
import { figure, percentile, soFar } from '../figure';
import type { Figure } from '../figure';
import { CONSUMER_DATABASES, benchConsumer } from '../pipeline/consumer-bench';
import { withServers } from '../pipeline/servers';
import { DEALERS, inventFacts } from './invented-facts';
import type { PersonsCounted } from './invented-facts';
import { benchRebuild, REBUILD_DATABASES } from './rebuild-bench';

const DATABASE = 'club_analytics';
const FACTS = 10_000_000;
const SAMPLES = 20;
/** What a query of the catalogue may take at its 99th percentile, in milliseconds. */
const LIMIT_MS = 50;
const NOW = new Date('2026-11-21T06:00:00Z');

type Level = 'DEALER' | 'REGION' | 'NATION';

/** Reads one KPI of the catalogue as the graph does. */
interface Catalogue {
  readonly codes: readonly string[];
  read(code: string, level: Level, id: string, month: string): Promise<unknown>;
}

/**
 * The catalogue over ten million facts of three hundred dealers, query by query, beside the aggregate over the raw
 * facts and a plain scan of an index; then the consumer from Kafka into facts and rollups, and the rebuild of a tenth
 * as many events.
 */
export async function benchAnalytics(root: string, folder: string, size = FACTS): Promise<Figure[]> {
  const queries = await benchQueries(root, join(folder, 'queries'), size);
  const consumer = await withServers(join(folder, 'consumer'), CONSUMER_DATABASES, (servers) =>
    benchConsumer(root, folder, servers),
  );
  soFar(consumer);
  const rebuild = await withServers(join(folder, 'rebuild'), REBUILD_DATABASES, (servers) =>
    benchRebuild(root, folder, servers, Math.max(1, Math.round(size / 10))),
  );
  return [...queries, ...consumer, ...rebuild];
}

async function benchQueries(root: string, folder: string, facts: number): Promise<Figure[]> {
  const load = createRequire(join(root, 'apps/analytics/dist/main.js'));
  const { migrations } = load('./migrations/index.js') as { migrations: MigrationClass[] };
  const postgres = await startPostgres({ dataDir: folder, databases: [DATABASE], durable: false });
  const ownerUrl = postgres.url(DATABASE, 'owner');
  const session = { 'app.tenant': '*', statement_timeout: '0', work_mem: '256MB' };
  const common = { entities: [], migrations: [], applicationName: 'bench' };
  const owner = createDataSource({ ...common, url: ownerUrl, session, poolSize: 1 });
  const own = createDataSource({ ...common, url: postgres.url(DATABASE, 'app') });
  try {
    await migrateDatabase({ ownerUrl, entities: [], migrations });
    await owner.initialize();
    await inventFacts(owner, facts, load('./measures/infra/persons-counted.js') as PersonsCounted);
    const catalogue = catalogueOf(load, new Database(await own.initialize()));
    const note = `${facts} facts, ${DEALERS} dealers`;
    const found: Figure[] = [];
    const add = (figures: readonly Figure[]): void => {
      soFar(figures);
      found.push(...figures);
    };
    add(await benchRaw(owner, note));
    for (const level of ['DEALER', 'REGION', 'NATION'] as const)
      add(await benchLevel(catalogue, level, note));
    return found;
  } finally {
    for (const each of [own, owner]) if (each.isInitialized) await each.destroy();
    await postgres.stop();
  }
}

/** Loaded from what was built: no program imports another one. */
function catalogueOf(load: NodeJS.Require, database: Database): Catalogue {
  const { hostOn } = load('@autoclub/service-host') as { hostOn: (parts: object) => Host };
  const { defaultProgramme } = load('@autoclub/programme-config') as { defaultProgramme: unknown };
  const { figureReads } = load('./figures/infra/figure-reads.js') as { figureReads: unknown };
  const { readFigures } = load('./figures/application/read-figures.js') as { readFigures: ReadFigures };
  const { kpis } = load('./figures/domain/kpis/index.js') as { kpis: { code: string }[] };
  const host = hostOn({ service: 'bench', database, environment: {}, programmeVersions: [defaultProgramme] });
  const unit = host.unit(figureReads);
  return {
    codes: kpis.map(({ code }) => code),
    read: (code, level, id, month) => {
      const to = new Date(Date.UTC(Number(month.slice(0, 4)), Number(month.slice(5)), 1));
      const period = { from: `${month}-01`, to: to.toISOString().slice(0, 10) };
      const scope = level === 'DEALER' ? { kind: 'dealer', dealerId: id } : { kind: 'everything' };
      const reader = { scope, requestId: 'bench', traceId: '0'.repeat(32), now: NOW };
      const only = kpis.filter((kpi) => kpi.code === code);
      const asker = `${id} ${month}`;
      return readFigures(unit, host.programmes, reader, {
        level,
        subjects: [{ id }],
        period,
        asker,
        only,
      });
    },
  };
}

interface Host {
  readonly programmes: unknown;
  unit(reads: unknown): unknown;
}
type ReadFigures = (unit: unknown, programmes: unknown, reader: object, request: object) => Promise<unknown>;

async function benchLevel(catalogue: Catalogue, level: Level, note: string): Promise<Figure[]> {
  const slowest = new Map<string, number>();
  const all: number[] = [];
  for (const code of catalogue.codes) {
    const times: number[] = [];
    for (let at = -2; at < samplesOf(level); at++) {
      const took = await milliseconds(() =>
        catalogue.read(code, level, idOf(level, at + 2), monthOf(at + 2)),
      );
      if (at >= 0) times.push(took);
    }
    slowest.set(code, percentile(times, 99));
    all.push(...times);
  }
  const [code = '', worst = 0] = [...slowest].sort(([, a], [, b]) => b - a)[0] ?? [];
  const name = `analytics.${level.toLowerCase()}`;
  const limit = { what: 'what a query may take', value: LIMIT_MS };
  return [
    figure(`${name}.p50`, percentile(all, 50), 'ms', limit, note),
    figure(`${name}.p99`, percentile(all, 99), 'ms', limit, note),
    figure(`${name}.slowest`, worst, 'ms', limit, `${code}; ${note}`),
  ];
}

/** Above the dealer a question costs more, and fewer are asked. */
const samplesOf = (level: Level) => (level === 'DEALER' ? SAMPLES : 3);
const monthOf = (at: number) => `2025-${String(1 + (at % 12)).padStart(2, '0')}`;

function idOf(level: Level, at: number): string {
  if (level === 'NATION') return 'NATION';
  return level === 'DEALER' ? `dlr_${(at * 37) % DEALERS}` : `reg_${at % 10}`;
}

/** What the same month costs without rollups, and what PostgreSQL takes to read an index entry for each fact of it. */
async function benchRaw(owner: DataSource, note: string): Promise<Figure[]> {
  const raw = `select sum(customer_paid_minor), count(distinct (vehicle_id, business_day)) from order_fact
    where business_day >= '2025-03-01' and business_day < '2025-04-01'`;
  const scan = `select count(*) from order_fact where dealer_id = 'dlr_7'
    and business_day >= '2025-03-01' and business_day < '2025-04-01'`;
  const timesOf = async (sql: string) => {
    const times: number[] = [];
    for (let at = 0; at < 5; at++) times.push(await milliseconds(() => owner.query(sql)));
    return percentile(times, 50);
  };
  return [
    figure('analytics.raw-aggregate', await timesOf(raw), 'ms', null, `a month of the nation; ${note}`),
    figure('analytics.index-scan', await timesOf(scan), 'ms', null, `a month of a dealer; ${note}`),
  ];
}

async function milliseconds(work: () => Promise<unknown>): Promise<number> {
  const startedAt = performance.now();
  await work();
  return performance.now() - startedAt;
}
