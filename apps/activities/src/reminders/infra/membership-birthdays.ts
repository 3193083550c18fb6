import { z } from 'zod';
import type { AskMembership } from '../../network';
import { BirthdaysAway, type BirthdayBook } from '../application/birthday-book';

const part = z.object({ customerIds: z.array(z.string()), next: z.string().nullable() });

/** Asks membership whose birthday a day is; it names ids and says no days of birth. */
export function membershipBirthdays(ask: AskMembership): BirthdayBook {
  return {
    async bornOn({ dealerId, day, after, traceId }) {
      const query = after === null ? '' : `?after=${encodeURIComponent(after)}`;
      try {
        return part.parse(await ask(`/birthdays/${day}${query}`, { dealerId, traceId }));
      } catch {
        throw new BirthdaysAway('Membership did not say whose birthday it is.');
      }
    },
  };
}
