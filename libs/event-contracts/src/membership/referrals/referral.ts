import { z } from 'zod';
import { exampleId } from '../../examples';
import { businessDay, code, id } from '../../fields';

/** A member introduced a customer (rulebook MEM-10); the whole referral after the fact. */
export const referralState = z.object({
  referralId: id('rfl'),
  dealerId: id('dlr'),
  referrerMembershipId: id('mem'),
  referrerCustomerId: id('cus'),
  referrerTier: code.describe('On the day the customer was introduced'),
  introducedCustomerId: id('cus'),
  introducedOn: businessDay,
});

export const exampleReferral: z.output<typeof referralState> = {
  referralId: exampleId('rfl'),
  dealerId: exampleId('dlr'),
  referrerMembershipId: exampleId('mem'),
  referrerCustomerId: exampleId('cus'),
  referrerTier: 'BASIC',
  introducedCustomerId: exampleId('cus', 2),
  introducedOn: '2026-10-01',
};
