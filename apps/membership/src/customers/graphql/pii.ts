import { can } from '@autoclub/identity';
import type { GraphContext } from '@autoclub/subgraph-kit';
import { readerOf } from '../../kernel/graph';
import type { PiiLog, PiiRecord } from '../application/pii-log';

/**
 * Decides whether personal data of a record are shown (rulebook PLT-03): to callers with the right to them, after the
 * reading was written to the audit log; everybody else sees them masked. All records that one step of an operation
 * shows are one entry, and a record is noted once per operation.
 */
export async function mayShow(context: GraphContext, log: PiiLog, record: PiiRecord): Promise<boolean> {
  if (!can(context.principal, 'members:pii')) return false;
  const noted = context.loader<string, true>('piiAccess', async (keys) => {
    const { principal, requestId, traceId } = context;
    const reader = {
      scope: readerOf(context),
      subject: principal.subject,
      principalKind: principal.kind,
      requestId,
      traceId,
      readAt: context.now(),
    };
    await log.write(reader, keys.map(recordOf));
    return keys.map(() => true as const);
  });
  return (await noted.load(`${record.kind} ${record.dealerId} ${record.id}`)) === true;
}

function recordOf(key: string): PiiRecord {
  const [kind, dealerId = '', id = ''] = key.split(' ');
  return { kind: kind === 'VEHICLE' ? 'VEHICLE' : 'CUSTOMER', dealerId, id };
}
