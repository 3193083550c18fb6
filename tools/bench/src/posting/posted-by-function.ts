import { Pool } from 'pg';
import type { Books } from './books';
import { closedLoop } from './closed-loop';

const POST = { name: 'post', text: 'select post_points($1::json, now())' };

/** One round trip a posting: the ledger's function called directly, each call a transaction of its own. */
export async function postedByFunction(
  books: Books,
  url: string,
  clients: number,
  seconds: number,
): Promise<number> {
  const rowOf = rowsOf(books);
  const pool = new Pool({ connectionString: url, max: clients, options: '-c app.tenant=*' });
  try {
    return await closedLoop(clients, seconds, (turn) => {
      const account = books.accounts[turn % books.accounts.length] as string;
      return pool.query({ ...POST, values: [rowOf(account)] });
    });
  } finally {
    await pool.end();
  }
}

/** The JSON the repository itself would send for a posting, taken from it by handing it a transaction that listens. */
function rowsOf(books: Books): (account: string) => string {
  return (account) => {
    let sent = '';
    const listening = {
      query: (_sql: string, [rows]: [string]) => {
        sent = rows;
        return Promise.resolve([{ posted: [] }]);
      },
    };
    void books.repository.post(listening as never, [books.posting(account)]);
    return sent;
  };
}
