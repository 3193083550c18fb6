import { Malformed, readEvent, toMessage, type OutboxRow } from './cloud-events';
import { counterContract } from '../test/counters';
import type { IncomingMessage, OutgoingMessage } from './kafka/messages';

const contract = counterContract('counter-moved', 'counter');
const row: OutboxRow = {
  id: 7,
  event_id: '01890000-0000-7000-8000-000000000001',
  topic: contract.topic,
  type: contract.type,
  source: '/club/analytics',
  subject: 'l1',
  sequence: 3,
  dealer_id: 'dlr_1',
  region_id: null,
  correlation_id: 'a'.repeat(32),
  causation_id: 'request-1',
  traceparent: `00-${'a'.repeat(32)}-${'b'.repeat(16)}-01`,
  occurred_at: new Date('2026-11-22T01:02:03.004Z'),
  data: '{"counterId":"l1","n":3}',
};

function delivered(message: OutgoingMessage, changes: Partial<IncomingMessage> = {}): IncomingMessage {
  const headers = Object.fromEntries(
    Object.entries(message.headers).map(([name, value]) => [name, String(value)]),
  );
  const value = Buffer.from(String(message.value));
  return { topic: message.topic, partition: 0, offset: '0', key: null, value, headers, ...changes };
}

describe('CloudEvents on the wire', () => {
  it('PLT-06: carry the envelope in headers and the data as the value', () => {
    expect(toMessage(row)).toEqual({
      topic: 'club.analytics.counter.v1',
      key: 'l1',
      value: '{"counterId":"l1","n":3}',
      headers: {
        ce_specversion: '1.0',
        ce_id: row.event_id,
        ce_type: 'club.analytics.counter-moved.v1',
        ce_source: '/club/analytics',
        ce_subject: 'l1',
        ce_time: '2026-11-22T01:02:03.004Z',
        ce_dataschema: '/contracts/events/club.analytics.counter-moved.v1.json',
        'content-type': 'application/json',
        ce_partitionkey: 'l1',
        ce_sequence: '3',
        ce_correlationid: 'a'.repeat(32),
        ce_causationid: 'request-1',
        ce_dealerid: 'dlr_1',
        traceparent: row.traceparent,
      },
    });
  });

  it('extension names are lower-case letters and digits only', () => {
    const names = Object.keys(toMessage(row).headers).filter((name) => name.startsWith('ce_'));
    for (const name of names) expect(name).toMatch(/^ce_[a-z0-9]+$/);
  });

  it('are read as they were written', () => {
    expect(readEvent(delivered(toMessage(row)), contract)).toEqual({
      id: row.event_id,
      type: contract.type,
      source: '/club/analytics',
      subject: 'l1',
      time: '2026-11-22T01:02:03.004Z',
      sequence: 3,
      dealerId: 'dlr_1',
      regionId: null,
      correlationId: 'a'.repeat(32),
      causationId: 'request-1',
      data: { counterId: 'l1', n: 3 },
    });
  });

  it('a field that the contract does not know is ignored', () => {
    const value = Buffer.from('{"counterId":"l1","n":3,"colour":"red"}');
    expect(readEvent(delivered(toMessage(row), { value }), contract).data).toEqual({ counterId: 'l1', n: 3 });
  });

  it.each<[string, Partial<IncomingMessage>, Malformed['code']]>([
    ['no value', { value: null }, 'JSON_INVALID'],
    ['half a value', { value: Buffer.from('{"counterId"') }, 'JSON_INVALID'],
    ['a wrong value', { value: Buffer.from('{"counterId":"l1","n":"3"}') }, 'SCHEMA_INVALID'],
    ['no headers', { headers: {} }, 'HEADER_MISSING'],
  ])('%s is malformed', (_what, changes, code) => {
    expect(() => readEvent(delivered(toMessage(row), changes), contract)).toThrow(
      expect.objectContaining({ code }) as Error,
    );
  });
});
