import { z } from 'zod';
import { defineEvent } from '../../define-event';
import { exampleId } from '../../examples';
import { businessDay, reference } from '../../fields';
import { exampleReferral, referralState } from './referral';

export const referralConfirmed = defineEvent({
  publisher: 'membership',
  aggregate: 'referral',
  name: 'referral-confirmed',
  version: 1,
  key: 'referralId',
  summary:
    'An introduced customer bought or paid for service: the referrer gets points and a free service to choose, once (rulebook MEM-10, PTS-02, SVC-07).',
  schema: referralState.extend({
    ground: z.enum(['CAR_PURCHASE', 'FIRST_PURCHASE', 'PAID_SERVICE']),
    groundRecord: reference.describe('The record that confirmed it: VEHICLE, REPAIR_ORDER …'),
    isCarPurchase: z.boolean(),
    isPaidBySales: z
      .boolean()
      .describe('The sales department paid for it by its own policy: recorded, not rewarded twice'),
    confirmedOn: businessDay,
  }),
  example: {
    ...exampleReferral,
    ground: 'PAID_SERVICE' as const,
    groundRecord: { type: 'REPAIR_ORDER', id: exampleId('ror') },
    isCarPurchase: false,
    isPaidBySales: false,
    confirmedOn: '2026-11-21',
  },
});
