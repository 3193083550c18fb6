import type { RefusalTexts } from '@autoclub/domain-kit';
import {
  type DataOf,
  type DeliveredEvent,
  type EventContract,
  importRowsDelivered,
  type OpeningKind,
  type openingLotsJudged,
} from '@autoclub/event-contracts';
import { judgeFields } from '@autoclub/import-files';
import { on, type Subscription } from '@autoclub/messaging';
import { inTenant } from '@autoclub/persistence';
import { refusalMessage } from '@autoclub/subgraph-kit';
import type { Caller, RowError, RowsImport } from '@autoclub/use-cases';
import type { z } from 'zod';
import type { Host } from './host';
import type { HostEnvironment } from './host-environment';
import { publishFacts } from './publish-facts';
import type { PortsOf } from './sql-unit-of-work';
import { unitWithin } from './unit-within';

type Delivered = DataOf<typeof importRowsDelivered>;
type Judged = DataOf<typeof openingLotsJudged>;
type Reason = NonNullable<Judged['refusal']>;

/** Rows of one kind that a service keeps, though the file they come in is another's. */
export interface RowsToEnter<Ports, Row, Texts extends RefusalTexts, RowTexts extends RefusalTexts> {
  readonly kind: OpeningKind;
  readonly row: z.ZodType<Row>;
  /** The import that a chunk sent through the graph runs as well. */
  readonly entered: RowsImport<Ports, Row, Texts, RowTexts>;
  readonly portsOf: PortsOf<Ports>;
  /** What says what became of them. */
  readonly judged: EventContract<Judged>;
}

/**
 * Enters rows that came in a file of a dealer (rulebook SVC-22), by the import that the graph has: in one transaction
 * with what is published of it, in the name of the system that sent the file.
 */
export function onDeliveredRows<Ports, Row, Texts extends RefusalTexts, RowTexts extends RefusalTexts>(
  host: Host<HostEnvironment>,
  { kind, row, entered, portsOf, judged }: RowsToEnter<Ports, Row, Texts, RowTexts>,
): Subscription {
  return on(
    importRowsDelivered,
    async (events, tx) => {
      for (const event of events) {
        const { importChunkId, importRunId, dealerId, isDryRun, rows } = event.data;
        const caller = callerOf(event, host.clockOf(dealerId)());
        const chunk = {
          ...{ idempotencyKey: importChunkId, isDryRun, format: 'FILE', content: importChunkId },
          rows: rows.map(({ rowNumber, fields }) => judgeFields(fields, rowNumber, row)),
        };
        const facts = await inTenant(tx, caller.scope, async () => {
          const outcome = await entered(unitWithin(tx, portsOf))(caller, chunk);
          const data: Judged = {
            ...{ importChunkId, importRunId, dealerId },
            refusal: outcome.ok ? null : reasonOf(outcome.refusals[0] as RowError, entered.refusals.texts),
            rows: outcome.ok
              ? outcome.value.answer.rows.map(({ rowNumber, externalNumber, outcome: came, id, errors }) => ({
                  ...{ rowNumber, externalNumber, outcome: came, recordId: id },
                  reasons: errors.map((error) => reasonOf(error, entered.rowRefusals.texts)),
                }))
              : [],
          };
          return [{ contract: judged, data, sequence: 1, home: { dealerId, regionId: null } }];
        });
        await publishFacts(tx, caller, facts);
      }
    },
    { concerns: ({ data }) => data.kind === kind },
  );
}

/** The system of the dealer, as if it had sent the rows by itself. */
function callerOf({ id, correlationId, data }: DeliveredEvent<Delivered>, now: Date): Caller {
  const { dealerId, clientId } = data;
  return {
    scope: { kind: 'dealer', dealerId },
    ...{ dealerId, clientId, staffMemberId: null, isSystem: true },
    ...{ requestId: id, traceId: correlationId, now },
  };
}

function reasonOf(error: RowError, texts: RefusalTexts): Reason {
  return {
    code: error.code,
    field: [...(error.field ?? [])],
    zh: refusalMessage(error, texts, 'zh'),
    en: refusalMessage(error, texts, 'en'),
  };
}
