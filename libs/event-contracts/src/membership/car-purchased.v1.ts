import { z } from 'zod';
import { defineEvent } from '../define-event';
import { exampleId, exampleMember } from '../examples';
import { businessDay, code, externalRef, id, ofCustomer } from '../fields';

export const carPurchased = defineEvent({
  publisher: 'membership',
  aggregate: 'vehicle',
  name: 'car-purchased',
  version: 1,
  key: 'vehicleId',
  summary:
    'A new car was sold to a customer, by the dealer or through an outlet (rulebook MEM-01, ANA-07, ANA-14).',
  schema: z.object({
    vehicleId: id('veh'),
    ...ofCustomer,
    outletId: id('out').nullable().describe('The outlet that sold it; null: the dealer itself'),
    salesAdvisorId: id('stf')
      .nullable()
      .describe('The sales advisor who entered it; null: another person or the system of the dealer did'),
    modelCode: code,
    purchasedOn: businessDay,
    isFinanced: z.boolean().describe('Bought on credit (the finance ratio of ANA-04)'),
    referralId: id('rfl').nullable().describe('The referral it came from'),
    externalRef: externalRef.nullable(),
  }),
  example: {
    vehicleId: exampleId('veh'),
    ...exampleMember,
    outletId: null,
    salesAdvisorId: exampleId('stf'),
    modelCode: 'LAVIDA',
    purchasedOn: '2026-11-21',
    isFinanced: true,
    referralId: null,
    externalRef: { system: 'DMS', number: 'V-1001' },
  },
});
