import { Client } from 'pg';
import type { DemoPlace } from '../house';

const COLUMNS = [
  ...[
    'customer_id',
    'kind',
    'name',
    'phone',
    'external_system',
    'external_number',
    'registered_on',
    'trace_id',
  ],
  'recorded_at',
].join(', ');
const MOVED = `insert into customer (dealer_id, ${COLUMNS}) select $1, ${COLUMNS} from customer where dealer_id = $2 and customer_id = $3`;

/** Does something while a customer of one dealer stands in the rows of another: what a forgotten wall looks like. */
export async function withMovedRow(
  ownerUrl: string,
  row: { readonly to: DemoPlace; readonly of: DemoPlace; readonly customerId: string },
  work: () => Promise<void>,
): Promise<void> {
  const owner = new Client({ connectionString: ownerUrl, options: '-c app.tenant=*' });
  await owner.connect();
  try {
    const { rowCount } = await owner.query(MOVED, [row.to.id, row.of.id, row.customerId]);
    expect(rowCount).toBe(1);
    await work();
  } finally {
    await owner.query('delete from customer where dealer_id = $1 and customer_id = $2', [
      row.to.id,
      row.customerId,
    ]);
    await owner.end();
  }
}
