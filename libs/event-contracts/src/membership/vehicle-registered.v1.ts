import { z } from 'zod';
import { defineEvent } from '../define-event';
import { businessDay, carKey, code, externalRef, id } from '../fields';

export const vehicleRegistered = defineEvent({
  publisher: 'membership',
  aggregate: 'vehicle',
  name: 'vehicle-registered',
  version: 1,
  key: 'vehicleId',
  summary:
    'A vehicle was entered for a customer, or what is known of it changed, as whose it is. Carries neither VIN nor plate.',
  schema: z.object({
    vehicleId: id('veh'),
    customerId: id('cus'),
    dealerId: id('dlr'),
    externalRef: externalRef.nullable(),
    modelCode: code,
    purchasedOn: businessDay.nullable(),
    isSoldHere: z.boolean().describe('Sold by this dealer or one of its outlets'),
    outletId: id('out').nullable(),
    carKey: carKey.optional(),
  }),
  example: {
    vehicleId: 'veh_01jd0000000000000000000001',
    customerId: 'cus_01jd0000000000000000000001',
    dealerId: 'dlr_01jd0000000000000000000001',
    externalRef: { system: 'DMS', number: 'V-1001' },
    modelCode: 'LAVIDA',
    purchasedOn: '2025-11-20',
    isSoldHere: true,
    outletId: null,
  },
});
