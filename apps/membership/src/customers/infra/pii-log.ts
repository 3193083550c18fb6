import { groupBy, type IdSource } from '@autoclub/domain-kit';
import type { Database } from '@autoclub/persistence';
import type { PiiLog, PiiRecord } from '../application/pii-log';

const WRITE = `
  insert into pii_access (dealer_id, pii_access_id, subject, principal_kind, record_kind, record_ids,
                          request_id, trace_id, read_at)
  select r.dealer_id, r.id, $2, $3, r.kind, r.ids, $4, $5, $6
    from jsonb_to_recordset($1::jsonb) as r(dealer_id text, id text, kind text, ids text[])`;

/** The audit log of personal data in PostgreSQL: a row per dealer and kind of record, with all the ids. */
export function piiLogOn(database: Database, ids: IdSource): PiiLog {
  return {
    async write({ scope, subject, principalKind, requestId, traceId, now }, records) {
      const rows = rowsOf(records).map((row) => ({ ...row, id: ids('pii') }));
      const parameters = [JSON.stringify(rows), subject, principalKind, requestId, traceId, now];
      await database.transaction(scope, (tx) => tx.query(WRITE, parameters));
    },
  };
}

function rowsOf(records: readonly PiiRecord[]) {
  const groups = groupBy(records, ({ dealerId, kind }) => JSON.stringify([dealerId, kind]));
  return [...groups.values()].flatMap(([first, ...others]) =>
    first
      ? [{ dealer_id: first.dealerId, kind: first.kind, ids: [first, ...others].map(({ id }) => id) }]
      : [],
  );
}
