import type { Database } from '@autoclub/persistence';
import { membershipsIn } from '../../memberships';
import { dealerOfScope, dealersIn } from '../../network';
import type { EarningReads } from '../application/ports';
import { type EarningDocumentRow, recordOf } from './earning-document.rows';

const JUDGEMENTS = `
  select * from earning_document d
   where d.source_type = $2 and d.source_id = any($3) and ($1::text is null or d.dealer_id = $1)`;

/** Reads judgements with SQL over sets: one statement for any number of documents. */
export function sqlEarningReads(database: Database): EarningReads {
  return {
    judgements:
      (type) =>
      async ({ scope }, sourceIds) => {
        const rows: EarningDocumentRow[] = await database.transaction(scope, (tx) =>
          tx.query(JUDGEMENTS, [dealerOfScope(scope), type, sourceIds]),
        );
        return rows.map(recordOf);
      },
    standingOf: ({ scope }, customer) =>
      database.transaction(scope, async (tx) => {
        const [dealer] = await dealersIn(tx).byId([customer.dealerId]);
        return { dealer, facts: await membershipsIn(tx).of([customer]) };
      }),
  };
}
