import { z } from 'zod';
import { defineEvent } from '../../define-event';
import { businessDay } from '../../fields';
import { exampleReferral, referralState } from './referral';

export const referralRejected = defineEvent({
  publisher: 'membership',
  aggregate: 'referral',
  name: 'referral-rejected',
  version: 1,
  key: 'referralId',
  summary:
    'A referral does not count: the customer was known, was introduced before, or did not buy in time (rulebook MEM-10).',
  schema: referralState.extend({
    reason: z.enum(['EXPIRED', 'ALREADY_A_CUSTOMER', 'ALREADY_REFERRED', 'SAME_PERSON', 'REJECTED_BY_STAFF']),
    rejectedOn: businessDay,
  }),
  example: { ...exampleReferral, reason: 'EXPIRED' as const, rejectedOn: '2027-03-31' },
});
