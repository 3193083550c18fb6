import { join } from 'node:path';
import { startPostgres } from '@autoclub/postgres';
import { figure, median } from '../figure';
import type { Figure } from '../figure';
import { DEALER_ID, openBooks } from './books';
import type { Books } from './books';
import { closedLoop } from './closed-loop';
import { postedByFunction } from './posted-by-function';
import { pgbench } from './pgbench';
import { benchPostingGraph } from './posting-graph';

const ROUNDS = 3;
const SECONDS = 5;
const CLIENTS = 12;
const HOT_CLIENTS = 16;
const ACCOUNTS = 2_000;
const BATCH = 100;
const scope = { kind: 'dealer', dealerId: DEALER_ID } as const;

/** Ways to post, from the rawest to the batch, each as postings per second. */
const WAYS: Record<string, (books: Books, functionUrl: string) => Promise<number>> = {
  'posting.function': (books, url) => postedByFunction(books, url, CLIENTS, SECONDS),
  'posting.repository': (books) =>
    closedLoop(CLIENTS, SECONDS, (turn) =>
      books.database.transaction(scope, (tx) =>
        books.repository.post(tx, [books.posting(accountAt(books, turn))]),
      ),
    ),
  'posting.batch100': async (books) => {
    const batches = await closedLoop(4, SECONDS, (turn) =>
      books.database.transaction(scope, (tx) =>
        books.repository.post(
          tx,
          Array.from({ length: BATCH }, (_, i) => books.posting(accountAt(books, turn * BATCH + i))),
        ),
      ),
    );
    return batches * BATCH;
  },
  'posting.hot': (books) =>
    closedLoop(HOT_CLIENTS, SECONDS, () =>
      books.database.transaction(scope, (tx) =>
        books.repository.post(tx, [books.posting(accountAt(books, 0))]),
      ),
    ),
};

/** Postings per second into the real ledger, durable, beside pgbench's TPC-B-like transactions on the same server. */
export async function benchPosting(root: string, folder: string): Promise<Figure[]> {
  const postgres = await startPostgres({
    dataDir: join(folder, 'postgres'),
    databases: ['club_loyalty_points', 'bench_pgbench'],
    durable: true,
  });
  const rates = new Map<string, number[]>();
  const limits: number[] = [];
  try {
    const yardstick = pgbench(postgres.url('bench_pgbench', 'owner'));
    await yardstick.prepare();
    const books = await openBooks(root, postgres, 'club_loyalty_points', ACCOUNTS);
    for (let round = 0; round < ROUNDS; round++) {
      limits.push(await yardstick.tps(SECONDS));
      for (const [id, post] of Object.entries(WAYS)) {
        const rate = await counted(books, () => post(books, postgres.url('club_loyalty_points', 'app')));
        rates.set(id, [...(rates.get(id) ?? []), rate]);
      }
    }
    await books.close();
  } finally {
    await postgres.stop();
  }
  const limit = { what: 'pgbench TPC-B -c16 -M prepared, same server', value: median(limits) };
  const figures = Object.keys(WAYS).map((id) => figure(id, median(rates.get(id) ?? []), 'postings/s', limit));
  return [...figures, await benchPostingGraph(join(folder, 'stack'), limit)];
}

/** A rate only counts when the books hold two entries for each posting it claims. */
async function counted(books: Books, post: () => Promise<number>): Promise<number> {
  const before = await books.entryCount();
  const rate = await post();
  const entries = (await books.entryCount()) - before;
  if (entries < rate * SECONDS)
    throw new Error(`Only ${entries} entries for ${Math.round(rate)} postings a second.`);
  return rate;
}

function accountAt(books: Books, turn: number): string {
  return books.accounts[turn % books.accounts.length] as string;
}
