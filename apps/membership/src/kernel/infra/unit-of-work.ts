import type { IdSource } from '@autoclub/domain-kit';
import { appendEvents, causeOf, type OutboundEvent } from '@autoclub/messaging';
import { executeCommand, type Database, type TenantScope, type Tx } from '@autoclub/persistence';
import type { Caller, Cause, CommonPorts, Publication, UnitOfWork } from '../application/ports';

/** What every capability adds to the ports of a transaction. */
export type PortsIn<Ports> = (tx: Tx) => Omit<Ports, keyof CommonPorts>;

/** The ports of one transaction: the records of the capability, the outbox and new ids. */
export function openPorts<Ports extends CommonPorts>(
  tx: Tx,
  portsIn: PortsIn<Ports>,
  { ids, cause, now }: { readonly ids: IdSource; readonly cause: Cause; readonly now: Date },
): Ports {
  const common: CommonPorts = {
    ids,
    publish: (publications) => appendEvents(tx, publications.map(outbound), cause, now),
  };
  return { ...portsIn(tx), ...common } as Ports;
}

function outbound({ causedBy, ...publication }: Publication): OutboundEvent {
  return causedBy ? { ...publication, cause: causeOf(causedBy) } : publication;
}

/** The unit of work over PostgreSQL. */
export function unitOfWork<Ports extends CommonPorts>(
  { database, ids }: { readonly database: Database; readonly ids: IdSource },
  portsIn: PortsIn<Ports>,
): UnitOfWork<Ports> {
  const open = (tx: Tx, { cause, now }: Caller) => openPorts<Ports>(tx, portsIn, { ids, cause, now });
  return {
    command(caller, { command, idempotencyKey, input }, work) {
      const { clientId, dealerId } = caller;
      const request = { scope: scopeOf(caller), dealerId, clientId, command, idempotencyKey, input };
      return executeCommand(database, request, (tx) => work(open(tx, caller)));
    },
    read(caller, work) {
      return database.transaction(scopeOf(caller), (tx) => work(open(tx, caller)));
    },
  };
}

/** A dealer's caller works on the dealer's rows alone; an operator works across dealers. */
function scopeOf({ dealerId }: Caller): TenantScope {
  return dealerId === null ? { kind: 'everything' } : { kind: 'dealer', dealerId };
}
