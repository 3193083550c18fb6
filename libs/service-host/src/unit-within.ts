import { accepted } from '@autoclub/domain-kit';
import type { Tx } from '@autoclub/persistence';
import type { Reader, UnitOfWork } from '@autoclub/use-cases';
import { publishFacts } from './publish-facts';
import type { PortsOf } from './sql-unit-of-work';

/**
 * A unit of work inside the transaction of a reaction, for a use case that is run because of an event. The inbox stands
 * for the key: an event is applied once, so nothing is kept under one here. What fails takes the event with it.
 */
export function unitWithin<Ports>(tx: Tx, portsOf: PortsOf<Ports>): UnitOfWork<Ports> {
  const undone = async <T>(reader: Reader, work: (ports: Ports) => Promise<T>): Promise<T> => {
    await tx.query('savepoint tried');
    const found = await work(portsOf(tx, reader));
    await tx.query('rollback to savepoint tried');
    return found;
  };
  return {
    async execute({ caller }, work) {
      const worked = await work(portsOf(tx, caller));
      if (!worked.ok) return worked;
      await publishFacts(tx, caller, worked.value.facts);
      return accepted({ answer: worked.value.answer, replayed: false });
    },
    async record(reader, work) {
      const { answer, facts } = await work(portsOf(tx, reader));
      await publishFacts(tx, reader, facts);
      return answer;
    },
    read: (reader, work) => work(portsOf(tx, reader)),
    tryOut: undone,
  };
}
