import { accepted } from '@autoclub/domain-kit';
import { type Database, executeCommand, sqlStateOf, type Tx } from '@autoclub/persistence';
import { readPosition, writePosition } from '@autoclub/service-kit';
import type { Commanding, Reader, UnitOfWork } from '@autoclub/use-cases';
import { publishFacts } from './publish-facts';

/** The ports of one transaction, for the reader that opened it. */
export type PortsOf<Ports> = (tx: Tx, reader: Reader) => Ports;

/** Conflicts after which PostgreSQL has certainly undone everything: serialisation, deadlock, a unique key taken. */
const CONFLICTS = ['40001', '40P01', '23505'];
const ATTEMPTS = 3;

/** The unit of work of a capability over PostgreSQL: tenant, idempotency, outbox and roll-back are its business. */
export function sqlUnitOfWork<Ports>(database: Database, portsOf: PortsOf<Ports>): UnitOfWork<Ports> {
  return {
    async execute({ name, caller, idempotencyKey, input }, work) {
      const { scope, dealerId, clientId } = caller;
      const request = { scope, dealerId, clientId, command: name, idempotencyKey, input };
      const outcome = await executeCommand(database, request, async (tx, note) => {
        const worked = await work(portsOf(tx, caller));
        if (!worked.ok) return worked;
        const position = await publishFacts(tx, caller, worked.value.facts);
        if (position.length > 0) note(writePosition(position));
        return accepted(worked.value.answer);
      });
      if (!outcome.ok) return outcome;
      const { value: answer, replayed, position } = outcome.value;
      confirm(caller, position);
      return accepted({ answer, replayed });
    },
    record: (reader, work) =>
      afterConflicts(() =>
        database.transaction(reader.scope, async (tx) => {
          const { answer, facts } = await work(portsOf(tx, reader));
          await publishFacts(tx, reader, facts);
          return answer;
        }),
      ),
    read: (reader, work) => database.read(reader.scope, (tx) => work(portsOf(tx, reader))),
    tryOut: (reader, work) => database.tryOut(reader.scope, (tx) => work(portsOf(tx, reader))),
  };
}

function confirm({ onConfirmed }: Commanding, text: string | undefined): void {
  const position = onConfirmed && text ? readPosition(text) : undefined;
  if (position) onConfirmed?.(position);
}

/**
 * Work without a key runs again only when nothing of it can have been kept. Two that write the same record at the same
 * moment both find it new; the second is judged again and finds it there.
 */
async function afterConflicts<T>(work: () => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await work();
    } catch (error) {
      if (!CONFLICTS.includes(sqlStateOf(error) ?? '') || attempt === ATTEMPTS) throw error;
    }
  }
}
