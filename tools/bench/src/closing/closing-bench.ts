import { createRequire } from 'node:module';
import { join } from 'node:path';
import { randomIds } from '@autoclub/domain-kit';
import { createDataSource, Database, everything, migrateDatabase } from '@autoclub/persistence';
import type { MigrationClass } from '@autoclub/persistence';
import { startPostgres } from '@autoclub/postgres';
import { Fault } from '@autoclub/processes';
import { defaultProgramme, programmeBook } from '@autoclub/programme-config';
import type { Caller, UnitOfWork } from '@autoclub/use-cases';
import { type Figure, figure } from '../figure';
import { AFTER, DEALER_ID, MONTH, writeMonth } from './orders';

const DATABASE = 'club_service_ledger';
const ORDERS = 100_000;
/** What the service may hold, as for a file of as many rows (rulebook SVC-22). */
const MEGABYTES = 512;

type Close = (
  caller: Caller,
  key: string,
  input: { month: string },
) => Promise<{ readonly ok: boolean; readonly refusals?: unknown }>;

/** What the benchmark takes from the built service-ledger. */
interface Ledger {
  readonly entities: (new () => object)[];
  readonly migrations: readonly MigrationClass[];
  readonly clubPorts: (host: object) => unknown;
  readonly unitOver: (database: Database, ports: unknown) => UnitOfWork<unknown>;
  readonly closePeriod: (unit: UnitOfWork<unknown>) => Close;
}

/** The service is loaded from what was built, at run time: no program imports another one. */
function loadLedger(root: string): Ledger {
  const load = createRequire(join(root, 'apps/service-ledger/dist/main.js'));
  return {
    entities: load('@autoclub/service-host').entitiesOf(load('./capabilities.js').capabilities),
    unitOver: load('@autoclub/service-host').sqlUnitOfWork,
    migrations: load('./migrations/index.js').migrations,
    clubPorts: load('./club-accounts/infra/club-ports.js').clubPorts,
    closePeriod: load('./club-accounts/application/close-period.js').closePeriod,
  };
}

/**
 * The close of a month of a hundred thousand orders by the command that the service runs (rulebook SVC-18), beside that
 * of a tenth of them.
 */
export async function benchClosing(root: string, folder: string, orders = ORDERS): Promise<Figure[]> {
  const small = Math.ceil(orders / 10);
  const few = await closing(root, join(folder, 'few'), small);
  const many = await closing(root, join(folder, 'many'), orders);
  const perOrder = (many.seconds / orders) * 1_000_000;
  const perFew = { what: `µs an order with ${small} of them`, value: (few.seconds / small) * 1_000_000 };
  const most = { what: 'what the service may hold', value: MEGABYTES };
  const note = `${orders} orders, ${many.entries} entries, ${many.statements} statements`;
  return [
    figure('closing.month', many.seconds, 's', null, note),
    figure('closing.order', perOrder, 'µs', perFew, 'the same or less where it is linear'),
    figure(
      'closing.memory',
      many.megabytes,
      'MB',
      most,
      `peak, ${many.grown.toFixed(0)} MB of it by the close`,
    ),
  ];
}

async function closing(root: string, folder: string, orders: number) {
  const ledger = loadLedger(root);
  const postgres = await startPostgres({ dataDir: folder, databases: [DATABASE], durable: true });
  try {
    const { entities } = ledger;
    const ownerUrl = postgres.url(DATABASE, 'owner');
    await migrateDatabase({ ownerUrl, entities, migrations: ledger.migrations });
    const url = postgres.url(DATABASE, 'app');
    const dataSource = createDataSource({ url, entities, applicationName: 'bench-closing', poolSize: 2 });
    await dataSource.initialize();
    const database = new Database(dataSource);
    await writeMonth(database, ownerUrl, orders);
    const ports = ledger.clubPorts({ programmes: programmeBook([defaultProgramme]), ids: randomIds });
    const close = ledger.closePeriod(ledger.unitOver(database, ports));
    const before = process.memoryUsage.rss();
    const measured = await measure(dataSource, () => close(manager(), 'bench', { month: MONTH }));
    const [row] = await database.transaction(everything, (tx) =>
      tx.query<{ count: number }[]>('select count(*)::int as count from club_entry'),
    );
    await dataSource.destroy();
    if (row?.count !== orders) throw new Fault(`${row?.count} of ${orders} orders were booked.`);
    return { ...measured, entries: row.count, grown: measured.megabytes - before / 1_048_576 };
  } finally {
    await postgres.stop();
  }
}

async function measure(
  dataSource: { createQueryRunner: () => { query: (...asked: never[]) => Promise<unknown> } },
  work: () => ReturnType<Close>,
) {
  let statements = 0;
  const make = dataSource.createQueryRunner.bind(dataSource);
  dataSource.createQueryRunner = () => {
    const runner = make();
    const query = runner.query.bind(runner);
    runner.query = (...asked) => {
      statements += 1;
      return query(...asked);
    };
    return runner;
  };
  let most = process.memoryUsage.rss();
  const timer = setInterval(() => (most = Math.max(most, process.memoryUsage.rss())), 50);
  const begun = performance.now();
  const closed = await work();
  const seconds = (performance.now() - begun) / 1_000;
  clearInterval(timer);
  if (!closed.ok) throw new Fault(`The month was not closed: ${JSON.stringify(closed.refusals)}`);
  most = Math.max(most, process.memoryUsage.rss());
  return { seconds, statements, megabytes: most / 1_048_576 };
}

function manager(): Caller {
  return {
    scope: { kind: 'dealer', dealerId: DEALER_ID },
    dealerId: DEALER_ID,
    clientId: 'bench',
    staffMemberId: 'stf_bench',
    requestId: 'bench',
    traceId: 'b'.repeat(32),
    now: new Date(AFTER),
  };
}
