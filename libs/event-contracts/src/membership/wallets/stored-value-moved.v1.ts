import { z } from 'zod';
import { defineEvent } from '../../define-event';
import { cny, exampleId, exampleMember } from '../../examples';
import { businessDay, id, instant, money, ofMember, reference } from '../../fields';

export const storedValueMoved = defineEvent({
  publisher: 'membership',
  aggregate: 'wallet',
  name: 'stored-value-moved',
  version: 1,
  key: 'walletId',
  summary:
    'Money entered or left the wallet of a membership; carries the balance after it (rulebook MEM-09).',
  schema: z.object({
    walletId: id('wal'),
    movementId: id('wlm'),
    ...ofMember,
    kind: z.enum(['TOP_UP', 'SPENT', 'REFUNDED', 'CORRECTED', 'OPENING_BALANCE']),
    amount: money.describe('Signed: positive is money of the member that came in'),
    balanceAmount: money.describe('What the wallet holds after it'),
    source: reference.describe('What it was for: REPAIR_ORDER, MEMBERSHIP, RECEIPT …'),
    movedAt: instant,
    movedOn: businessDay,
    movedBy: id('stf').nullable(),
  }),
  example: {
    walletId: exampleId('wal'),
    movementId: exampleId('wlm'),
    ...exampleMember,
    kind: 'SPENT' as const,
    amount: cny('-150.00'),
    balanceAmount: cny('180.00'),
    source: { type: 'REPAIR_ORDER', id: exampleId('ror') },
    movedAt: '2026-11-21T06:00:00.000Z',
    movedOn: '2026-11-21',
    movedBy: exampleId('stf'),
  },
});
