import type { DeliveredEvent, EventContract } from '@autoclub/event-contracts';
import type { Fact } from '@autoclub/use-cases';
import type { Trace } from '../../src/ledger/application/ports';
import type { Transaction } from './store';

/** An event as its consumers get it; its id says which fact it is, so that a run can be gone through again. */
export function eventOf<Data>(
  contract: EventContract<Data>,
  data: Data,
  sequence: number,
  trace: Trace,
): DeliveredEvent<Data> {
  const checked = contract.schema.parse(data);
  const facts = checked as Readonly<Record<string, unknown>>;
  const subject = String(facts[contract.key]);
  return {
    id: `${contract.type} ${subject} ${sequence}`,
    type: contract.type,
    source: `/club/${contract.publisher}`,
    subject,
    time: '2026-11-22T04:00:00.000Z',
    sequence,
    dealerId: typeof facts['dealerId'] === 'string' ? facts['dealerId'] : null,
    regionId: null,
    ...trace,
    data: checked,
  };
}

/** Writes an event into the outbox of a transaction. */
export function publish<Data>(
  { tables }: Pick<Transaction, 'tables'>,
  contract: EventContract<Data>,
  sequence: number,
  trace: Trace,
  data: Data,
): void {
  const event = eventOf(contract, data, sequence, trace);
  if (tables.outbox.has(event.id)) throw new Error(`The event ${event.id} was published before.`);
  tables.outbox.set(event.id, event);
}

export function publishFact(
  tx: Pick<Transaction, 'tables'>,
  { contract, sequence, cause, data }: Fact,
): void {
  const trace = { correlationId: cause?.traceId ?? '', causationId: cause?.eventId ?? '' };
  publish(tx, contract, sequence, trace, data);
}
