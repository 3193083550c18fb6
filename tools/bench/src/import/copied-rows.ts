import { pipeline } from 'node:stream/promises';
import { createReadStream, createWriteStream } from 'node:fs';
import { join } from 'node:path';
import { Client } from 'pg';
import { from, to } from 'pg-copy-streams';

const TABLES = ['repair_order', 'repair_order_line'] as const;

const WHICH = {
  repair_order: `ro_number like 'BENCH-%'`,
  repair_order_line: `repair_order_id in (select id from repair_order where ro_number like 'BENCH-%')`,
};

/**
 * How long COPY takes for the rows that the import has written, into tables with the same columns and indexes: what
 * PostgreSQL can do at best, without a rule, an event or an answer.
 */
export async function secondsOfCopy(url: string, folder: string): Promise<number> {
  const client = new Client({ connectionString: url, options: '-c app.tenant=* -c statement_timeout=0' });
  await client.connect();
  try {
    for (const table of TABLES) {
      const rows = client.query(to(`copy (select * from ${table} where ${WHICH[table]}) to stdout`));
      await pipeline(rows, createWriteStream(join(folder, table)));
      await client.query(`create table copy_of_${table} (like ${table} including all)`);
    }
    const begun = performance.now();
    for (const table of TABLES)
      await pipeline(
        createReadStream(join(folder, table)),
        client.query(from(`copy copy_of_${table} from stdin`)),
      );
    const seconds = (performance.now() - begun) / 1_000;
    for (const table of TABLES) await client.query(`drop table copy_of_${table}`);
    return seconds;
  } finally {
    await client.end();
  }
}
