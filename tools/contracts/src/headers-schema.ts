import type { JsonSchema } from './json-schema';

const text = (description: string, examples: readonly string[]): JsonSchema => ({
  type: 'string',
  description,
  examples,
});

/** The CloudEvents attributes and our extensions as they travel in the Kafka headers of every event. */
export const headersSchema: JsonSchema = {
  type: 'object',
  required: [
    'ce_specversion',
    'ce_id',
    'ce_type',
    'ce_source',
    'ce_subject',
    'ce_time',
    'ce_sequence',
    'ce_correlationid',
    'ce_causationid',
  ],
  properties: {
    ce_specversion: { type: 'string', const: '1.0' },
    ce_id: { ...text('UUIDv7; an inbox knows an event by it', []), format: 'uuid' },
    ce_type: text('Type of the event', ['club.loyalty-points.points-posted.v1']),
    ce_source: text('The publisher', ['/club/loyalty-points']),
    ce_subject: text('Id of the aggregate, the message key', ['pac_01jd0000000000000000000001']),
    ce_time: { ...text('When the fact was recorded, in UTC', []), format: 'date-time' },
    ce_dataschema: text('Schema of the data', [
      '/contracts/events/club.loyalty-points.points-posted.v1.json',
    ]),
    'content-type': { type: 'string', const: 'application/json' },
    ce_partitionkey: text('What the partition is chosen by, the message key', []),
    ce_sequence: text('Version of the aggregate after this event', ['7']),
    ce_correlationid: text('W3C trace id of everything that follows from one request', [
      '4bf92f3577b34da6a3ce929d0e0e4736',
    ]),
    ce_causationid: text('Id of the event or request that caused this one', []),
    ce_dealerid: text('Dealer the fact belongs to, if any', ['dlr_01jd0000000000000000000001']),
    ce_regionid: text('Region the fact belongs to, if any', ['reg_01jd0000000000000000000001']),
    traceparent: text('W3C trace context', ['00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01']),
  },
};
