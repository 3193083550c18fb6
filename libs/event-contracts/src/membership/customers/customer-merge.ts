import { z } from 'zod';
import { exampleId } from '../../examples';
import { businessDay, code, id } from '../../fields';

/**
 * Two records of one person (rulebook CONV-8). What belongs to the merged record follows the survivor; each service
 * keeps under which record its rows came, so that an un-merge can put them back.
 */
export const customerMerge = z.object({
  mergeId: id('mrg'),
  customerId: id('cus').describe('The record that stays: the survivor'),
  mergedCustomerId: id('cus').describe('The record that is merged into it'),
  dealerId: id('dlr'),
  vehicleIds: z.array(id('veh')).describe('Of the merged record'),
  membershipIds: z.array(id('mem')).describe('Of the merged record'),
  matchedBy: z.array(code).min(1).describe('PHONE, IDENTITY_REFERENCE, VIN or STAFF'),
  mergedOn: businessDay,
});

export const exampleMerge: z.output<typeof customerMerge> = {
  mergeId: exampleId('mrg'),
  customerId: exampleId('cus'),
  mergedCustomerId: exampleId('cus', 2),
  dealerId: exampleId('dlr'),
  vehicleIds: [exampleId('veh', 2)],
  membershipIds: [],
  matchedBy: ['PHONE'],
  mergedOn: '2026-11-21',
};
