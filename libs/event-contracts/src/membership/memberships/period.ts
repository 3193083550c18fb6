import { z } from 'zod';
import { cny, exampleMember } from '../../examples';
import { businessDay, code, id, money, ofMember } from '../../fields';

/** The three club systems (rulebook MEM-08). */
export const clubSystem = z.enum(['ANNUAL_FEE', 'STORED_VALUE', 'FEE_AND_STORED_VALUE']);

/**
 * A new period of a card as a fact about its tier: the tier counts from `changedOn` while the validity holds, as after
 * `tier-changed`. The period begins at the old expiry, not on the day of paying (rulebook MEM-05).
 */
export const membershipPeriod = z.object({
  ...ofMember,
  tier: code,
  clubSystem,
  changedOn: businessDay.describe(
    'Day from which it counts: the day of paying or the first of the period, whichever is earlier',
  ),
  validFrom: businessDay,
  validTo: businessDay.describe('First day after the new period'),
  feeAmount: money.describe('What the period costs'),
  paidAmount: money.describe('The part that was paid in money'),
  offset: z
    .object({
      kind: z.enum(['POINTS', 'SERVICE_CREDIT', 'STORED_VALUE']),
      amount: money,
      redemptionId: id('rdm').nullable().describe('Of an offset with points'),
    })
    .nullable()
    .describe('The part that was not paid in money'),
});

export const examplePeriod: z.output<typeof membershipPeriod> = {
  ...exampleMember,
  tier: 'SILVER',
  clubSystem: 'ANNUAL_FEE',
  changedOn: '2028-11-10',
  validFrom: '2028-11-21',
  validTo: '2030-11-21',
  feeAmount: cny('280.00'),
  paidAmount: cny('280.00'),
  offset: null,
};
