import { can } from '@autoclub/identity';
import { readerOf, type GraphContext } from '@autoclub/subgraph-kit';
import type { PiiLog, PiiRecord } from '../application/pii-log';

/**
 * Decides whether personal data of a record are shown (rulebook PLT-03): to callers with the right to them, after the
 * reading was written to the audit log; everybody else sees them masked. All records that one step of an operation
 * shows are one entry, and a record is noted once per operation.
 */
export async function mayShow(context: GraphContext, log: PiiLog, record: PiiRecord): Promise<boolean> {
  if (!can(context.principal, 'members:pii')) return false;
  const noted = context.loader<string, true>('piiAccess', async (keys) => {
    const { subject, kind: principalKind } = context.principal;
    const records = keys.map((key) => JSON.parse(key) as PiiRecord);
    await log.write({ ...readerOf(context), subject, principalKind }, records);
    return keys.map(() => true as const);
  });
  const { kind, id, dealerId } = record;
  return (await noted.load(JSON.stringify({ kind, id, dealerId }))) === true;
}
