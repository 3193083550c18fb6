import { exampleId } from '../../examples';
import { defineEvent } from '../../define-event';
import { businessDay, code, id, instant, reference } from '../../fields';
import { exampleRedemption, redemptionState } from './redemption';

export const redemptionReversed = defineEvent({
  publisher: 'loyalty-points',
  aggregate: 'redemption',
  name: 'redemption-reversed',
  version: 1,
  key: 'redemptionId',
  summary:
    'A redemption was taken back: the points returned to their own lots, and what was given for them is void (rulebook PTS-07).',
  schema: redemptionState.extend({
    entryId: id('pte').describe('The entry that took the points'),
    reversalEntryId: id('pte').describe('The entry that gave them back'),
    fulfilment: reference.describe('What had been given and is void now'),
    reasonCode: code,
    reversedBy: id('stf').nullable(),
    reversedAt: instant,
    reversedOn: businessDay,
  }),
  example: {
    ...exampleRedemption,
    status: 'REVERSED' as const,
    balance: { available: 101, held: 0, total: 101 },
    entryId: exampleId('pte'),
    reversalEntryId: exampleId('pte', 2),
    fulfilment: { type: 'COUPON', id: exampleId('cpn') },
    reasonCode: 'CUSTOMER_CHANGED_MIND',
    reversedBy: exampleId('stf'),
    reversedAt: '2026-11-22T02:00:00.000Z',
    reversedOn: '2026-11-22',
  },
});
