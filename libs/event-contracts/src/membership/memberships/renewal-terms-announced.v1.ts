import { z } from 'zod';
import { defineEvent } from '../../define-event';
import { exampleId } from '../../examples';
import { businessDay, id } from '../../fields';

export const renewalTermsAnnounced = defineEvent({
  publisher: 'membership',
  aggregate: 'renewal-terms',
  name: 'renewal-terms-announced',
  version: 1,
  key: 'dealerId',
  summary:
    'A dealer announces to its members that price or procedure of renewals change on a day; only then does the change apply to them (rulebook MEM-05).',
  schema: z.object({ dealerId: id('dlr'), effectiveOn: businessDay, announcedOn: businessDay }),
  example: { dealerId: exampleId('dlr'), effectiveOn: '2027-03-01', announcedOn: '2026-11-21' },
});
