import { accepted } from '@autoclub/domain-kit';
import { appendEvents, causeOf, type Cause, type OutboundEvent } from '@autoclub/messaging';
import { executeCommand, type Database, type Tx } from '@autoclub/persistence';
import type { Fact, Reader, UnitOfWork } from '@autoclub/use-cases';

/** The unit of work over PostgreSQL: each method is one transaction in the scope of its caller. */
export function unitOfWork<Ports>(database: Database, portsIn: (tx: Tx) => Ports): UnitOfWork<Ports> {
  return {
    async execute({ name, caller, idempotencyKey, input }, work) {
      const { scope, dealerId, clientId } = caller;
      const request = { scope, dealerId, clientId, command: name, idempotencyKey, input };
      const outcome = await executeCommand(database, request, async (tx) => {
        const done = await work(portsIn(tx));
        if (!done.ok) return done;
        await publishFacts(tx, done.value.facts ?? [], causeOfRequest(caller), caller.now);
        return accepted(done.value.answer);
      });
      if (!outcome.ok) return outcome;
      const { value: answer, replayed } = outcome.value;
      return accepted({ answer, replayed });
    },
    record(reader, work) {
      return database.transaction(reader.scope, async (tx) => {
        const { answer, facts = [] } = await work(portsIn(tx));
        await publishFacts(tx, facts, causeOfRequest(reader), reader.now);
        return answer;
      });
    },
    read: (reader, work) => database.transaction(reader.scope, (tx) => work(portsIn(tx))),
    tryOut: (reader, work) => database.transaction(reader.scope, (tx) => work(portsIn(tx))),
  };
}

/** Writes facts to the outbox of the transaction that made them true. */
export async function publishFacts(tx: Tx, facts: readonly Fact[], cause: Cause, now: Date): Promise<void> {
  await appendEvents(tx, facts.map(outbound), cause, now);
}

function outbound({ contract, data, sequence, home, cause }: Fact): OutboundEvent {
  const event = { contract, data, sequence, ...home };
  return cause ? { ...event, cause: causeOf({ id: cause.eventId, correlationId: cause.traceId }) } : event;
}

function causeOfRequest({ traceId, requestId, traceparent }: Reader): Cause {
  return { correlationId: traceId, causationId: requestId, traceparent };
}
