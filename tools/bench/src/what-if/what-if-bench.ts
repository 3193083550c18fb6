import { createRequire } from 'node:module';
import { join } from 'node:path';
import { randomIds } from '@autoclub/domain-kit';
import { Database, createDataSource, everything, migrateDatabase } from '@autoclub/persistence';
import type { MigrationClass, Tx } from '@autoclub/persistence';
import { startPostgres } from '@autoclub/postgres';
import { createLogger } from '@autoclub/service-kit';
import type { Figure } from '../figure';
import { figure } from '../figure';
import { documentCount, writePastYear } from './past-year';

const DATABASE = 'club_loyalty_points';
const DOCUMENTS = 1_000_000;
const DOCUMENTS_EACH = 10;
/** What a million documents may take. */
const MINUTES = 5;

/** What the benchmark takes from the built loyalty-points service. */
interface LoyaltyPoints {
  readonly migrations: readonly MigrationClass[];
  readonly whatIfTask: (host: object) => { run(stopping: AbortSignal): Promise<boolean> };
  readonly hostOn: (parts: object) => object;
}

/** The service is loaded from what was built, at run time: no program imports another one. */
function loadLoyaltyPoints(root: string): LoyaltyPoints {
  const load = createRequire(join(root, 'apps/loyalty-points/dist/main.js'));
  return {
    migrations: load('./migrations/index.js').migrations,
    whatIfTask: load('./what-if/infra/what-if.task.js').whatIfTask,
    hostOn: load('@autoclub/service-host').hostOn,
  };
}

/**
 * A draft over a million documents of a past year (rulebook PTS-10), by the task that the service runs, beside a scan
 * of the same rows by SQL alone. Another size may take its share of the time.
 */
export async function benchWhatIf(root: string, folder: string, size = DOCUMENTS): Promise<Figure[]> {
  const customers = Math.ceil(size / DOCUMENTS_EACH);
  const documents = customers * DOCUMENTS_EACH;
  const service = loadLoyaltyPoints(root);
  const postgres = await startPostgres({
    dataDir: join(folder, 'postgres'),
    databases: [DATABASE],
    durable: true,
  });
  try {
    const ownerUrl = postgres.url(DATABASE, 'owner');
    await migrateDatabase({ ownerUrl, entities: [], migrations: service.migrations });
    const dataSource = createDataSource({
      url: postgres.url(DATABASE, 'app'),
      entities: [],
      migrations: [],
      applicationName: 'bench-what-if',
      poolSize: 4,
    });
    await dataSource.initialize();
    const database = new Database(dataSource);
    await writePastYear(database, customers, DOCUMENTS_EACH);
    await analyze(ownerUrl);
    const found = await database.transaction(everything, documentCount);
    if (found !== documents) throw new Error(`There are ${found} documents and not ${documents}.`);
    const scanSeconds = await seconds(() => database.transaction(everything, scan));
    const whatIfSeconds = await seconds(() => goThrough(service, database));
    await database.transaction(everything, (tx) => checked(tx, found));
    await dataSource.destroy();
    const allowed = (MINUTES * 60 * documents) / DOCUMENTS;
    const limit = { what: 'the same rows read by SQL alone', value: documents / scanSeconds };
    return [
      figure('what-if.documents', documents / whatIfSeconds, 'documents/s', limit),
      figure('what-if.whole', whatIfSeconds, 's', {
        what: `${allowed} seconds, what ${documents} documents may take`,
        value: allowed,
      }),
    ];
  } finally {
    await postgres.stop();
  }
}

/** Tables know their sizes, as they do in a service that has run for a while. */
async function analyze(url: string): Promise<void> {
  const owner = createDataSource({ url, entities: [], migrations: [], applicationName: 'bench-analyze' });
  await owner.initialize();
  await owner.query('analyze');
  await owner.destroy();
}

/** All a draft has to see of a row, touched and thrown away; dealer by dealer, as no statement runs long. */
async function scan(tx: Tx): Promise<void> {
  const dealers: { dealer_id: string }[] = await tx.query('select dealer_id from dealer');
  for (const { dealer_id } of dealers)
    await tx.query(
      `select sum(points), sum(octet_length(facts::text)), count(customer_id)
         from earning_document
        where dealer_id = $1 and business_day >= '2025-01-01' and business_day < '2026-01-01'`,
      [dealer_id],
    );
}

async function goThrough({ whatIfTask, hostOn }: LoyaltyPoints, database: Database): Promise<void> {
  await database.transaction(everything, (tx) =>
    tx.query(
      `insert into what_if (dealer_id, what_if_id, level, period_from, period_to, draft_values, tally,
                            client_id, requested_at)
       values ('-', $1, 'OEM', '2025-01-01', '2026-01-01', $2::json, $3::json, 'bench', now())`,
      [
        randomIds('wif'),
        JSON.stringify({ points: { repairStepMinor: 4_000 } }),
        JSON.stringify({
          documentCount: 0,
          memberCount: 0,
          changedMemberCount: 0,
          cells: {},
          changedMost: [],
        }),
      ],
    ),
  );
  const host = hostOn({
    service: 'loyalty-points',
    database,
    environment: {},
    logger: createLogger({ service: 'bench', level: 'error' }),
  });
  const task = whatIfTask(host);
  const stopping = new AbortController().signal;
  while (await task.run(stopping));
}

/** The figures only count when every document is in them and the draft gave more. */
async function checked(tx: Tx, documents: number): Promise<void> {
  const [row]: { state: string; done_count: number; tally: { cells: Record<string, Sums> } }[] =
    await tx.query('select state, done_count, tally from what_if');
  const cells = Object.values(row?.tally.cells ?? {});
  const now = cells.reduce((sum, { pointsNow }) => sum + pointsNow, 0);
  const then = cells.reduce((sum, { pointsThen }) => sum + pointsThen, 0);
  if (row?.state !== 'DONE' || row.done_count !== documents || then <= now)
    throw new Error(`Not all was gone through: ${JSON.stringify({ ...row, tally: { now, then } })}`);
}

interface Sums {
  readonly pointsNow: number;
  readonly pointsThen: number;
}

async function seconds(work: () => Promise<void>): Promise<number> {
  const begun = performance.now();
  await work();
  return (performance.now() - begun) / 1_000;
}
