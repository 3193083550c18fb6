import { z } from 'zod';
import { defineEvent } from '../define-event';
import { cny, exampleId } from '../examples';
import { businessDay, id, money, month, points } from '../fields';

export const clearingClosed = defineEvent({
  publisher: 'loyalty-points',
  aggregate: 'clearing',
  name: 'clearing-closed',
  version: 1,
  key: 'dealerId',
  summary:
    'A month of points granted by one dealer and spent at another was netted: what this dealer owes and is owed (rulebook PTS-13).',
  schema: z.object({
    clearingId: id('clr'),
    dealerId: id('dlr'),
    month,
    closedOn: businessDay,
    lines: z
      .array(
        z.object({
          counterpartDealerId: id('dlr'),
          spentHerePoints: points.min(0).describe('Granted by the counterpart, spent here'),
          receivableAmount: money.describe('What the counterpart owes for them'),
          spentTherePoints: points.min(0).describe('Granted here, spent at the counterpart'),
          payableAmount: money.describe('What this dealer owes for them'),
          netAmount: money.describe('Receivable less payable; negative: to be paid'),
        }),
      )
      .describe('One line per counterpart of the programme; none: nothing to net'),
    netAmount: money.describe('All lines together'),
  }),
  example: {
    clearingId: exampleId('clr'),
    dealerId: exampleId('dlr'),
    month: '2026-11',
    closedOn: '2026-12-01',
    lines: [
      {
        counterpartDealerId: exampleId('dlr', 2),
        spentHerePoints: 120,
        receivableAmount: cny('120.00'),
        spentTherePoints: 200,
        payableAmount: cny('200.00'),
        netAmount: cny('-80.00'),
      },
    ],
    netAmount: cny('-80.00'),
  },
});
