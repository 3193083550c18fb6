import type { Outcome, Refusal } from '@autoclub/domain-kit';
import { appendEvents, causeOf, type OutboundEvent } from '@autoclub/messaging';
import { type Database, executeCommand, sqlStateOf, type TenantScope, type Tx } from '@autoclub/persistence';
import type { CommandRequest, Done, Fact, Reader, UnitOfWork } from '../application/command';

const UNIQUE_VIOLATION = '23505';
const ATTEMPTS = 3;

/** Commands and reads as transactions of PostgreSQL, each carrying its tenant (rulebook PLT-02, CONV-5). */
export class PostgresUnit<Ports> implements UnitOfWork<Ports> {
  constructor(
    private readonly database: Database,
    private readonly portsIn: (tx: Tx, scope: TenantScope) => Ports,
  ) {}

  /**
   * Two deliveries of one document at the same moment both find it new; the unique keys let one of them in.
   * The other is judged again, and now finds the document there.
   */
  async execute<Answer, Written>(
    { name, caller, idempotencyKey, input }: CommandRequest,
    work: (ports: Ports) => Promise<Outcome<Done<Answer, Written>, Refusal>>,
  ) {
    const { dealerId, clientId } = caller;
    const scope = { kind: 'dealer', dealerId } as const;
    const request = { scope, dealerId, clientId, command: name, idempotencyKey, input };
    for (let attempt = 1; ; attempt++) {
      try {
        return await executeCommand<Answer, Refusal>(this.database, request, async (tx) => {
          const done = await work(this.portsIn(tx, scope));
          if (!done.ok) return done;
          await publish(tx, done.value.facts ?? [], caller);
          return { ok: true, value: done.value.answer };
        });
      } catch (error) {
        if (sqlStateOf(error) !== UNIQUE_VIOLATION || attempt === ATTEMPTS) throw error;
      }
    }
  }

  within<T>(reader: Reader, work: (ports: Ports) => Promise<Done<T>>): Promise<T> {
    const { scope } = reader;
    return this.database.transaction(scope, async (tx) => {
      const { answer, facts } = await work(this.portsIn(tx, scope));
      await publish(tx, facts ?? [], reader);
      return answer;
    });
  }
}

/** Why events of a transaction come about, and when. */
export type Occasion = Pick<Reader, 'traceId' | 'requestId' | 'traceparent' | 'now'>;

/** Writes facts to the outbox of the transaction that made them true. */
export async function publish(tx: Tx, facts: readonly Fact[], occasion: Occasion): Promise<void> {
  const { traceId, requestId, traceparent, now } = occasion;
  const cause = { correlationId: traceId, causationId: requestId, ...(traceparent ? { traceparent } : {}) };
  await appendEvents(tx, facts.map(outbound), cause, now);
}

/** A fact that follows from an event belongs to the trace of that event. */
function outbound({ contract, data, sequence, home, cause }: Fact): OutboundEvent {
  const event = { contract, data, sequence, ...home };
  return cause ? { ...event, cause: causeOf({ id: cause.eventId, correlationId: cause.traceId }) } : event;
}
