import { z } from 'zod';
import type { AskMembership } from '../../../network';
import type { ContactBook } from '../../application/contact-book';
import { DeliveryFailure } from '../../application/message-provider';

const contact = z.object({ phone: z.string().nullable(), email: z.string().nullable() });

/**
 * Asks membership, for one message, where its person can be reached, in the name of the dealer whose message it is. The
 * answer is used for the one message; a failure says only that membership was not reached.
 */
export function membershipContacts(ask: AskMembership): ContactBook {
  return {
    async contactOf({ customerId, dealerId, traceId }) {
      try {
        const answer = await ask(`/contacts/${encodeURIComponent(customerId)}`, { dealerId, traceId });
        return answer === undefined ? undefined : contact.parse(answer);
      } catch {
        throw new DeliveryFailure('AWAY', 'CONTACTS_AWAY');
      }
    },
  };
}
