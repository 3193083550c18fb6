import { z } from 'zod';
import { defineEvent } from '../define-event';
import { businessDay, count, externalRef, id } from '../fields';

export const customerRegistered = defineEvent({
  publisher: 'membership',
  aggregate: 'customer',
  name: 'customer-registered',
  version: 1,
  key: 'customerId',
  summary:
    'A customer record was opened at a dealer, or what it says changed, as a consent. Carries no name and no phone number.',
  schema: z.object({
    customerId: id('cus'),
    dealerId: id('dlr'),
    kind: z.enum(['PERSON', 'COMPANY']),
    externalRef: externalRef.nullable(),
    registeredOn: businessDay,
    sharedContactCount: count
      .optional()
      .describe(
        'Other customers of the dealer with the same phone number; absent: not counted (rulebook PTS-15)',
      ),
    consents: z
      .array(
        z.object({
          channel: z.enum(['SMS', 'EMAIL', 'PHONE', 'POST']),
          purpose: z.enum(['SERVICE', 'MARKETING']),
        }),
      )
      .describe('What the person agreed to (rulebook MEM-17); no entry, no message'),
  }),
  example: {
    customerId: 'cus_01jd0000000000000000000001',
    dealerId: 'dlr_01jd0000000000000000000001',
    kind: 'PERSON' as const,
    externalRef: { system: 'DMS', number: 'C-1001' },
    registeredOn: '2026-03-01',
    consents: [{ channel: 'SMS' as const, purpose: 'SERVICE' as const }],
  },
});
