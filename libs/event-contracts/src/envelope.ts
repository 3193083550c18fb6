/**
 * What travels with the data of every event: the CloudEvents 1.0 attributes and our extensions, as Kafka headers
 * `ce_*` (binary mode). The data itself is the message value, JSON.
 */
export interface EventEnvelope {
  /** UUIDv7; the consumer's inbox knows an event by it. */
  readonly id: string;
  /** The contract's type, such as `club.service-ledger.repair-order-settled.v1`. */
  readonly type: string;
  /** The publisher: `/club/service-ledger`. */
  readonly source: string;
  /** The aggregate's id, which is the message key as well. */
  readonly subject: string;
  /** When the fact was recorded, RFC 3339 in UTC. */
  readonly time: string;
  /** The aggregate's version after this event; counts up by one per event of the aggregate. */
  readonly sequence: number;
  readonly dealerId: string | null;
  readonly regionId: string | null;
  /** W3C trace id (32 hexadecimal digits) that everything which follows from one request shares (rulebook PLT-06). */
  readonly correlationId: string;
  /** The id of the event or request that caused this one. */
  readonly causationId: string;
}

/** An event as a consumer receives it. */
export interface DeliveredEvent<Data = unknown> extends EventEnvelope {
  readonly data: Data;
}
