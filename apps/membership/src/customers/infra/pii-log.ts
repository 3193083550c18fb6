import type { IdSource } from '@autoclub/domain-kit';
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
    async write({ scope, subject, principalKind, requestId, traceId, readAt }, records) {
      const rows = [...grouped(records).values()].map((row) => ({ ...row, id: ids('pii') }));
      const parameters = [JSON.stringify(rows), subject, principalKind, requestId, traceId, readAt];
      await database.transaction(scope, (tx) => tx.query(WRITE, parameters));
    },
  };
}

interface Group {
  readonly dealer_id: string;
  readonly kind: string;
  readonly ids: string[];
}

function grouped(records: readonly PiiRecord[]): Map<string, Group> {
  const groups = new Map<string, Group>();
  for (const { dealerId, kind, id } of records) {
    const key = `${dealerId} ${kind}`;
    const group = groups.get(key) ?? { dealer_id: dealerId, kind, ids: [] };
    group.ids.push(id);
    groups.set(key, group);
  }
  return groups;
}
