import { z } from 'zod';
import { exampleId } from '../../examples';
import { businessDay, id } from '../../fields';

/** The customers of a customer manager for one quarter (rulebook MEM-13). */
export const rosterState = z.object({
  rosterId: id('ros'),
  dealerId: id('dlr'),
  managerId: id('stf'),
  quarterFrom: businessDay,
  quarterTo: businessDay.describe('First day after the quarter'),
  customerIds: z.array(id('cus')).max(300).describe('All of them; a customer is on one roster only'),
  frozenOn: businessDay,
});

export const exampleRoster: z.output<typeof rosterState> = {
  rosterId: exampleId('ros'),
  dealerId: exampleId('dlr'),
  managerId: exampleId('stf'),
  quarterFrom: '2026-10-01',
  quarterTo: '2027-01-01',
  customerIds: [exampleId('cus'), exampleId('cus', 2)],
  frozenOn: '2026-10-01',
};
