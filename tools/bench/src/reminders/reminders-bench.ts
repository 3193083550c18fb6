import { createRequire } from 'node:module';
import { join } from 'node:path';
import { Database, createDataSource, everything, migrateDatabase } from '@autoclub/persistence';
import type { MigrationClass, Tx } from '@autoclub/persistence';
import { startPostgres } from '@autoclub/postgres';
import { defaultProgramme, programmeBook } from '@autoclub/programme-config';
import type { Figure } from '../figure';
import { figure } from '../figure';
import { DAY, DEALERS, writeMembers } from './members';

const DATABASE = 'club_activities';
/** What a day of so many members may take (rulebook ACT-07). */
const SECONDS = 60;
const MEGABYTES = 256;

interface Portion {
  readonly isDone: boolean;
  readonly cursor?: unknown;
}

/** What the benchmark takes from the built activities service. */
interface Activities {
  readonly migrations: readonly MigrationClass[];
  readonly planRemindersJob: (programmes: object) => { run(run: object, tx: Tx): Promise<Portion> };
  readonly PLANNED: string;
}

/** The service is loaded from what was built, at run time: no program imports another one. */
function loadActivities(root: string): Activities {
  const load = createRequire(join(root, 'apps/activities/dist/main.js'));
  return {
    migrations: load('./migrations/index.js').migrations,
    planRemindersJob: load('./reminders/infra/plan-reminders.job.js').planRemindersJob,
    PLANNED: load('./reminders/infra/planned.sql.js').PLANNED,
  };
}

/**
 * A day's reminders of a hundred thousand members, planned by the job that the service runs: a holiday, on which every
 * member is written to. Beside it the query that selects them, by SQL alone.
 */
export async function benchReminders(root: string, folder: string, members = 100_000): Promise<Figure[]> {
  const service = loadActivities(root);
  const dataDir = join(folder, 'postgres');
  const postgres = await startPostgres({ dataDir, databases: [DATABASE], durable: true });
  try {
    const ownerUrl = postgres.url(DATABASE, 'owner');
    await migrateDatabase({ ownerUrl, entities: [], migrations: service.migrations });
    const url = postgres.url(DATABASE, 'app');
    const dataSource = createDataSource({
      url,
      entities: [],
      applicationName: 'bench-reminders',
      poolSize: 2,
    });
    await dataSource.initialize();
    const database = new Database(dataSource);
    await writeMembers(database, ownerUrl, members);
    const selectSeconds = await seconds(() => select(service, database));
    const rss = peakMemory();
    const planSeconds = await seconds(() => plan(service, database));
    const megabytes = rss.stop();
    const count = await messageCount(database);
    await dataSource.destroy();
    if (count < members) throw new Error(`Only ${count} messages were queued.`);
    const note = `${members} members of ${DEALERS} dealers, ${count} messages queued`;
    return [
      figure(
        'reminders.day',
        planSeconds,
        's',
        { what: `${SECONDS} s, what it may take`, value: SECONDS },
        note,
      ),
      figure('reminders.day.raw', planSeconds, 's', { what: 'the query alone, s', value: selectSeconds }),
      figure('reminders.memory', megabytes, 'MB', { what: `${MEGABYTES} MB at most`, value: MEGABYTES }),
    ];
  } finally {
    await postgres.stop();
  }
}

async function select({ PLANNED }: Activities, database: Database): Promise<void> {
  const numbers = JSON.stringify(defaultProgramme.values.activities);
  for (let n = 0; n < DEALERS; n++)
    await database.transaction(everything, (tx) =>
      tx.query(`select count(*) from (${PLANNED}) p`, [`dlr_${n}`, DAY, DAY, numbers, null]),
    );
}

async function plan({ planRemindersJob }: Activities, database: Database): Promise<void> {
  const job = planRemindersJob(programmeBook([defaultProgramme]));
  const now = new Date(`${DAY}T00:00:00Z`);
  const cause = { correlationId: 'b'.repeat(32), causationId: 'bench' };
  for (let n = 0; n < DEALERS; n++) {
    const run = { dealerId: `dlr_${n}`, timeZone: 'Asia/Shanghai', businessDay: DAY, dueAt: now, now, cause };
    for (let portion: Portion = { isDone: false, cursor: null }; !portion.isDone;) {
      const { cursor } = portion;
      portion = await database.transaction({ kind: 'dealer', dealerId: run.dealerId }, (tx) =>
        job.run({ ...run, cursor }, tx),
      );
    }
  }
}

async function messageCount(database: Database): Promise<number> {
  const [row] = await database.transaction(everything, (tx) =>
    tx.query<{ count: number }[]>('select count(*)::int as count from message'),
  );
  return row?.count ?? 0;
}

/** The most memory that this process held, looked at ten times a second. */
function peakMemory(): { stop(): number } {
  let most = process.memoryUsage.rss();
  const timer = setInterval(() => (most = Math.max(most, process.memoryUsage.rss())), 100);
  return {
    stop: () => {
      clearInterval(timer);
      return Math.max(most, process.memoryUsage.rss()) / 1_048_576;
    },
  };
}

async function seconds(work: () => Promise<void>): Promise<number> {
  const begun = performance.now();
  await work();
  return (performance.now() - begun) / 1_000;
}
