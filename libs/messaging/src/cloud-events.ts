import type { DeliveredEvent, EventContract } from '@autoclub/event-contracts';
import type { IncomingMessage, OutgoingMessage } from './kafka/messages';

/** A row of the outbox as the relay reads it. */
export interface OutboxRow {
  readonly id: number;
  readonly event_id: string;
  readonly topic: string;
  readonly type: string;
  readonly source: string;
  readonly subject: string;
  readonly sequence: number;
  readonly dealer_id: string | null;
  readonly region_id: string | null;
  readonly correlation_id: string;
  readonly causation_id: string;
  readonly traceparent: string | null;
  readonly occurred_at: Date;
  readonly data: string;
}

/** CloudEvents 1.0, binary mode: attributes and our extensions as headers, the data as the value (rulebook PLT-06). */
export function toMessage(row: OutboxRow): OutgoingMessage {
  const headers: Record<string, string> = {
    ce_specversion: '1.0',
    ce_id: row.event_id,
    ce_type: row.type,
    ce_source: row.source,
    ce_subject: row.subject,
    ce_time: row.occurred_at.toISOString(),
    ce_dataschema: `/contracts/events/${row.type}.json`,
    'content-type': 'application/json',
    ce_partitionkey: row.subject,
    ce_sequence: String(row.sequence),
    ce_correlationid: row.correlation_id,
    ce_causationid: row.causation_id,
  };
  if (row.dealer_id !== null) headers.ce_dealerid = row.dealer_id;
  if (row.region_id !== null) headers.ce_regionid = row.region_id;
  if (row.traceparent !== null) headers.traceparent = row.traceparent;
  return { topic: row.topic, key: row.subject, value: row.data, headers };
}

/** A message that no handler can ever take: why, as a code and a sentence. */
export class Malformed extends Error {
  constructor(
    readonly code: 'HEADER_MISSING' | 'HEADER_INVALID' | 'JSON_INVALID' | 'SCHEMA_INVALID',
    message: string,
  ) {
    super(message);
  }
}

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** Whether a text is the id of an event. */
export function isEventId(id: string | undefined): id is string {
  return id !== undefined && UUID.test(id);
}

/** Reads the envelope and checks the data against its contract. */
export function readEvent(message: IncomingMessage, contract: EventContract): DeliveredEvent {
  const { headers } = message;
  const id = header(headers, 'ce_id');
  if (!isEventId(id)) throw new Malformed('HEADER_INVALID', 'ce_id is not a UUID');
  const sequence = Number(header(headers, 'ce_sequence'));
  if (!Number.isSafeInteger(sequence)) throw new Malformed('HEADER_INVALID', 'ce_sequence is not an integer');
  return {
    id,
    type: contract.type,
    source: header(headers, 'ce_source'),
    subject: header(headers, 'ce_subject'),
    time: header(headers, 'ce_time'),
    sequence,
    dealerId: headers.ce_dealerid ?? null,
    regionId: headers.ce_regionid ?? null,
    correlationId: header(headers, 'ce_correlationid'),
    causationId: header(headers, 'ce_causationid'),
    data: dataOf(message, contract),
  };
}

function header(headers: Readonly<Record<string, string>>, name: string): string {
  const value = headers[name];
  if (value === undefined || value === '')
    throw new Malformed('HEADER_MISSING', `The header ${name} is missing`);
  return value;
}

function dataOf(message: IncomingMessage, contract: EventContract): unknown {
  let json: unknown;
  try {
    json = JSON.parse(message.value?.toString('utf8') ?? '');
  } catch {
    throw new Malformed('JSON_INVALID', 'The value is not JSON');
  }
  const parsed = contract.schema.safeParse(json);
  if (parsed.success) return parsed.data;
  const faults = parsed.error.issues.slice(0, 3).map((issue) => `${issue.path.join('.')}: ${issue.code}`);
  throw new Malformed('SCHEMA_INVALID', `The data breaks ${contract.type}: ${faults.join('; ')}`);
}
