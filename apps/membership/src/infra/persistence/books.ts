import { appendEvents, causeOf, type OutboundEvent } from '@autoclub/messaging';
import type { Tx } from '@autoclub/persistence';
import type { Books, Cause, Publication } from '../../application/ports';
import { customerBook } from './customer.repository';
import { membershipBook } from './membership.repository';
import { networkBook } from './network.repository';

/** The records of the service within one transaction, and the outbox beside them. */
export function booksIn(tx: Tx, cause: Cause, now: Date): Books {
  return {
    network: networkBook(tx),
    customers: customerBook(tx),
    memberships: membershipBook(tx),
    publish: (publications) => appendEvents(tx, publications.map(outbound), cause, now),
  };
}

function outbound({ causedBy, ...publication }: Publication): OutboundEvent {
  return causedBy ? { ...publication, cause: causeOf(causedBy) } : publication;
}
