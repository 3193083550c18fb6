import type { Tx } from '@autoclub/persistence';
import type PgBoss from 'pg-boss';

/** Lets pg-boss write in a transaction of ours, so that its entry and our rows are committed together. */
export function inTransaction(tx: Tx): { db: PgBoss.Db } {
  return {
    db: {
      executeSql: async (text, values) => {
        const runner = tx.queryRunner;
        if (!runner?.isTransactionActive) throw new Error('There is no transaction to write with.');
        const result = await runner.query(text, values, true);
        return { rows: result.records as unknown[] };
      },
    },
  };
}
