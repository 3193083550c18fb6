import { z } from 'zod';
import { defineEvent } from '../../define-event';
import { cny, exampleId, exampleMember } from '../../examples';
import { businessDay, id, money, ofMember } from '../../fields';

export const storedValueLow = defineEvent({
  publisher: 'membership',
  aggregate: 'wallet',
  name: 'stored-value-low',
  version: 1,
  key: 'walletId',
  summary:
    "The balance of a wallet fell below the dealer's threshold; published once until it is topped up (rulebook MEM-08).",
  schema: z.object({
    walletId: id('wal'),
    ...ofMember,
    balanceAmount: money,
    thresholdAmount: money,
    isEmpty: z.boolean(),
    churnsOn: businessDay.nullable().describe('Day on which an empty wallet ends the membership'),
    noticedOn: businessDay,
  }),
  example: {
    walletId: exampleId('wal'),
    ...exampleMember,
    balanceAmount: cny('180.00'),
    thresholdAmount: cny('200.00'),
    isEmpty: false,
    churnsOn: null,
    noticedOn: '2026-11-21',
  },
});
