import { createRequire } from 'node:module';
import { join } from 'node:path';
import { Database, createDataSource, everything } from '@autoclub/persistence';
import { startPostgres } from '@autoclub/postgres';
import type { DataSource } from 'typeorm';
import { figure } from '../figure';
import type { Figure } from '../figure';
import { DEALER_ID, openBooks } from '../posting/books';
import type { Books } from '../posting/books';

const DATABASE = 'club_loyalty_points';
const ENTRIES = 1_000_000;
const ENTRIES_EACH = 100;
const BATCH = 500;
const WRITERS = 4;
/** What a million entries may take. */
const SECONDS = 10;
const scope = { kind: 'dealer', dealerId: DEALER_ID } as const;

/** An entry that is not what was posted, as the verifier of loyalty-points names it. */
interface BrokenLink {
  readonly accountId: string;
  readonly sequence: number;
}
type BrokenLinks = (database: Database) => Promise<BrokenLink[]>;

/**
 * The verifier of the chain over a million entries (rulebook PTS-01), whole and with one row that its owner has edited,
 * beside a scan of the same rows by SQL alone. Another size may take its share of the time.
 */
export async function benchVerify(root: string, folder: string, size = ENTRIES): Promise<Figure[]> {
  const entries = Math.ceil(size / BATCH) * BATCH;
  const load = createRequire(join(root, 'apps/loyalty-points/dist/main.js'));
  const { brokenLinks } = load('./ledger/infra/chain.js') as { brokenLinks: BrokenLinks };
  const postgres = await startPostgres({
    dataDir: join(folder, 'postgres'),
    databases: [DATABASE],
    durable: false,
  });
  try {
    const books = await openBooks(root, postgres, DATABASE, Math.ceil(entries / ENTRIES_EACH));
    await fill(books, entries);
    const owner = await ownersConnection(postgres.url(DATABASE, 'owner'));
    await owner.query('vacuum analyze');
    const scanned = await seconds(() => books.database.transaction(everything, (tx) => tx.query(SCAN)));
    const whole = await named(brokenLinks, books.database, []);
    await editOne(owner, books);
    await named(brokenLinks, books.database, [`${books.accounts[0]} 7`]);
    await owner.destroy();
    await books.close();
    const limit = { what: 'the same rows read by SQL alone', value: entries / scanned };
    const allowed = (SECONDS * entries) / ENTRIES;
    const most = { what: `${allowed} seconds, what ${entries} entries may take`, value: allowed };
    return [
      figure('verify.chain', entries / whole, 'entries/s', limit),
      figure('verify.whole', whole, 's', most, 'an edited row is named'),
    ];
  } finally {
    await postgres.stop();
  }
}

const SCAN = `
  select count(*), sum(e.points), sum(octet_length(t.explanation::text)), sum(octet_length(e.chain_hash))
    from points_entry e
    join points_transaction t on t.dealer_id = e.dealer_id and t.transaction_id = e.transaction_id
   where e.leg = 1`;

/** Every account gets as many entries as the next. */
async function fill(books: Books, entries: number): Promise<void> {
  const { accounts } = books;
  let turn = 0;
  const writer = async (): Promise<void> => {
    while (turn < entries) {
      const from = turn;
      turn += BATCH;
      const batch = Array.from({ length: BATCH }, (_, i) =>
        books.posting(accounts[(from + i) % accounts.length] as string),
      );
      await books.database.transaction(scope, (tx) => books.repository.post(tx, batch));
    }
  };
  await Promise.all(Array.from({ length: WRITERS }, writer));
  const rows = await books.entryCount();
  if (rows !== 2 * entries) throw new Error(`There are ${rows} legs of ${entries} entries.`);
}

async function ownersConnection(url: string): Promise<DataSource> {
  const session = { 'app.tenant': '*', statement_timeout: '0' };
  const owner = createDataSource({
    url,
    entities: [],
    migrations: [],
    applicationName: 'bench-owner',
    session,
  });
  return owner.initialize();
}

/** What only the owner of the tables can do: switch the guard off, edit, switch it on again. */
async function editOne(owner: DataSource, { accounts }: Books): Promise<void> {
  await owner.query('alter table points_entry disable trigger append_only');
  await owner.query('update points_entry set points = 24 where account_id = $1 and sequence = 7', [
    accounts[0],
  ]);
  await owner.query('alter table points_entry enable trigger append_only');
}

/** How many seconds it took to name exactly these. */
async function named(
  brokenLinks: BrokenLinks,
  database: Database,
  expected: readonly string[],
): Promise<number> {
  let found: BrokenLink[] = [];
  const took = await seconds(async () => (found = await brokenLinks(database)));
  const names = found.map(({ accountId, sequence }) => `${accountId} ${sequence}`);
  if (names.join() !== expected.join())
    throw new Error(`It names ${names.join()} and not ${expected.join()}.`);
  return took;
}

async function seconds(work: () => Promise<unknown>): Promise<number> {
  const startedAt = performance.now();
  await work();
  return (performance.now() - startedAt) / 1_000;
}
