import { z } from 'zod';
import { defineEvent } from '../../define-event';
import { exampleId } from '../../examples';
import { businessDay, code, count, id } from '../../fields';

export const outletFileDelivered = defineEvent({
  publisher: 'membership',
  aggregate: 'outlet-file',
  name: 'outlet-file-delivered',
  version: 1,
  key: 'vehicleId',
  summary:
    "The file of a car's customer came from an outlet: on time or late, and which fields had to be corrected (rulebook MEM-15).",
  schema: z.object({
    vehicleId: id('veh'),
    customerId: id('cus'),
    dealerId: id('dlr'),
    outletId: id('out'),
    soldOn: businessDay,
    deliveredOn: businessDay,
    isOnTime: z.boolean().describe('On the business day of the sale'),
    fieldCount: count,
    correctedFieldCodes: z
      .array(code)
      .describe('Corrected since it was delivered; published again when they grow'),
  }),
  example: {
    vehicleId: exampleId('veh'),
    customerId: exampleId('cus'),
    dealerId: exampleId('dlr'),
    outletId: exampleId('out'),
    soldOn: '2026-11-21',
    deliveredOn: '2026-11-22',
    isOnTime: false,
    fieldCount: 14,
    correctedFieldCodes: ['PURCHASED_ON'],
  },
});
