import { z } from 'zod';
import { defineEvent } from '../define-event';
import { id } from '../fields';

export const dealerClockMoved = defineEvent({
  publisher: 'membership',
  aggregate: 'dealer',
  name: 'dealer-clock-moved',
  version: 1,
  key: 'dealerId',
  summary: 'The clock of a sandbox dealer was moved forward; rules, jobs and days of that dealer follow it.',
  schema: z.object({
    dealerId: id('dlr'),
    aheadMinutes: z
      .int()
      .min(0)
      .describe('How far the clock of the dealer is ahead of the real one, in whole minutes, after the move'),
  }),
  example: {
    dealerId: 'dlr_01jd0000000000000000000001',
    aheadMinutes: 1_051_200,
  },
});
