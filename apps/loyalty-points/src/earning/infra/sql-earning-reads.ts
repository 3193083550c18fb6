import type { TenantScope } from '@autoclub/identity';
import type { Database } from '@autoclub/persistence';
import { phasesIn } from '../../memberships';
import { type CustomerKey, dealersIn } from '../../network';
import type { EarningReads, EarningRecord } from '../application/ports';
import type { EarningSource } from '../domain/earning-document';
import { type EarningDocumentRow, recordOf } from './earning-document.rows';

/** Reads judgements with SQL over sets: one statement for any number of documents. */
export class SqlEarningReads implements EarningReads {
  constructor(private readonly database: Database) {}

  async judgements(
    scope: TenantScope,
    type: EarningSource,
    sourceIds: readonly string[],
  ): Promise<EarningRecord[]> {
    const rows: EarningDocumentRow[] = await this.database.transaction(scope, (tx) =>
      tx.query(
        `select * from earning_document d
          where d.source_type = $2 and d.source_id = any($3) and ($1::text is null or d.dealer_id = $1)`,
        [scope.kind === 'dealer' ? scope.dealerId : null, type, sourceIds],
      ),
    );
    return rows.map(recordOf);
  }

  standingOf(scope: TenantScope, customer: CustomerKey) {
    return this.database.transaction(scope, async (tx) => {
      const [dealer] = await dealersIn(tx).byId([customer.dealerId]);
      return { dealer, phases: await phasesIn(tx).of([customer]) };
    });
  }
}
